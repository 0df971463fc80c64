import { expect, test } from 'vitest'
import { removeLanguage, removeQuestion } from '#client/console/forms/edit.ts'
import {
  recordingOf,
  scriptsOf,
  withoutOrphans,
  withRecording,
} from '#client/console/forms/recordings.ts'
import { sampleForm } from '../forms/sample.ts'

const said = { file: 'a'.repeat(43), words: 'Lời đã thu' }
const road = { language: 'vi', key: 'road' }
const recorded = withRecording(sampleForm(), road, said)

test('a question is read with its own answers; what questions share is the form’s', () => {
  expect(scriptsOf(sampleForm(), 'wait').map(({ key }) => key)).toEqual(['wait', 'wait:choices'])
  expect(scriptsOf(sampleForm(), undefined).map(({ key }) => key)).toEqual([
    ...[':start', ':two', ':five.noOpinion'],
  ])
})

test('a recording is put in, replaced and taken out again without a trace', () => {
  expect(recordingOf(recorded, 'vi', 'road')).toEqual(said)
  expect(withRecording(recorded, road, undefined)).toEqual(sampleForm())
})

test('a recording goes with its question and with its language', () => {
  expect(withoutOrphans(recorded)).toEqual(recorded)
  expect(withoutOrphans(removeQuestion(recorded, 'road')).audio).toBeUndefined()
  const spoken = withRecording(
    { ...recorded, languages: ['vi', 'nut'] },
    { ...road, language: 'nut' },
    said,
  )
  expect(withoutOrphans(removeLanguage(spoken, 'nut'))).toEqual(recorded)
})
