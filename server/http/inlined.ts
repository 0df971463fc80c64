import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context as HonoContext } from 'hono'
import type { Page } from '../pages.ts'

/** What the server puts into a built page. */
export interface Filling {
  title: string
  /** What the page's script reads from its data block. */
  data: unknown
  /** Shown where scripts do not run; HTML that has been escaped already. */
  noscript?: string
}

/** A page, or the script of one, that is the same for everybody, compressed once. */
export interface InlinedPage {
  /** HTML unless said. */
  type?: string
  policy: string
  etag: string
  bodies: { br: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer>; identity: string }
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Fills and compresses (brotli 11, gzip 9): some 50 ms once, then nothing per request. */
export async function inlinePage(page: Page, filling: Filling): Promise<InlinedPage> {
  return compressed(fill(page.html, filling), policyOf(page))
}

/** A script that a page fetches when it needs it. */
export async function inlineScript(script: string): Promise<InlinedPage> {
  return { ...(await compressed(script, noPage)), type: 'text/javascript; charset=utf-8' }
}

const noPage = "default-src 'none'"

async function compressed(identity: string, policy: string): Promise<InlinedPage> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  }
  const [br, zipped] = await Promise.all([
    compressBrotli(identity, { params }),
    compressGzip(identity, { level: 9 }),
  ])
  return {
    policy,
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    bodies: { br: Uint8Array.from(br), gzip: Uint8Array.from(zipped), identity },
  }
}

/** 200 in the best encoding the phone understands, or 304 when it has the page already. */
export function sendInlined(
  http: HonoContext,
  page: InlinedPage,
  status: 200 | 410 = 200,
): Response {
  const encoding = chooseEncoding(http.req.header('accept-encoding') ?? '')
  const etag = `"${page.etag}-${encoding}"`
  http.header('ETag', etag)
  http.header('Cache-Control', 'no-cache')
  http.header('Vary', 'Accept-Encoding')
  http.header('Content-Security-Policy', page.policy)
  // Another policy makes Chrome begin a process of its own for the page, which a small phone waits
  // for; nothing here has to be kept from whoever opened it.
  http.header('Cross-Origin-Opener-Policy', 'unsafe-none')
  if (status === 200 && http.req.header('if-none-match') === etag) return http.body(null, 304)
  http.header('Content-Type', page.type ?? 'text/html; charset=utf-8')
  if (encoding !== 'identity') http.header('Content-Encoding', encoding)
  return http.body(page.bodies[encoding], status)
}

/** A page for one pair of eyes, as it is at this moment; it may talk to nobody. */
export function sendPreview(http: HonoContext, page: Page, filling: Filling): Response {
  http.header('Cache-Control', 'no-store')
  http.header('Content-Security-Policy', policyOf(page).replace("connect-src 'self'", noTalk))
  http.header('Content-Type', 'text/html; charset=utf-8')
  return http.body(fill(page.html, filling))
}

const noTalk = "connect-src 'none'"

function chooseEncoding(accepted: string): 'br' | 'gzip' | 'identity' {
  const words = accepted.split(',').map((word) => word.trim().split(';')[0])
  if (words.includes('br')) return 'br'
  return words.includes('gzip') ? 'gzip' : 'identity'
}

function fill(html: string, { title, data, noscript = '' }: Filling): string {
  const marks: Record<string, string> = {
    '%title%': escapeHtml(title),
    '%noscript%': noscript,
    // `<` would be able to end the data block; JSON knows another way of writing it.
    '%data%': JSON.stringify(data).replace(/</g, '\\u003c'),
  }
  return html.replace(/%(title|noscript|data)%/g, (mark) => marks[mark] ?? mark)
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

function policyOf({ hashes }: Page): string {
  return [
    "default-src 'none'",
    `script-src ${hashes.scripts.join(' ') || "'none'"}`,
    `style-src ${hashes.styles.join(' ') || "'none'"}`,
    "img-src 'self' data:",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}
