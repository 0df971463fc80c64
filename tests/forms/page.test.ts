import { expect, test } from 'vitest'
import { allQuestions } from '#shared/forms/journey.ts'
import { type FormPage, forPhone } from '#shared/forms/page.ts'
import { samplePage } from '../questionnaire/phone.ts'
import { formOf, sampleQuestions } from './sample.ts'

const { road, wait } = sampleQuestions
const threeLanguages: FormPage = samplePage({
  document: {
    ...formOf(
      { ...road, text: { vi: 'Đường?', en: 'Road?', nut: 'Lộ?' } },
      { ...wait, options: [{ id: 'a', label: { vi: 'Ngắn', en: 'Short', nut: 'Tắn' } }] },
    ),
    languages: ['vi', 'en', 'nut'],
    scaleLabels: { satisfied: { vi: 'Hài lòng', en: 'Satisfied' } },
  },
})

test('a phone gets Vietnamese and the one language it asked for', () => {
  const page = forPhone(threeLanguages, 'en')
  const [first] = allQuestions(page.document)
  expect(first?.text).toEqual({ vi: 'Đường?', en: 'Road?' })
  expect(page.document.scaleLabels).toEqual({ satisfied: { vi: 'Hài lòng', en: 'Satisfied' } })
  expect(page.document.languages).toEqual(['vi', 'en'])
  expect(page.languages).toEqual(['vi', 'en', 'nut'])
  expect(JSON.stringify(page)).not.toContain('Tắn')
})

test('an unknown language is Vietnamese', () => {
  expect(forPhone(threeLanguages, 'xx').document.languages).toEqual(['vi'])
})

test('what only tables need stays at home, and the page that was given stays whole', () => {
  const before = JSON.stringify(threeLanguages)
  expect(JSON.stringify(forPhone(threeLanguages))).not.toContain('criterion')
  const ownText = { number: '12/KH-MTTQ', issuedOn: '2026-03-02' }
  const own = { ...threeLanguages, document: { ...threeLanguages.document, ownText } }
  expect(forPhone(own).document).not.toHaveProperty('ownText')
  expect(JSON.stringify(threeLanguages)).toBe(before)
})
