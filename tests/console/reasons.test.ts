import { expect, test } from 'vitest'
import { fieldSentence, sentenceFor } from '#client/console/messages/reasons.ts'
import { refusalReasons } from '#shared/errors.ts'

test('every reason for which the server refuses has a sentence of its own', () => {
  const sentences = refusalReasons.map(sentenceFor)
  expect(new Set(sentences).size).toBe(refusalReasons.length)
})

test('a reason of a newer server reads as a fault', () => {
  expect(sentenceFor('from_the_future')).toBe(sentenceFor('fault'))
})

test('a page words its own fields before the common words do', () => {
  const own = { 'next.too_small': 'A', next: 'B' }
  expect(fieldSentence('next', 'too_small', own)).toBe('A')
  expect(fieldSentence('next', 'invalid', own)).toBe('B')
  expect(fieldSentence('name', 'required', own)).toBe('Không được để trống')
  expect(fieldSentence('name', 'from_the_future', own)).toBe('Chưa đúng')
})
