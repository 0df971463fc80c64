import type { FormDocument } from '../forms/document.ts'
import { allQuestions } from '../forms/journey.ts'
import { meaningOf } from '../questions/registry.ts'
import type { BallotContent, Deviation, HandCount, Totals } from './schema.ts'

export function totalsOf(ballots: readonly BallotContent[]): Totals {
  const totals: Totals = { valid: 0, blank: 0, overallTwice: 0, notIssued: 0 }
  for (const { verdict } of ballots) totals[verdict]++
  return totals
}

/** "Chưa hài lòng" by content, of the valid ballots. */
export function notSatisfiedOf(
  form: FormDocument,
  ballots: readonly BallotContent[],
): Record<string, number> {
  const questions = allQuestions(form).filter(({ type }) => type === 'scale')
  const says = (question: (typeof questions)[number], { verdict, answers }: BallotContent) => {
    const value = verdict === 'valid' ? answers[question.id] : undefined
    return value !== undefined && meaningOf(question, value) === 'notSatisfied'
  }
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      ballots.filter((ballot) => says(question, ballot)).length,
    ]),
  )
}

/** Ballots that came with a card: as many tokens are made. */
export function withCard({ valid, blank, overallTwice }: Totals): number {
  return valid + blank + overallTwice
}

/** Where what was keyed is not what the minutes say: to be explained before the stack is finished. */
export function deviationsOf(
  form: FormDocument,
  minutes: HandCount,
  keyed: { cards: number; ballots: readonly BallotContent[] },
): Deviation[] {
  const totals = totalsOf(keyed.ballots)
  const { cards, notSatisfied, ...verdicts } = minutes
  const contents = notSatisfiedOf(form, keyed.ballots)
  const all: Deviation[] = [
    { of: 'cards', minutes: cards, keyed: keyed.cards },
    ...Object.entries(verdicts).map(([of, count]) => {
      return { of, minutes: count, keyed: totals[of as keyof Totals] }
    }),
    ...Object.entries(notSatisfied).map(([of, count]) => {
      return { of, minutes: count, keyed: contents[of] ?? 0 }
    }),
  ]
  return all.filter(({ minutes: said, keyed: found }) => said !== found)
}
