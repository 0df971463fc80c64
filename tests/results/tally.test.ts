import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addTallies,
  type CountedAnswer,
  emptyTally,
  receivedOf,
  sumTallies,
  tallyOf,
} from '#shared/results/tally.ts'
import { answer, counted, fiveValued, scaleQuestion, twoValued } from './sample.ts'

const value = fc.constantFrom('5', '4', '3', '2', '1', 'noOpinion')
const anyAnswer: fc.Arbitrary<CountedAnswer> = fc.record({
  mode: fc.constantFrom('self' as const, 'helped' as const, 'paper' as const),
  answers: fc.record(
    { road: value, clinic: value, overall: value, wait: fc.constantFrom('short', 'long') },
    { requiredKeys: [] },
  ),
})

test('each question counts who answered, who skipped, and every value', () => {
  const tally = tallyOf(
    [
      answer({ road: 'satisfied', overall: 'satisfied' }),
      answer({ road: 'notSatisfied', water: 'satisfied' }, 'helped'),
    ],
    twoValued,
  )
  expect(tally.valid).toBe(2)
  expect(tally.modes).toMatchObject({ self: 1, helped: 1, paper: 0 })
  expect(tally.questions.road).toEqual({
    answered: 2,
    skipped: 0,
    keys: { satisfied: 1, notSatisfied: 1 },
  })
  expect(tally.questions.water).toEqual({
    answered: 1,
    skipped: 1,
    keys: { satisfied: 1, notSatisfied: 0 },
  })
})

test('an answer with several contents not satisfied is one answer with at least one', () => {
  const tally = tallyOf(
    [
      answer({ road: 'notSatisfied', water: 'notSatisfied', overall: 'satisfied' }),
      answer({ road: 'satisfied', overall: 'notSatisfied' }),
      answer({ road: 'satisfied', overall: 'satisfied' }),
    ],
    twoValued,
  )
  expect(tally.anyNotSatisfied).toBe(2)
})

test('neutral and no opinion are not "not satisfied"', () => {
  const tally = tallyOf([answer({ road: '3', clinic: 'noOpinion' })], fiveValued)
  expect(tally.anyNotSatisfied).toBe(0)
})

test('a wholly blank answer is received and invalid, and counted nowhere else', () => {
  const tally = tallyOf([answer({}), answer({ road: '', wait: [] })], fiveValued)
  expect(tally).toEqual({
    ...emptyTally(fiveValued),
    invalid: { ...emptyTally().invalid, blank: 2 },
  })
  expect(receivedOf(tally)).toBe(2)
})

test('an answer of words only is not blank', () => {
  const questions = counted(scaleQuestion('road', 'two'), {
    id: 'other',
    type: 'text',
    size: 'long',
    maxLength: 100,
    text: { vi: 'Ý kiến khác' },
    label: { vi: 'Ý kiến khác' },
  })
  const tally = tallyOf([answer({ other: 'Đường hỏng' })], questions)
  expect(tally.valid).toBe(1)
  expect(tally.questions.other).toEqual({ answered: 1, skipped: 0, keys: { given: 1 } })
  expect(tally.questions.road?.skipped).toBe(1)
})

test('a ballot that the paper desk found invalid counts as received only', () => {
  const ballot = { ...answer({ road: 'satisfied' }, 'paper'), invalid: 'overallTwice' as const }
  const tally = tallyOf([ballot], twoValued)
  expect([tally.valid, receivedOf(tally), tally.invalid.overallTwice]).toEqual([0, 1, 1])
  expect(tally.questions.road?.answered).toBe(0)
})

test('who was not asked a question has not skipped it', () => {
  const questions = counted(scaleQuestion('road', 'two'), {
    ...scaleQuestion('lamp', 'two'),
    showIf: { question: 'road', isOneOf: ['notSatisfied'] },
  })
  const tally = tallyOf(
    [
      answer({ road: 'satisfied' }),
      answer({ road: 'notSatisfied' }),
      answer({ road: 'notSatisfied', lamp: 'satisfied' }),
    ],
    questions,
  )
  expect(tally.questions.lamp).toMatchObject({ answered: 1, skipped: 1 })
})

test('the order of answers makes no difference', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer), (answers) => {
      expect(tallyOf([...answers].reverse(), fiveValued)).toEqual(tallyOf(answers, fiveValued))
    }),
  )
})

test('counting parts and adding is counting the whole, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer), fc.array(anyAnswer), fc.array(anyAnswer), (a, b, c) => {
      const [ta, tb, tc] = [tallyOf(a, fiveValued), tallyOf(b, fiveValued), tallyOf(c, fiveValued)]
      const whole = tallyOf([...a, ...b, ...c], fiveValued)
      expect(addTallies(addTallies(ta, tb), tc)).toEqual(whole)
      expect(addTallies(ta, addTallies(tb, tc))).toEqual(whole)
      expect(sumTallies([tc, ta, tb])).toEqual(whole)
      expect(addTallies(emptyTally(), whole)).toEqual(whole)
    }),
  )
})

test('nothing is lost: valid and invalid are all, answered and skipped are all valid', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer), (answers) => {
      const tally = tallyOf(answers, fiveValued)
      expect(receivedOf(tally)).toBe(answers.length)
      for (const { answered, skipped, keys } of Object.values(tally.questions)) {
        expect(answered + skipped).toBe(tally.valid)
        expect(Object.values(keys).reduce((a, b) => a + b, 0)).toBe(answered)
      }
    }),
  )
})
