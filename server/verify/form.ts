import type { Json, JsonObject } from './canonical.ts'
import { labelOf } from './labels.ts'

// A questionnaire as far as counting needs it, read from the published text by rules of its own.

export type Meaning = 'satisfied' | 'notSatisfied' | 'neutral' | 'noOpinion'

export interface Question {
  id: string
  type: string
  overall: boolean
  label: Json | undefined
  text: Json | undefined
  /** Everything an answer can count under, in the order of the form. */
  keys: string[]
  meaning(key: string): Meaning | undefined
  /** What a key is called. */
  called(key: string): Json
  /** The key under which the words of a reason stand. */
  why: string | undefined
  showIf: { question: string; isOneOf: string[] } | undefined
  source: JsonObject
}

export type Answers = { [key: string]: Json | undefined }

const scales: Record<string, Record<string, Meaning>> = {
  two: { satisfied: 'satisfied', notSatisfied: 'notSatisfied' },
  five: { 5: 'satisfied', 4: 'satisfied', 3: 'neutral', 2: 'notSatisfied', 1: 'notSatisfied' },
}
const scaleOrder: Record<string, string[]> = {
  two: ['satisfied', 'notSatisfied'],
  five: ['5', '4', '3', '2', '1'],
}

/** Every question in the order in which it is asked; the rows of a matrix are questions of their own. */
export function questionsOf(form: JsonObject): Question[] {
  const sections = form.sections as unknown as { questions: JsonObject[] }[]
  const rows = sections.flatMap(({ questions }) => questions.flatMap(rowsOf))
  return rows.map((row) => readQuestion(row, form))
}

/** What an answer counts under; undefined when the question was not answered. */
export function countedUnder(question: Question, answers: Answers): string[] | undefined {
  const value = answers[question.id]
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return undefined
  }
  if (question.type === 'text') return ['given']
  if (question.type === 'number')
    return question.keys.filter((from) => inRange(question, from, value))
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** Whether somebody with these answers came to the question. */
export function wasAsked(question: Question, all: readonly Question[], answers: Answers): boolean {
  const { showIf } = question
  if (!showIf) return true
  const earlier = all.find(({ id }) => id === showIf.question)
  const keys = earlier && countedUnder(earlier, answers)
  return keys?.some((key) => showIf.isOneOf.includes(key)) ?? false
}

function rowsOf(question: JsonObject): JsonObject[] {
  if (question.type !== 'matrix') return [question]
  const { rows, each, role: _, ...shared } = question
  return (rows as JsonObject[]).map((row) => {
    const filled = row.text ?? filledIn(shared.text as JsonObject, row.label as JsonObject)
    return {
      ...shared,
      ...row,
      ...(each as JsonObject),
      id: `${question.id}.${row.id}`,
      text: filled,
    }
  })
}

function filledIn(sentence: JsonObject, row: JsonObject): JsonObject {
  const [before, ...after] = String(sentence.vi).split('…')
  return { vi: after.length ? [before, ...after].join(String(row.vi)) : `${before} ${row.vi}` }
}

function readQuestion(source: JsonObject, form: JsonObject): Question {
  const { id, type, role, label, text, showIf, why, scale } = source
  const meanings = type === 'scale' ? (scales[String(scale)] ?? {}) : {}
  const opinion: Meaning | undefined = type === 'scale' ? 'noOpinion' : undefined
  return {
    ...{ id: String(id), type: String(type), overall: role === 'overall', source },
    ...{ label: (label as JsonObject).vi, text: (text as JsonObject).vi },
    keys: keysOf(source),
    called: labelOf(source, form, rangesOf(source)),
    meaning: (key) => (key === 'noOpinion' ? opinion : meanings[key]),
    why: type === 'scale' && why ? `${id}.why` : undefined,
    showIf: showIf as Question['showIf'],
  }
}

function keysOf({ type, scale, noOpinion, options, none, min, max }: JsonObject): string[] {
  const last = (word: string, offered: Json | undefined) => (offered ? [word] : [])
  const ids = () => (options as JsonObject[]).map((option) => String(option.id))
  switch (type) {
    case 'scale':
      return [...(scaleOrder[String(scale)] ?? []), ...last('noOpinion', noOpinion)]
    case 'yesNo':
      return ['yes', 'no', ...last('noOpinion', noOpinion)]
    case 'single':
      return ids()
    case 'multiple':
      return [...ids(), ...last('none', none)]
    case 'number':
      return rangeStarts(Number(min), Number(max))
    case 'text':
      return ['given']
    default:
      throw new Error(`a question of the unknown type ${String(type)}`)
  }
}

/** Of a number: where each range ends, by where it begins. */
function rangesOf({ type, min, max }: JsonObject): Map<string, number> {
  if (type !== 'number') return new Map()
  const width = rangeWidth(Number(min), Number(max))
  const starts = rangeStarts(Number(min), Number(max))
  return new Map(starts.map((from) => [from, Math.min(Number(from) + width - 1, Number(max))]))
}

/** Ranges of 1, 2, 5, 10, 20, 50 … values: the narrowest that make at most ten of them. */
function rangeStarts(min: number, max: number): string[] {
  const width = rangeWidth(min, max)
  const starts: string[] = []
  for (let from = min; from <= max; from += width) starts.push(String(from))
  return starts
}

function rangeWidth(min: number, max: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (max - min <= 10 * digit * power) return digit * power
  }
}

function inRange({ source }: Question, from: string, value: Json): boolean {
  const { min, max } = source
  const distance = Number(value) - Number(from)
  return (
    distance >= 0 && distance < rangeWidth(Number(min), Number(max)) && Number(value) <= Number(max)
  )
}
