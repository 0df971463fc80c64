import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { responseBody } from '#shared/responses/schema.ts'

const body = {
  id: randomBytes(32).toString('base64url'),
  version: 1,
  village: null,
  mode: 'self',
  salt: randomBytes(16).toString('base64url'),
  answers: { road: 'notSatisfied', 'road.why': 'Đường ngập', rooms: 3, uses: ['a', 'b'] },
}
const accepts = (change: object) => responseBody.safeParse({ ...body, ...change }).success

test('a body of random id and salt is taken as it is', () => {
  expect(responseBody.parse(body)).toEqual(body)
})

test('an id has one spelling only', () => {
  expect(accepts({ id: `${'A'.repeat(42)}A` })).toBe(true)
  expect(accepts({ id: `${'A'.repeat(42)}B` })).toBe(false)
  expect(accepts({ id: 'A'.repeat(44) })).toBe(false)
  expect(accepts({ salt: `${'A'.repeat(21)}B` })).toBe(false)
})

test('a token and its signature have one spelling each', () => {
  const token = randomBytes(32).toString('base64url')
  const signature = randomBytes(256).toString('base64url')
  expect(accepts({ token, signature })).toBe(true)
  expect(accepts({ token: `${token}A` })).toBe(false)
  expect(accepts({ signature: signature.slice(1) })).toBe(false)
})

test('paper does not come through the door of the phones', () => {
  expect(accepts({ mode: 'paper' })).toBe(false)
  expect(accepts({ mode: 'helped' })).toBe(true)
})

test('nothing may ride along that could tell who or when', () => {
  expect(accepts({ at: '2026-11-23T12:00:00.000Z' })).toBe(false)
})

test('village and answers must be there, even when there is nothing to say', () => {
  expect(accepts({ village: undefined })).toBe(false)
  expect(accepts({ answers: undefined })).toBe(false)
  expect(accepts({ answers: {} })).toBe(true)
})

test('keys and sizes are limited before the form is looked at', () => {
  const trick = { ...body, answers: JSON.parse('{"__proto__":{"road":"5"}}') }
  expect(responseBody.parse(trick).answers).toEqual({})
  expect(accepts({ answers: { 'Q 1': 'x' } })).toBe(false)
  expect(accepts({ answers: { road: { deep: 'x' } } })).toBe(false)
  expect(accepts({ answers: { road: 'x'.repeat(8001) } })).toBe(false)
  const many = Array.from({ length: 301 }, (_, n) => [`q${n}`, 'x'])
  expect(accepts({ answers: Object.fromEntries(many) })).toBe(false)
})
