import { expect, test } from 'vitest'
import { reworded, wordsKey } from '#client/console/forms/reworded.ts'
import { audioScript } from '#shared/forms/audio.ts'
import { wordingBreaks, wordingChanges } from '#shared/forms/wording.ts'
import { sampleForm } from '../forms/sample.ts'

const key = (at: string | undefined, field: string) => wordsKey({ at, field }, 'vi')

test('what is typed changes these words and nothing else', () => {
  const form = sampleForm()
  const next = reworded(form, { [key('road', 'text')]: 'Đường tốt không?' })
  expect(wordingBreaks(form, next)).toEqual([])
  expect(wordingChanges(form, next)).toMatchObject([{ at: 'road', after: 'Đường tốt không?' }])
  expect(form).toEqual(sampleForm())
})

test('the fixed words of a scale become words of the form', () => {
  const next = reworded(sampleForm(), { [key(undefined, 'scaleLabels.satisfied')]: 'Ưng ý' })
  expect(next.scaleLabels).toEqual({ satisfied: { vi: 'Ưng ý' } })
})

test('words typed back to what they were are no change', () => {
  const form = sampleForm()
  const next = reworded(form, { [key(undefined, 'title')]: form.title.vi })
  expect(next).toEqual(form)
})

test('a recording that would say something else is let go, the others stay', () => {
  const file = 'a'.repeat(43)
  const scripts = audioScript(sampleForm())
  const words = (of: string) => scripts.find((one) => one.key === of)?.words.vi ?? ''
  const both = { road: { file, words: words('road') }, clinic: { file, words: words('clinic') } }
  const form = sampleForm({ audio: { vi: both } })
  const next = reworded(form, { [key('road', 'text')]: 'Đường tốt không?' })
  expect(Object.keys(next.audio?.vi ?? {})).toEqual(['clinic'])
})
