import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerKeys, checkAnswers, wholeForm } from '#shared/forms/answers.ts'
import { formOf, sampleForm, sampleQuestions } from './sample.ts'

const form = sampleForm()
const { road, clinic, wait, other } = sampleQuestions

test('a question that may be skipped has no key when it is skipped', () => {
  expect(checkAnswers(form, { road: 'satisfied', other: ' \n ', clinic: '' })).toEqual({
    answers: { road: 'satisfied' },
  })
})

test('a required question must be answered', () => {
  const strict = formOf({ ...road, required: true }, other)
  expect(checkAnswers(strict, { other: 'Tốt' })).toEqual({ fields: { road: 'required' } })
})

test('a required question that is hidden need not be answered', () => {
  const strict = formOf(clinic, { ...wait, required: true })
  expect(checkAnswers(strict, { clinic: '5' })).toEqual({ answers: { clinic: '5' } })
  expect(checkAnswers(strict, { clinic: '1' })).toEqual({ fields: { wait: 'required' } })
})

test('an answer to a hidden question is dropped, not refused', () => {
  expect(checkAnswers(form, { clinic: '5', wait: 'long' })).toEqual({ answers: { clinic: '5' } })
  expect(checkAnswers(form, { clinic: '2', wait: 'long' })).toEqual({
    answers: { clinic: '2', wait: 'long' },
  })
})

test('what hangs on a hidden question is hidden with it', () => {
  const chain = formOf(clinic, wait, { ...other, showIf: { question: 'wait', isOneOf: ['long'] } })
  expect(checkAnswers(chain, { clinic: '5', wait: 'long', other: 'Đợi cả buổi' })).toEqual({
    answers: { clinic: '5' },
  })
})

test('a reason is kept after not satisfied and dropped after anything else', () => {
  const why = 'Đường ngập khi mưa'
  expect(checkAnswers(form, { road: 'notSatisfied', 'road.why': ` ${why} ` })).toEqual({
    answers: { road: 'notSatisfied', 'road.why': why },
  })
  expect(checkAnswers(form, { road: 'satisfied', 'road.why': why })).toEqual({
    answers: { road: 'satisfied' },
  })
})

test('unknown keys and unknown options are named', () => {
  const given = JSON.parse('{"road":"yes","tram":"5","overall.why":"x","__proto__":"x"}')
  expect(Object.entries(checkAnswers(form, given).fields ?? {}).sort()).toEqual([
    ['__proto__', 'unknown'],
    ['overall.why', 'unknown'],
    ['road', 'not_an_option'],
    ['tram', 'unknown'],
  ])
})

test('lengths are counted in code points, after NFC', () => {
  const short = formOf({ ...other, maxLength: 2 })
  expect(checkAnswers(short, { other: 'ệ🙂'.normalize('NFD') })).toEqual({
    answers: { other: 'ệ🙂' },
  })
  expect(checkAnswers(short, { other: 'abc' })).toEqual({ fields: { other: 'too_long' } })
  const reason = 'ờ'.normalize('NFD').repeat(200)
  expect(checkAnswers(form, { road: 'notSatisfied', 'road.why': reason }).fields).toBeUndefined()
  expect(checkAnswers(form, { road: 'notSatisfied', 'road.why': `${reason}!` }).fields).toEqual({
    'road.why': 'too_long',
  })
})

test('texts lose what would break a line, a database or the direction of writing', () => {
  const given = 'Một\r\nhai\0\u202e ba\ud800\u0007\t!'
  expect(checkAnswers(form, { other: given })).toEqual({ answers: { other: 'Một\nhai ba\t!' } })
})

test('a form with no answer at all is refused as a whole', () => {
  expect(checkAnswers(form, {})).toEqual({ fields: { [wholeForm]: 'blank' } })
  expect(checkAnswers(form, { road: '', other: ' ' })).toEqual({ fields: { [wholeForm]: 'blank' } })
})

test('values that are no answer are refused, never thrown at', () => {
  for (const value of [true, {}, [], [['x']], 5, [null], [{ toString: 1 }]]) {
    const reply = checkAnswers(form, { road: value, other: value })
    if (Array.isArray(value) && !value.length) expect(reply.fields).toEqual({ '*': 'blank' })
    else expect(reply.fields).toEqual({ road: 'not_an_option', other: 'wrong_type' })
  }
})

test('whatever arrives is answered, and cleaning what is clean changes nothing', () => {
  const value = fc.oneof(
    fc.constantFrom('satisfied', 'notSatisfied', '5', '1', 'noOpinion', 'short', ''),
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
  )
  const given = fc.dictionary(fc.constantFrom(...answerKeys(form)), value)
  fc.assert(
    fc.property(given, (answers) => {
      const once = checkAnswers(form, answers)
      if (once.answers) expect(checkAnswers(form, once.answers)).toEqual(once)
      else expect(Object.keys(once.fields)).not.toHaveLength(0)
    }),
  )
})
