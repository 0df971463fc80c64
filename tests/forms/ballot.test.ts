import { describe, expect, test } from 'vitest'
import { carriedTemplates } from '#server/forms/templates/templates.ts'
import { type BallotPart, type BallotQuestion, ballotOf } from '#shared/forms/ballot.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { everyTypeForm } from './every-type.ts'
import { formOf, sampleForm, sampleQuestions } from './sample.ts'

const rowsOf = (part: BallotPart): BallotQuestion[] =>
  part.kind === 'rows' ? part.rows : [part.asked]
const partsOf = (form: FormDocument, language = 'vi') =>
  ballotOf(form, language).flatMap(({ parts }) => parts)

const forms: [string, FormDocument][] = [
  ...carriedTemplates.map(({ id, document }): [string, FormDocument] => [id, document]),
  ['a form with every type', everyTypeForm()],
  ['the sample form', sampleForm()],
]

describe.each(forms)('the ballot of %s', (_name, form) => {
  const asked = allQuestions(form)
  const parts = partsOf(form)

  test('has every question once, in the order and with the number of the phone', () => {
    const printed = parts.flatMap(rowsOf)
    expect(printed.map(({ question }) => question.id)).toEqual(asked.map(({ id }) => id))
    expect(printed.map(({ number }) => number)).toEqual(asked.map((_one, at) => at + 1))
  })

  test('says the very words of the phone, stem and row together', () => {
    for (const part of parts) {
      const stem = part.kind === 'rows' ? part.stem : null
      for (const { question, words } of rowsOf(part)) {
        expect(stem === null ? words : stem.replace('…', words)).toBe(question.text.vi)
      }
    }
  })

  test('offers the choices of the phone in their order, the same in every row', () => {
    for (const part of parts) {
      if (part.kind !== 'rows') continue
      for (const { question } of part.rows) {
        expect(choicesOf(question, form)).toEqual(part.choices)
      }
    }
  })
})

test('nineteen contents of one sentence are one table under its stem, the overall question stands apart', () => {
  const form = carriedTemplates.find(({ id }) => id === 'commune-ntm')?.document as FormDocument
  const [contents, overall] = partsOf(form)
  expect(contents).toMatchObject({
    kind: 'rows',
    stem: 'Ông/Bà có hài lòng với … không?',
    why: true,
  })
  expect(contents && rowsOf(contents)).toHaveLength(19)
  expect(overall).toMatchObject({ kind: 'rows', stem: null })
})

test('sentences with too little in common are printed whole', () => {
  const { road } = sampleQuestions
  const other = { ...road, id: 'other', text: { vi: 'Thế còn điện?' } }
  expect(partsOf(formOf(road, other)).map(rowsOf)).toHaveLength(2)
})

test('a language is printed where a text has it, Vietnamese elsewhere', () => {
  const { road } = sampleQuestions
  const translated = { ...road, text: { vi: 'Đường?', nut: 'Lộ nẩy đây bấu?' } }
  const other = { ...road, id: 'other', text: { vi: 'Điện?' } }
  const form = { ...formOf(translated, other), languages: ['vi', 'nut'] }
  const words = partsOf(form, 'nut')
    .flatMap(rowsOf)
    .map((row) => row.words)
  expect(words).toEqual(['Lộ nẩy đây bấu?', 'Điện?'])
})
