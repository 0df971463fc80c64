import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { delayAfter, sendResponse } from '#client/questionnaire/send.ts'
import { bodyOf } from './phone.ts'

const receipt = 'MZXW6YTBOJTG633C'
const refused = (code: string) => ({ error: { code, reason: code } })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function networkGives(status: number, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const network = vi.fn(async (_url: string, _how: RequestInit) => new Response(text, { status }))
  vi.stubGlobal('fetch', network)
  return network
}

test.each([200, 201])('%i with a receipt is an acknowledgement', async (status) => {
  const network = networkGives(status, { receipt, signed: 's' })
  expect(await sendResponse('an-thinh', bodyOf('a'))).toEqual({
    kind: 'sent',
    reply: { receipt, signed: 's' },
  })
  const [url, how] = network.mock.calls[0] ?? []
  expect(url).toBe('/api/surveys/an-thinh/responses')
  expect(how?.credentials).toBe('omit')
  expect(JSON.parse(String(how?.body))).toEqual(bodyOf('a'))
})

test.each([
  [409, 'conflict', 'conflict'],
  [410, 'gone', 'gone'],
  [422, 'invalid', 'invalid'],
  [413, 'too_large', 'invalid'],
  [400, 'invalid', 'invalid'],
])('%i in the server’s own words is its last word', async (status, code, refusal) => {
  networkGives(status, refused(code))
  expect(await sendResponse('an-thinh', bodyOf('a'))).toEqual({ kind: 'refused', refusal })
})

test.each([
  ['a hotspot’s sign-in page', 200, '<html>Wi-Fi</html>'],
  ['a success without receipt', 200, {}],
  ['a receipt that is none', 200, { receipt: 'OK', signed: 's' }],
  ['a proxy’s 410', 410, '<html>Gone</html>'],
  ['404', 404, refused('not_found')],
  ['429', 429, refused('too_many')],
  ['500', 500, refused('fault')],
  ['503', 503, refused('unavailable')],
])('%s decides nothing', async (_what, status, body) => {
  networkGives(status, body)
  expect(await sendResponse('an-thinh', bodyOf('a'))).toEqual({ kind: 'later' })
})

test('no network decides nothing', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await sendResponse('an-thinh', bodyOf('a'))).toEqual({ kind: 'later' })
})

test('after 20 seconds without a word it is tried again later', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const outcome = sendResponse('an-thinh', bodyOf('a'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await outcome).toEqual({ kind: 'later' })
})

test('waiting grows to five minutes and never beyond, and phones do not call in step', () => {
  expect(delayAfter(1, 1)).toBe(2000)
  expect(delayAfter(2, 1)).toBe(4000)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const delay = delayAfter(failures, random)
        expect(delay).toBeGreaterThanOrEqual(1000)
        expect(delay).toBeLessThanOrEqual(300_000)
      },
    ),
  )
  expect(delayAfter(9, 0.1)).not.toBe(delayAfter(9, 0.9))
})
