import { expect, test } from 'vitest'
import type { ScaleQuestion } from '#shared/forms/document.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { asksWhy } from '#shared/questions/scale.ts'

const base = { id: 'q1', text: { vi: 'Câu hỏi' }, label: { vi: 'Nội dung' } }
const two: ScaleQuestion = { ...base, type: 'scale', scale: 'two', why: true }
const five: ScaleQuestion = { ...base, type: 'scale', scale: 'five', why: true, noOpinion: true }

const wordsOf = (question: ScaleQuestion, wording = {}) =>
  choicesOf(question, wording).map(({ label }) => label.vi)

test('the best answer stands first, the same way for every unit', () => {
  expect(wordsOf(two)).toEqual(['Hài lòng', 'Chưa hài lòng'])
  expect(wordsOf(five)).toEqual([
    'Rất hài lòng',
    'Hài lòng',
    'Bình thường',
    'Không hài lòng',
    'Rất không hài lòng',
    'Không biết / không có ý kiến',
  ])
})

test('no opinion stands last and apart, in the words of the question if it has its own', () => {
  const own = { ...two, noOpinion: { vi: 'Chưa dùng hoặc không biết' } }
  expect(choicesOf(own, {}).at(-1)).toEqual({
    value: 'noOpinion',
    label: { vi: 'Chưa dùng hoặc không biết' },
    apart: true,
  })
})

test('a form may word the scale in its own way and in other languages', () => {
  const scaleLabels = { notSatisfied: { vi: 'Không hài lòng', en: 'Dissatisfied' } }
  expect(wordsOf(two, { scaleLabels })).toEqual(['Hài lòng', 'Không hài lòng'])
  expect(choicesOf(two, { scaleLabels })[1]?.label.en).toBe('Dissatisfied')
})

test('the reason is asked for after not satisfied only, and only where the question wants it', () => {
  expect(asksWhy(two, 'notSatisfied')).toBe(true)
  expect(asksWhy(five, '2')).toBe(true)
  expect(asksWhy(five, '1')).toBe(true)
  for (const value of ['satisfied', '3', 'noOpinion', undefined]) {
    expect(asksWhy(five, value)).toBe(false)
  }
  expect(asksWhy({ ...two, why: false }, 'notSatisfied')).toBe(false)
})
