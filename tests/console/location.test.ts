import { expect, test } from 'vitest'
import { returnUrl, signInUrl, withQuery } from '#client/console/location.ts'

test('an address keeps its other parameters and loses the emptied ones', () => {
  expect(withQuery('/console/surveys?state=open&page=3', { page: undefined, by: 'name' })).toBe(
    '/console/surveys?state=open&by=name',
  )
  expect(withQuery('/console/surveys?page=3', { page: undefined })).toBe('/console/surveys')
})

test('after signing in one comes back to the page one asked for', () => {
  const url = signInUrl('/console/surveys?state=open')
  const query = Object.fromEntries(new URL(url, 'https://x').searchParams)
  expect(returnUrl(query)).toBe('/console/surveys?state=open')
})

test.each([
  'https://elsewhere.example/console',
  '//elsewhere.example',
  '/consolex',
  '/s/xa-an-thinh',
  'javascript:alert(1)',
  '/console/sign-in?return=/console/sign-in',
  '',
])('signing in never leads to %s', (asked) => {
  expect(returnUrl({ return: asked })).toBe('/console')
})
