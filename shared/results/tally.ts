import type { Answers } from '../forms/document.ts'
import type { Mode } from '../responses/mode.ts'
import { type CountedQuestion, isBlank } from './questions.ts'

// The count of one unit of one survey. Tallies only add: a commune is the sum of its villages, whatever
// the order, so no result can be an average of averages.

/** Why a whole answer doesn't count: the three ways a ballot is invalid. */
export const invalidReasons = ['blank', 'notIssued', 'overallTwice'] as const
export type InvalidReason = (typeof invalidReasons)[number]

export interface QuestionTally {
  answered: number
  /** Asked, not answered; another double tick on paper is one of these. */
  skipped: number
  /** By the keys of the question's type. Where several may be chosen they add up to more than `answered`. */
  keys: Record<string, number>
}

export interface Tally {
  /** Valid answers; with the invalid ones they are all that was received. */
  valid: number
  invalid: Record<InvalidReason, number>
  /** Valid answers by mode. */
  modes: Record<Mode, number>
  /** Valid answers with at least one question, the overall one included, answered "chưa hài lòng". */
  anyNotSatisfied: number
  questions: Record<string, QuestionTally>
}

export interface CountedAnswer {
  mode: Mode
  answers: Answers
  /** Set by the paper desk; that an answer is wholly blank is seen here. */
  invalid?: InvalidReason | undefined
}

export function emptyTally(questions: readonly CountedQuestion[] = []): Tally {
  return {
    valid: 0,
    invalid: { blank: 0, notIssued: 0, overallTwice: 0 },
    modes: { self: 0, plain: 0, teamPhone: 0, helped: 0, paper: 0 },
    anyNotSatisfied: 0,
    questions: Object.fromEntries(questions.map((question) => [question.id, emptyRow(question)])),
  }
}

/** Counts answers; the order in which they come makes no difference. */
export function tallyOf(
  answers: Iterable<CountedAnswer>,
  questions: readonly CountedQuestion[],
): Tally {
  const tally = emptyTally()
  const rows = questions.map((question) => ({
    question,
    row: emptyRow(question),
  }))
  tally.questions = Object.fromEntries(rows.map(({ question, row }) => [question.id, row]))
  for (const answer of answers) {
    const invalid = answer.invalid ?? (isWhollyBlank(answer.answers) ? 'blank' : undefined)
    if (invalid) {
      tally.invalid[invalid]++
      continue
    }
    tally.valid++
    tally.modes[answer.mode]++
    let anyNotSatisfied = false
    for (const { question, row } of rows) {
      if (countInto(row, question, answer.answers)) anyNotSatisfied = true
    }
    if (anyNotSatisfied) tally.anyNotSatisfied++
  }
  return tally
}

/** The tally of both together. Associative and commutative; `emptyTally()` changes nothing. */
export function addTallies(a: Tally, b: Tally): Tally {
  const ids = new Set([...Object.keys(a.questions), ...Object.keys(b.questions)])
  return {
    valid: a.valid + b.valid,
    invalid: addCounts(a.invalid, b.invalid),
    modes: addCounts(a.modes, b.modes),
    anyNotSatisfied: a.anyNotSatisfied + b.anyNotSatisfied,
    questions: Object.fromEntries(
      [...ids].map((id) => [id, addQuestions(a.questions[id], b.questions[id])]),
    ),
  }
}

/** What is left of a tally without a part of it. */
export function withoutTally(whole: Tally, part: Tally): Tally {
  return addTallies(whole, negated(part))
}

function negated({ valid, invalid, modes, anyNotSatisfied, questions }: Tally): Tally {
  const minus = <Key extends string>(counts: Record<Key, number>) =>
    Object.fromEntries(
      Object.entries<number>(counts).map(([key, count]) => [key, 0 - count]),
    ) as Record<Key, number>
  const rows = Object.entries(questions).map(([id, { answered, skipped, keys }]) => {
    return [id, { answered: 0 - answered, skipped: 0 - skipped, keys: minus(keys) }]
  })
  return {
    ...{ valid: 0 - valid, anyNotSatisfied: 0 - anyNotSatisfied },
    ...{ invalid: minus(invalid), modes: minus(modes), questions: Object.fromEntries(rows) },
  }
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  let sum = emptyTally()
  for (const tally of tallies) sum = addTallies(sum, tally)
  return sum
}

/** Everything that came out of the box: valid and invalid. */
export function receivedOf(tally: Tally): number {
  return tally.valid + invalidOf(tally)
}

export function invalidOf(tally: Tally): number {
  return invalidReasons.reduce((sum, reason) => sum + tally.invalid[reason], 0)
}

function emptyRow({ keys }: CountedQuestion): QuestionTally {
  return { answered: 0, skipped: 0, keys: Object.fromEntries(keys.map((key) => [key, 0])) }
}

/** Adds one answer to a question's row; true when it is a "chưa hài lòng". */
function countInto(row: QuestionTally, question: CountedQuestion, answers: Answers): boolean {
  const keys = question.read(answers)
  if (!keys) {
    if (question.asked(answers)) row.skipped++
    return false
  }
  row.answered++
  let notSatisfied = false
  for (const key of keys) {
    row.keys[key] = (row.keys[key] ?? 0) + 1
    if (question.meanings?.[key] === 'notSatisfied') notSatisfied = true
  }
  return notSatisfied
}

function isWhollyBlank(answers: Answers): boolean {
  for (const key in answers) if (!isBlank(answers[key])) return false
  return true
}

function addQuestions(a: QuestionTally | undefined, b: QuestionTally | undefined): QuestionTally {
  return {
    answered: (a?.answered ?? 0) + (b?.answered ?? 0),
    skipped: (a?.skipped ?? 0) + (b?.skipped ?? 0),
    keys: addCounts(a?.keys ?? {}, b?.keys ?? {}),
  }
}

function addCounts<K extends string>(
  a: Record<K, number>,
  b: Record<K, number>,
): Record<K, number> {
  const sum = { ...a }
  for (const key in b) sum[key] = (sum[key] ?? 0) + b[key]
  return sum
}
