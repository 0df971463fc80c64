import type { RuleBook } from '#shared/targets/rules/schema.ts'

/** What whoever changes the rules is given. */
export interface RuleActProps {
  book: RuleBook
  /** The book as it is now, and what was done in words. */
  onDone: (changed: RuleBook, said: string) => void
}
