import { expect, test } from 'vitest'
import { openStore } from '#client/questionnaire/store.ts'
import { phoneStorage, storeOn } from './phone.ts'

test('what is written is read again by the next page of the same survey only', () => {
  const area = phoneStorage()
  storeOn(area).write('draft', { road: '5' })
  expect(storeOn(area).read('draft')).toEqual({ road: '5' })
  expect(openStore('other', () => area).read('draft')).toBeUndefined()
})

test('the hour is not kept', () => {
  const area = phoneStorage()
  storeOn(area, () => Date.UTC(2026, 10, 1, 9)).write('draft', 'x')
  const morning = area.keys().map(area.getItem)
  storeOn(area, () => Date.UTC(2026, 10, 1, 15, 30)).write('draft', 'x')
  expect(area.keys().map(area.getItem)).toEqual(morning)
})

test('opening leaves nothing behind', () => {
  const area = phoneStorage()
  expect(storeOn(area).lasting).toBe(true)
  expect(area.keys()).toEqual([])
})

test('where storage is forbidden the page goes on with its memory, and knows it', () => {
  const store = openStore('an-thinh', () => {
    throw new DOMException('no', 'SecurityError')
  })
  store.write('draft', 'words')
  expect(store.lasting).toBe(false)
  expect(store.read('draft')).toBe('words')
  store.remove('draft')
  expect(store.read('draft')).toBeUndefined()
})

test('when the phone is full, the newest is kept in memory and never an older one read', () => {
  const area = phoneStorage()
  const store = storeOn(area)
  store.write('draft', 'old')
  area.full = true
  store.write('draft', 'new')
  expect(store.lasting).toBe(false)
  expect(store.read('draft')).toBe('new')
  area.full = false
  store.write('draft', 'newest')
  expect(store.lasting).toBe(true)
  expect(storeOn(area).read('draft')).toBe('newest')
})

test('what cannot be read counts as not written', () => {
  const area = phoneStorage()
  area.setItem('langnghe.an-thinh.draft', '{"at":')
  expect(storeOn(area).read('draft')).toBeUndefined()
})
