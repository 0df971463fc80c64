import { expect, test } from 'vitest'
import { checkAnswers } from '#shared/forms/answers.ts'
import { toggled } from '#shared/questions/multiple.ts'
import { furtherQuestions } from '../forms/every-type.ts'
import { formOf } from '../forms/sample.ts'

const { showIf: _always, ...school } = furtherQuestions.school

test('a second tap takes a choice back, and the last one leaves nothing', () => {
  expect(toggled(undefined, 'rooms')).toEqual(['rooms'])
  expect(toggled(['rooms'], 'meals')).toEqual(['rooms', 'meals'])
  expect(toggled(['rooms', 'meals'], 'rooms')).toEqual(['meals'])
  expect(toggled(['meals'], 'meals')).toBeUndefined()
})

test('"none" and the others take each other back', () => {
  expect(toggled(['rooms', 'meals'], 'none')).toEqual(['none'])
  expect(toggled(['none'], 'rooms')).toEqual(['rooms'])
})

test('the order of tapping leaves no trace', () => {
  const { answers } = checkAnswers(formOf(school), { school: ['road', 'rooms'] })
  expect(answers).toEqual({ school: ['rooms', 'road'] })
})
