import { expect, test } from 'vitest'
import { audioFiles, audioScript, outdatedAudio } from '#shared/forms/audio.ts'
import { formProblems } from '#shared/forms/checks.ts'
import { lockBreaks } from '#shared/forms/lock.ts'
import { forPhone } from '#shared/forms/page.ts'
import { formDocument } from '#shared/forms/schema.ts'
import { samplePage } from '../questionnaire/phone.ts'
import { everyTypeForm } from './every-type.ts'
import { withAudio } from './recordings.ts'
import { formOf, sampleForm, sampleQuestions } from './sample.ts'

const { road, clinic, overall, other } = sampleQuestions
const file = (key: string) => Buffer.from(key.padEnd(32, '-')).toString('base64url')
const recorded = withAudio(sampleForm(), 'vi', file)

test('choices that several questions share are read once, in the order of the page', () => {
  expect(audioScript(formOf(road, clinic, overall, other)).map(({ key }) => key)).toEqual([
    ...[':start', 'road', ':two', 'clinic', ':five.noOpinion', 'overall', 'other'],
  ])
  expect(audioScript(everyTypeForm()).map(({ key }) => key)).toEqual([
    ...[':start', 'water', 'water:choices', 'children', 'school', 'school:choices'],
    ...['care.light', ':two', 'care.waste', 'market.goods', 'market:choices'],
  ])
})

test('what is read are whole sentences, in the languages that have them all', () => {
  const en = (vi: string, en: string) => ({ vi, en })
  const text = en('Có không?', 'Is there?')
  const hint = en('Kể cả trong ngõ', 'Lanes too')
  const form = { ...formOf({ ...road, text, hint }), languages: ['vi', 'en'] }
  const words = Object.fromEntries(audioScript(form).map((script) => [script.key, script.words]))
  expect(words).toEqual({
    ':start': { vi: 'Phiếu thử.' },
    road: { vi: 'Có không? Kể cả trong ngõ.', en: 'Is there? Lanes too.' },
    ':two': { vi: 'Hài lòng. Chưa hài lòng.' },
  })
})

test('a form may name its recordings, each once', () => {
  expect(formDocument.parse(recorded)).toEqual(recorded)
  expect(audioFiles(recorded)).toHaveLength(audioScript(recorded).length)
  expect(audioFiles(withAudio(recorded, 'vi', () => file('same')))).toEqual([file('same')])
})

test('a recording that says something else than the page keeps the form from publishing', () => {
  expect(formProblems(recorded, 'feedback')).toEqual([])
  const [first, ...rest] = recorded.sections
  if (!first) throw new Error('sample changed')
  const reworded = { ...road, text: { vi: 'Đường có tốt không?' } }
  const { clinic: _gone, ...kept } = sampleQuestions
  const questions = Object.values({ ...kept, road: reworded })
  const form = { ...recorded, sections: [{ ...first, questions }, ...rest.slice(1)] }
  expect(outdatedAudio(form)).toEqual([
    { language: 'vi', key: 'road' },
    { language: 'vi', key: 'clinic' },
    { language: 'vi', key: ':five.noOpinion' },
  ])
  const problems = formProblems(form, 'feedback').filter(
    ({ reason }) => reason === 'audio_outdated',
  )
  expect(problems).toEqual([
    { reason: 'audio_outdated', at: 'road', languages: ['vi'] },
    { reason: 'audio_outdated', at: 'clinic', languages: ['vi'] },
    { reason: 'audio_outdated', languages: ['vi'] },
  ])
})

test('a phone gets what each recording reads for the languages on board, and every greeting', () => {
  const title = { vi: 'Phiếu', nut: 'Nut', tyz: 'Tyz' }
  const named = sampleForm({ title, languages: ['vi', 'nut', 'tyz'] })
  const form = withAudio(withAudio(withAudio(named, 'vi', file), 'nut', file), 'tyz', file)
  const page = forPhone(samplePage({ document: form }), 'nut')
  const greeting = { ':start': ':start' }
  expect(page.document.audio).toBeUndefined()
  expect([page.audio?.nut, page.audio?.tyz]).toEqual([greeting, greeting])
  expect(page.audio?.vi).toEqual({
    ...greeting,
    ...{ road: 'road :two', clinic: 'clinic :five.noOpinion', wait: 'wait wait:choices' },
    ...{ overall: 'overall :two', other: 'other' },
  })
})

test('a preview gets the whole names, because nothing of it is published', () => {
  const { audio } = forPhone(samplePage({ document: recorded, preview: true }))
  expect(audio?.vi?.road).toBe(`${file('road')} ${file(':two')}`)
})

test('choices without their question are not read', () => {
  const { road: _silent, ...rest } = recorded.audio?.vi ?? {}
  const { audio } = forPhone(samplePage({ document: { ...recorded, audio: { vi: rest } } }))
  expect(audio?.vi?.road).toBeUndefined()
})

test('recordings of what is locked are locked with it, those of own sections are free', () => {
  const own = { id: 's9', questions: [{ ...other, id: 'own' }] }
  const longer = { ...recorded, sections: [...recorded.sections, own] }
  const spoken = withAudio(longer, 'vi', file)
  expect(lockBreaks(recorded, spoken)).toEqual([])
  expect(lockBreaks(sampleForm(), { ...longer, audio: {} })).toEqual([])
  const { audio: _none, ...silent } = longer
  expect(lockBreaks(recorded, silent)).toEqual(['form'])
  expect(
    lockBreaks(
      recorded,
      withAudio(longer, 'vi', () => file('x')),
    ),
  ).toEqual(['form'])
})
