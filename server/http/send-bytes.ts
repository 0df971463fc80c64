import type { Context as HonoContext } from 'hono'

/** Something that is the same for ever under its address. */
export interface SentBytes {
  type: string
  content: Uint8Array
}

/**
 * The whole, or the one range that was asked for: players on iPhones ask for the first bytes before
 * they play anything. Other ranges are answered with the whole, as HTTP allows.
 */
export function sendBytes(http: HonoContext, { type, content }: SentBytes): Response {
  http.header('Content-Type', type)
  http.header('Cache-Control', 'public, max-age=31536000, immutable')
  http.header('Accept-Ranges', 'bytes')
  const range = rangeIn(http.req.header('range'), content.length)
  if (!range) return http.body(Uint8Array.from(content))
  const [from, to] = range
  http.header('Content-Range', `bytes ${from}-${to}/${content.length}`)
  return http.body(Uint8Array.from(content.subarray(from, to + 1)), 206)
}

/** First and last byte of `bytes=0-1`, `bytes=500-` or `bytes=-500`. */
function rangeIn(
  asked: string | undefined,
  length: number,
): [from: number, to: number] | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return from <= to ? [from, to] : undefined
}
