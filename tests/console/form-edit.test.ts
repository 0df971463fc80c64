import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addLanguage,
  addQuestion,
  addSection,
  duplicateQuestion,
  freeId,
  moveQuestion,
  numberQuestion,
  questionsOf,
  removeLanguage,
  removeQuestion,
  removeSection,
  setOverall,
  stepQuestion,
  stepSection,
  withOwnText,
  withWords,
} from '#client/console/forms/edit.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { formDocument } from '#shared/forms/schema.ts'
import { sampleForm, sampleQuestions } from '../forms/sample.ts'

const order = (form: FormDocument) => questionsOf(form).map(({ id }) => id)
const sections = (form: FormDocument) =>
  form.sections.map(({ questions }) => questions.map(({ id }) => id))

describe('questions', () => {
  test('come in anywhere, under an id that is free over the whole form', () => {
    const id = freeId(sampleForm(), 'q')
    expect(id).toBe('q6')
    const fresh = { ...sampleQuestions.other, id }
    const form = addQuestion(sampleForm(), fresh, { section: 0, index: 1 })
    expect(sections(form)).toEqual([
      ['road', 'q6', 'clinic', 'wait'],
      ['overall', 'other'],
    ])
    expect(freeId(form, 'q')).toBe('q7')
  })

  test('are duplicated right behind themselves, without the role that only one can have', () => {
    const form = duplicateQuestion(sampleForm(), 'overall', 'again')
    expect(order(form)).toEqual(['road', 'clinic', 'wait', 'overall', 'again', 'other'])
    expect(questionsOf(form).filter(({ role }) => role)).toHaveLength(1)
  })

  test('step up and down, over the edge of a section into the next, and stop at the ends', () => {
    const up = stepQuestion(sampleForm(), 'overall', -1)
    expect(sections(up)).toEqual([['road', 'clinic', 'wait', 'overall'], ['other']])
    expect(sections(stepQuestion(up, 'overall', 1))).toEqual(sections(sampleForm()))
    expect(stepQuestion(sampleForm(), 'road', -1)).toEqual(sampleForm())
    expect(stepQuestion(sampleForm(), 'other', 1)).toEqual(sampleForm())
  })

  test('go to another section', () => {
    const form = moveQuestion(sampleForm(), 'road', { section: 1, index: 2 })
    expect(sections(form)).toEqual([
      ['clinic', 'wait'],
      ['overall', 'other', 'road'],
    ])
  })

  test('take the number that is typed, wherever they come from', () => {
    const ids = order(sampleForm())
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: -3, max: 9 }), (id, number) => {
        const moved = order(numberQuestion(sampleForm(), id, number))
        const place = Math.min(Math.max(number, 1), ids.length)
        expect(moved.indexOf(id) + 1).toBe(place)
        expect(moved.filter((one) => one !== id)).toEqual(ids.filter((one) => one !== id))
      }),
    )
  })

  test('one of them is the overall one', () => {
    const form = setOverall(sampleForm(), 'road', true)
    expect(questionsOf(form).flatMap(({ id, role }) => (role ? id : []))).toEqual(['road'])
    expect(setOverall(form, 'road', false).sections[0]?.questions[0]).toEqual(sampleQuestions.road)
  })

  test('that are not there change nothing', () => {
    for (const act of [
      (form: FormDocument) => stepQuestion(form, 'gone', 1),
      (form: FormDocument) => numberQuestion(form, 'gone', 2),
      (form: FormDocument) => duplicateQuestion(form, 'gone', 'q9'),
      (form: FormDocument) => removeQuestion(form, 'gone'),
      (form: FormDocument) => stepSection(form, 'gone', 1),
    ]) {
      expect(act(sampleForm())).toEqual(sampleForm())
    }
  })
})

test('sections are added, moved and taken out with their questions', () => {
  const form = addSection(sampleForm(), 's3', 2)
  expect(stepSection(form, 's3', -1).sections.map(({ id }) => id)).toEqual(['s1', 's3', 's2'])
  expect(order(removeSection(form, 's1'))).toEqual(['overall', 'other'])
})

test('a language goes with every text in it, and only with those', () => {
  const form = addLanguage(sampleForm(), 'nut')
  const written = { ...form, title: withWords(form.title, 'nut', 'Chữ Nùng') }
  expect(written.title).toEqual({ vi: 'Phiếu thử', nut: 'Chữ Nùng' })
  expect(removeLanguage(written, 'nut')).toEqual(sampleForm())
  expect(removeLanguage(written, 'vi')).toEqual(written)
})

test('empty words take a translation out; Vietnamese stays, empty', () => {
  expect(withWords({ vi: 'Một', nut: 'x' }, 'nut', '')).toEqual({ vi: 'Một' })
  expect(withWords({ vi: 'Một' }, 'vi', '')).toEqual({ vi: '' })
})

test('whatever is done, the form keeps a shape that can be saved', () => {
  const acts = fc.constantFrom(
    ...['road', 'clinic', 'wait', 'overall', 'other'].flatMap((id) => [
      (form: FormDocument) => stepQuestion(form, id, 1),
      (form: FormDocument) => stepQuestion(form, id, -1),
      (form: FormDocument) => duplicateQuestion(form, id, freeId(form, 'q')),
      (form: FormDocument) => numberQuestion(form, id, 2),
      (form: FormDocument) => removeQuestion(form, id),
    ]),
    (form: FormDocument) => addSection(form, freeId(form, 's'), 1),
    (form: FormDocument) => stepSection(form, 's1', 1),
    (form: FormDocument) => addLanguage(form, 'tyz'),
  )
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 20 }), (steps) => {
      const form = steps.reduce((now, step) => step(now), sampleForm())
      expect(formDocument.safeParse(form).success).toBe(true)
    }),
  )
})

test("a body's own text takes the place of another source, and leaves without a trace", () => {
  const form = sampleForm({ provenance: { vi: 'Soạn theo bộ tiêu chí' } })
  const ownText = { number: '12/KH-MTTQ', issuedOn: '2026-03-02' }
  const own = withOwnText(form, ownText)
  expect(own.ownText).toEqual(ownText)
  expect(own).not.toHaveProperty('provenance')
  expect(withOwnText(own, undefined)).toEqual(sampleForm())
})
