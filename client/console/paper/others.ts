import type { AskedQuestion, FormDocument } from '#shared/forms/document.ts'
import { allQuestions, visibleQuestions } from '#shared/forms/journey.ts'
import type { BallotContent } from '#shared/paper/schema.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { asksWhy, whyKey } from '#shared/questions/scale.ts'

// What a sheet asks besides its scales: choices are keyed by their number from the top, numbers as they are, words as
// they are written.

/** A field beside the line; a step is passed with Enter, words are reached by Tab. */
export interface Other {
  id: string
  label: string
  kind: 'single' | 'multiple' | 'number' | 'words'
  choices: { value: string; label: string }[]
}

/** The fields for this ballot: other questions that it leads to, and reasons for what is not satisfied. */
export function othersOf(document: FormDocument, content: BallotContent, texts: boolean): Other[] {
  if (content.verdict !== 'valid') return []
  const visible = visibleQuestions(document, content.answers).flatMap((question): Other[] => {
    if (question.type !== 'scale') return [otherOf(document, question)]
    if (!asksWhy(question, content.answers[question.id])) return []
    return [{ id: whyKey(question), label: question.label.vi, kind: 'words', choices: [] }]
  })
  return visible.filter(({ kind }) => texts || kind !== 'words')
}

/** What the fields hold, as answers; and the fields that hold no number of a choice. */
export function readOthers(asked: readonly Other[], typed: Record<string, string>) {
  const answers: BallotContent['answers'] = {}
  const wrong: string[] = []
  for (const other of asked) {
    const text = (typed[other.id] ?? '').trim()
    if (text === '') continue
    const value = readOther(other, text)
    if (value === undefined) wrong.push(other.id)
    else answers[other.id] = value
  }
  return { answers, wrong }
}

function readOther({ kind, choices }: Other, text: string) {
  if (kind === 'words') return text
  if (kind === 'number') return /^\d{1,9}$/.test(text) ? Number(text) : undefined
  const values = text.split(/[\s,.;]+/).map((one) => choices[Number(one) - 1]?.value)
  const known = values.filter((value) => value !== undefined)
  if (known.length < values.length) return undefined
  if (kind === 'multiple') return [...new Set(known)]
  return known.length === 1 ? known[0] : undefined
}

/** The fields as they were typed, to correct a ballot. */
export function othersIn(
  document: FormDocument,
  { answers }: BallotContent,
): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const question of allQuestions(document)) {
    const why = answers[whyKey(question)]
    if (why !== undefined) typed[whyKey(question)] = String(why)
    const value = answers[question.id]
    if (question.type === 'scale' || value === undefined) continue
    const { kind, choices } = otherOf(document, question)
    const numberOf = (one: string | number) =>
      choices.findIndex(({ value: own }) => own === String(one)) + 1
    const isChosen = kind === 'single' || kind === 'multiple'
    typed[question.id] = isChosen ? [value].flat().map(numberOf).join(' ') : String(value)
  }
  return typed
}

function otherOf(document: FormDocument, question: AskedQuestion): Other {
  const { id, type } = question
  const label = question.label.vi
  if (type === 'text') return { id, label, kind: 'words', choices: [] }
  if (type === 'number') return { id, label, kind: 'number', choices: [] }
  const choices = choicesOf(question, document).map((one) => {
    return { value: one.value, label: one.label.vi }
  })
  return { id, label, kind: type === 'multiple' ? 'multiple' : 'single', choices }
}
