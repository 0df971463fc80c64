import { expect, test } from 'vitest'
import { isBegun, loadDraft, newDraft } from '#client/questionnaire/draft.ts'
import { responseBody } from '#shared/responses/schema.ts'
import { phoneStorage, samplePage, storeOn } from './phone.ts'

const day = 24 * 60 * 60 * 1000

test('a new draft has an id and a salt that the server takes, and no other has them', () => {
  const { id, salt, mode, answers } = newDraft()
  const body = { id, salt, mode, answers, version: 1, village: null }
  expect(responseBody.parse(body)).toEqual(body)
  expect(newDraft().id).not.toBe(id)
  expect(newDraft().salt).not.toBe(salt)
})

test('a draft is found again as it was left, with its id, for 14 days', () => {
  let now = Date.UTC(2026, 10, 1)
  const store = storeOn(phoneStorage(), () => now)
  const draft = { ...newDraft(), language: 'vi', village: 'v1', answers: { road: 'satisfied' } }
  store.write('draft', draft)
  now += 14 * day - 1
  expect(loadDraft(store, samplePage(), 'vi')).toEqual(draft)
  now += 1
  expect(isBegun(loadDraft(store, samplePage(), 'vi'))).toBe(false)
})

test('what a newer version of the page no longer has is left out', () => {
  const store = storeOn(phoneStorage())
  const answers = { road: 'satisfied', 'road.why': 'x', tram: '5' }
  store.write('draft', { ...newDraft(), village: 'gone', answers })
  const draft = loadDraft(store, samplePage(), 'vi')
  expect(draft.answers).toEqual({ road: 'satisfied', 'road.why': 'x' })
  expect(draft.village).toBeUndefined()
})

test('"not in the list" is an answer about the village too', () => {
  expect(isBegun({ ...newDraft(), language: 'vi', village: null })).toBe(true)
  expect(isBegun({ ...newDraft(), language: 'vi' })).toBe(false)
})
