import { type Answers, countedUnder, type Question, wasAsked } from './form.ts'

// The count, done again from the answers alone.

export interface Row {
  answered: number
  skipped: number
  keys: { [key: string]: number }
}

export interface Tally {
  valid: number
  invalid: { blank: number; notIssued: number; overallTwice: number }
  modes: { [mode: string]: number }
  anyNotSatisfied: number
  questions: { [id: string]: Row }
}

export interface Counted {
  version: number
  village: string | null
  mode: string
  /** Of a paper ballot: its stack, and why it says nothing. */
  stack?: string | undefined
  invalid?: string | undefined
  answers: Answers
}

/** By village, `other` for those that named none, and `all`. */
export type Tallies = Map<string, Tally>

export function countAll(forms: ReadonlyMap<number, Question[]>, answers: Counted[]): Tallies {
  const whole = noAnswers()
  const tallies: Tallies = new Map([['all', whole]])
  for (const questions of forms.values()) makeRows(whole, questions)
  for (const answer of answers) {
    const questions = forms.get(answer.version)
    if (!questions) throw new Error(`an answer to the unknown version ${answer.version}`)
    const scope = answer.village ?? 'other'
    const own = tallies.get(scope) ?? noAnswers()
    tallies.set(scope, own)
    makeRows(own, questions)
    count(own, answer, questions)
    count(whole, answer, questions)
  }
  return tallies
}

export function noAnswers(): Tally {
  return {
    ...{ valid: 0, anyNotSatisfied: 0 },
    invalid: { blank: 0, notIssued: 0, overallTwice: 0 },
    modes: { self: 0, plain: 0, teamPhone: 0, helped: 0, paper: 0 },
    questions: {},
  }
}

export function receivedIn({ valid, invalid }: Tally): number {
  return valid + invalid.blank + invalid.notIssued + invalid.overallTwice
}

function makeRows(tally: Tally, questions: Question[]): void {
  for (const { id, keys } of questions) {
    const row = tally.questions[id] ?? { answered: 0, skipped: 0, keys: {} }
    for (const key of keys) row.keys[key] ??= 0
    tally.questions[id] = row
  }
}

function count(tally: Tally, { answers, mode, invalid }: Counted, questions: Question[]): void {
  if (invalid === 'overallTwice') {
    tally.invalid.overallTwice += 1
    return
  }
  if (Object.values(answers).every((value) => value === '' || isEmptyList(value))) {
    tally.invalid.blank += 1
    return
  }
  tally.valid += 1
  tally.modes[mode] = (tally.modes[mode] ?? 0) + 1
  let dissatisfied = false
  for (const question of questions) {
    const row = tally.questions[question.id] as Row
    const keys = countedUnder(question, answers)
    if (!keys) {
      if (wasAsked(question, questions, answers)) row.skipped += 1
      continue
    }
    row.answered += 1
    for (const key of keys) row.keys[key] = (row.keys[key] ?? 0) + 1
    dissatisfied ||= keys.some((key) => question.meaning(key) === 'notSatisfied')
  }
  if (dissatisfied) tally.anyNotSatisfied += 1
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
