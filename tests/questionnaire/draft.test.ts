import { expect, test } from 'vitest'
import { isBegun, loadDraft, newDraft } from '#client/questionnaire/draft.ts'
import { responseBody } from '#shared/responses/schema.ts'
import { phoneStorage, samplePage, storeOn } from './phone.ts'

const day = 24 * 60 * 60 * 1000
const fresh = () => newDraft({ mode: 'self', language: 'vi' })

test('a new draft has an id and a salt that the server takes, and no other has them', () => {
  const { id, salt, mode, answers } = fresh()
  const body = { id, salt, mode, answers, version: 1, village: null }
  expect(responseBody.parse(body)).toEqual(body)
  expect(fresh().id).not.toBe(id)
  expect(fresh().salt).not.toBe(salt)
})

test('a draft is found again as it was left, with its id, on 14 days', () => {
  let now = Date.UTC(2026, 10, 1, 16, 30)
  const store = storeOn(phoneStorage(), () => now)
  const draft = { ...fresh(), village: 'v1', answers: { road: 'satisfied' } }
  store.write('draft', draft)
  now += 13 * day
  expect(loadDraft(store, samplePage(), fresh())).toEqual(draft)
  now += day
  expect(isBegun(loadDraft(store, samplePage(), fresh()))).toBe(false)
})

test('a draft takes the language and the mode in which the page is open now', () => {
  const store = storeOn(phoneStorage())
  store.write('draft', { ...fresh(), village: 'v1' })
  const helped = newDraft({ mode: 'helped', language: 'nut' })
  expect(loadDraft(store, samplePage(), helped)).toMatchObject({
    ...{ mode: 'helped', language: 'nut', village: 'v1' },
  })
})

test('what a newer version of the page no longer has is left out', () => {
  const store = storeOn(phoneStorage())
  const answers = { road: 'satisfied', 'road.why': 'x', tram: '5' }
  store.write('draft', { ...fresh(), village: 'gone', answers })
  const draft = loadDraft(store, samplePage(), fresh())
  expect(draft.answers).toEqual({ road: 'satisfied', 'road.why': 'x' })
  expect(draft.village).toBeUndefined()
})

test('"not in the list" is an answer about the village too', () => {
  expect(isBegun({ ...fresh(), village: null })).toBe(true)
  expect(isBegun(fresh())).toBe(false)
})
