import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allQuestions, journeyOf } from '#shared/forms/journey.ts'
import { sampleForm } from './sample.ts'

const form = sampleForm()
const idsOf = (answers = {}) => journeyOf(form, answers).questions.map(({ id }) => id)

test('a question with a condition is on the way only when the condition holds', () => {
  expect(idsOf()).toEqual(['road', 'clinic', 'overall', 'other'])
  expect(idsOf({ clinic: '2' })).toEqual(['road', 'clinic', 'wait', 'overall', 'other'])
  expect(idsOf({ clinic: '5' })).toEqual(['road', 'clinic', 'overall', 'other'])
})

test('positions count visible questions only', () => {
  const short = journeyOf(form, {})
  expect([short.position('overall'), short.questions.length]).toEqual([3, 4])
  const long = journeyOf(form, { clinic: '1' })
  expect([long.position('overall'), long.questions.length]).toEqual([4, 5])
  expect(short.position('wait')).toBe(0)
})

test('next and previous step over hidden questions and end at both ends', () => {
  const journey = journeyOf(form, {})
  expect(journey.next('clinic')?.id).toBe('overall')
  expect(journey.previous('overall')?.id).toBe('clinic')
  expect(journey.previous('road')).toBeUndefined()
  expect(journey.next('other')).toBeUndefined()
})

test('the bar never goes back while the way goes on, whatever is answered', () => {
  const answer = fc.record({ clinic: fc.constantFrom('5', '1', 'noOpinion') }, { requiredKeys: [] })
  fc.assert(
    fc.property(answer, answer, (before, after) => {
      const shares = journeyOf(form, before).questions.map(({ id }) =>
        journeyOf(form, after).share(id),
      )
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect(journeyOf(form, after).share(allQuestions(form).at(-1)?.id ?? '')).toBe(1)
    }),
  )
})
