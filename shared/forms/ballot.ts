import type { Choice, Wording } from '../questions/contract.ts'
import { choicesOf } from '../questions/registry.ts'
import type { AskedQuestion, FormDocument, Section } from './document.ts'
import { allQuestions } from './journey.ts'

// A form as it is laid out on paper: the same questions in the same order and with the same words as on a
// phone. What a run of questions has in common is printed once, over a table of what they differ in.

export interface BallotQuestion {
  /** From 1, over the whole form. */
  number: number
  question: AskedQuestion
  /** What is printed in its row: the whole sentence, or what the stem leaves of it. */
  words: string
}

export type BallotPart =
  /** One tick in a row. The stem has "…" where the words of a row belong; null: rows are whole sentences. */
  | { kind: 'rows'; stem: string | null; choices: Choice[]; why: boolean; rows: BallotQuestion[] }
  /** A question with a place of its own. */
  | { kind: 'alone'; asked: BallotQuestion }

export interface BallotSection {
  section: Section
  parts: BallotPart[]
}

/** Fewer common words are no sentence that could stand over a table. */
const wordsOfStem = 4

/** More columns than these would leave no room for the words. */
const mostColumns = 7

/** In one language; a text that lacks it is printed in Vietnamese. */
export function ballotOf(form: FormDocument, language: string): BallotSection[] {
  const numbers = new Map(allQuestions(form).map(({ id }, at) => [id, at + 1]))
  return form.sections.map((section) => {
    const asked = allQuestions({ sections: [section] }).map((question) => ({
      ...{ number: numbers.get(question.id) ?? 0, question },
      words: question.text[language] || question.text.vi,
    }))
    return { section, parts: runsOf(asked, form).map((run) => partOf(run, form)) }
  })
}

type Run = [BallotQuestion, ...BallotQuestion[]]

/** Neighbours that are answered alike and asked with the same words around. */
function runsOf(asked: readonly BallotQuestion[], wording: Wording): Run[] {
  const runs: Run[] = []
  for (const one of asked) {
    const run = runs.at(-1)
    if (run && joins(run, one, wording)) run.push(one)
    else runs.push([one])
  }
  return runs
}

function joins(run: Run, one: BallotQuestion, wording: Wording): boolean {
  const [{ question }] = run
  if (!inRows(question, wording) || !inRows(one.question, wording)) return false
  if (question.role === 'overall' || one.question.role === 'overall') return false
  if (columnsOf(question, wording) !== columnsOf(one.question, wording)) return false
  return stemOf([...run, one]) !== undefined
}

function partOf(run: Run, wording: Wording): BallotPart {
  const [asked] = run
  if (!inRows(asked.question, wording)) return { kind: 'alone', asked }
  const choices = choicesOf(asked.question, wording)
  const why = run.some(({ question }) => question.type === 'scale' && question.why === true)
  const stem = run.length > 1 ? stemOf(run) : undefined
  if (!stem) return { kind: 'rows', stem: null, choices, why, rows: run }
  const { before, after } = stem
  const rows = run.map((one) => ({
    ...one,
    words: wordsIn(one.words)
      .slice(before.length, -after.length || undefined)
      .join(' '),
  }))
  return { kind: 'rows', stem: [...before, '…', ...after].join(' '), choices, why, rows }
}

/** One tick per line: scales, and few choices that every row offers. */
function inRows(question: AskedQuestion, wording: Wording): boolean {
  if (!['scale', 'yesNo', 'single'].includes(question.type)) return false
  return question.type !== 'single' || question.id.includes('.')
    ? choicesOf(question, wording).length <= mostColumns
    : false
}

function columnsOf(question: AskedQuestion, wording: Wording): string {
  return JSON.stringify(choicesOf(question, wording).map(({ value, label }) => [value, label.vi]))
}

/** The words that all sentences begin and end with, when they are enough and leave something of each. */
function stemOf(run: Run): { before: string[]; after: string[] } | undefined {
  const sentences = run.map(({ words }) => wordsIn(words))
  const before = commonStart(sentences)
  const rests = sentences.map((words) => words.slice(before.length).reverse())
  const after = commonStart(rests).reverse()
  if (before.length + after.length < wordsOfStem) return undefined
  return rests.every((rest) => rest.length > after.length) ? { before, after } : undefined
}

function commonStart([first = [], ...others]: string[][]): string[] {
  const end = first.findIndex((word, at) => others.some((words) => words[at] !== word))
  return end < 0 ? first : first.slice(0, end)
}

function wordsIn(sentence: string): string[] {
  return sentence.split(/\s+/).filter(Boolean)
}
