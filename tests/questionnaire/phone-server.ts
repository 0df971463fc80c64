// Serves the built questionnaire with the policy that the real server sends, and answers what the
// test wants an answer to be answered: the network as a villager's phone may find it.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pageWords } from '#server/answering/page-words.ts'
import type { FormPage } from '#shared/forms/page.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'

type Reply = { status: number; body: unknown }

export const receipt = 'MZXW6YTBOJTG633C'
export const taken: Reply = { status: 201, body: { receipt, signed: 's' } }

export function refusal(status: number, code: string): Reply {
  return { status, body: { error: { code, reason: code } } }
}

export type PhoneServer = {
  url: string
  page: FormPage
  /** What the next answers are told. */
  reply: Reply
  received: ResponseBody[]
  /** How often the page was asked for. */
  opened: number
  /** Told with the page: till when a phone may show it again. */
  openUntil: string
  /** What the next request for the page is told. */
  status: number
  /** Of the worker's script: another number is another revision of it. */
  revision: number
  /** The recordings that were asked for, by name. Those called `lost…` are not there, `long…` last. */
  heard: string[]
  close(): Promise<void>
}

export async function startPhoneServer(builtFolder: string, page: FormPage): Promise<PhoneServer> {
  const client = join(builtFolder, 'client')
  const html = readFileSync(join(client, 'questionnaire.html'), 'utf8')
  const { scripts, styles } = JSON.parse(readFileSync(join(client, 'questionnaire.json'), 'utf8'))
  const policy = `default-src 'none'; img-src data:; connect-src 'self'; media-src 'self'; worker-src 'self'; script-src ${scripts.join(' ')}; style-src ${styles.join(' ')}`
  const worker = readFileSync(join(client, 'questionnaire-worker.js'))
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') return takeAnswer(phone, request, response)
    if (/[?&]plain=/.test(request.url ?? '')) return response.end('the page without a script')
    const [, recording] = /\/audio\/1\.\w+\.(.+)$/.exec(request.url ?? '') ?? []
    if (recording) return sendRecording(phone, recording, response)
    if (request.url === '/s/worker.js') {
      return response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(`${worker}//${phone.revision}`)
    }
    phone.opened += 1
    const filled = html
      .replace('%title%', () => phone.page.survey.title)
      .replace('%data%', () =>
        JSON.stringify({ ...phone.page, words: pageWords(phone.page) }).replaceAll('<', '\\u003c'),
      )
      .replace(/%\w+%/g, '')
    response.statusCode = phone.status
    if (phone.status === 200 && phone.openUntil) response.setHeader('open-until', phone.openUntil)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('cache-control', 'no-cache')
    response.setHeader('content-security-policy', policy).end(filled)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const phone: PhoneServer = {
    url: `http://127.0.0.1:${port}/s/${page.slug}`,
    page,
    reply: taken,
    received: [],
    opened: 0,
    openUntil: '2999-01-01T00:00:00.000Z',
    status: 200,
    revision: 1,
    heard: [],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return phone
}

async function takeAnswer(phone: PhoneServer, request: IncomingMessage, response: ServerResponse) {
  let text = ''
  for await (const chunk of request) text += chunk
  phone.received.push(JSON.parse(text))
  const { status, body } = phone.reply
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

function sendRecording(phone: PhoneServer, name: string, response: ServerResponse): void {
  phone.heard.push(name)
  if (name.startsWith('lost')) return void response.writeHead(404).end()
  const cache = 'public, max-age=31536000, immutable'
  response
    .writeHead(200, { 'content-type': 'audio/wav', 'cache-control': cache })
    .end(silence(name.startsWith('long') ? 60_000 : 50))
}

/** So many milliseconds of nothing as a WAVE file, which every browser plays. */
function silence(milliseconds: number): Buffer {
  const rate = 8000
  const length = (rate * milliseconds) / 1000
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20) // PCM
  head.writeUInt16LE(1, 22) // one channel
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(length, 40)
  return Buffer.concat([head, Buffer.alloc(length, 128)])
}
