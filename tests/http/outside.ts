import { createHash, createPublicKey, randomBytes, verify, webcrypto } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { problemsOf, type Schema } from './json-schema.ts'

// A client as somebody elsewhere would write it, who has the OpenAPI document, RFC 9474 and an RSA library, and
// nothing of this program. What it needs and the document does not say is a fault of the document.

export type Send = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: JSON of another program
  body: any
}>

interface Operation {
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { content?: { 'application/json': { schema: Schema } } }>
}

export interface Outside {
  /** Asks what the document describes; what is sent and what comes back must be as it says. */
  call: (method: string, path: string, slug: string, body?: unknown) => ReturnType<Send>
  /** A household with its card, from the printed address to the receipt. */
  answerWithCard(slug: string, code: string): Promise<Answered>
}

export interface Answered {
  redemption: object
  response: Record<string, unknown>
  receipt: string
  leaf: string
}

export async function outsideClient(send: Send): Promise<Outside> {
  const { body: document } = await send('get', '/openapi.json')

  const call: Outside['call'] = async (method, path, slug, body) => {
    const operation: Operation = document.paths[path][method]
    const asked = operation.requestBody?.content['application/json'].schema
    if (asked) expectFit(document, asked, body, `${path} asks`)
    const reply = await send(method, path.replace('{slug}', slug), body)
    const said = operation.responses[reply.status] ?? operation.responses.default
    if (!said) throw new Error(`${path}: nothing is said of ${reply.status}`)
    const schema = said.content?.['application/json'].schema
    if (schema) expectFit(document, schema, reply.body, `${path} replies ${reply.status}`)
    return reply
  }

  const answerWithCard: Outside['answerWithCard'] = async (slug, code) => {
    const form = (await call('get', '/api/surveys/{slug}/form', slug)).body
    const card = (await call('post', '/api/surveys/{slug}/card-checks', slug, { code })).body
    if (card.state !== 'unused') throw new Error(`The card is ${card.state}`)
    const token = new Uint8Array(randomBytes(32))
    const suite = RSABSSA.SHA384.PSS.Deterministic()
    const key = await publicKeyOf(card.publicKey)
    const message = suite.prepare(token)
    const { blindedMsg, inv } = await suite.blind(key, message)
    const redemption = { code, blinded: asText(blindedMsg) }
    const signed = await call('post', '/api/surveys/{slug}/redemptions', slug, redemption)
    const blindSignature = Buffer.from(signed.body.blindSignature, 'base64url')
    const signature = await suite.finalize(key, message, blindSignature, inv)
    const response = {
      ...{ id: asText(randomBytes(32)), salt: asText(randomBytes(16)) },
      ...{ version: form.version, village: card.village.id, mode: 'self' },
      ...{ answers: answersTo(form.document), token: asText(token), signature: asText(signature) },
    }
    const reply = await call('post', '/api/surveys/{slug}/responses', slug, response)
    if (reply.status !== 201) throw new Error(JSON.stringify(reply))
    await expectSigned(call, slug, reply.body)
    return { redemption, response, receipt: reply.body.receipt, leaf: leafOf(slug, response) }
  }

  return { call, answerWithCard }
}

function expectFit(document: object, schema: Schema, value: unknown, where: string): void {
  const [problem] = problemsOf(document, schema, value)
  if (problem) throw new Error(`${where}: ${problem}`)
}

/** "The key is `ledgerKey` of /api/public/ledger." */
async function expectSigned(
  call: Outside['call'],
  slug: string,
  { receipt, signed }: { receipt: string; signed: string },
): Promise<void> {
  const { ledgerKey } = (await call('get', '/api/public/ledger', slug)).body
  const key = createPublicKey({
    ...{ key: { kty: 'OKP', crv: 'Ed25519', x: ledgerKey }, format: 'jwk' as const },
  })
  const text = Buffer.from(`receipt ${slug} ${receipt}`, 'utf8')
  if (!verify(null, text, key, Buffer.from(signed, 'base64url'))) throw new Error('Not signed')
}

function publicKeyOf(modulus: string): Promise<CryptoKey> {
  const jwk = { kty: 'RSA', n: modulus, e: 'AQAB', alg: 'PS384', ext: true }
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  return webcrypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']) as Promise<CryptoKey>
}

interface FormQuestion {
  id: string
  type: string
  scale?: string
  why?: boolean
  options?: { id: string }[]
}

/** The first choice everywhere, and a reason where one is asked for. */
function answersTo(document: { sections: { questions: FormQuestion[] }[] }) {
  const answers: Record<string, string | string[]> = {}
  for (const { id, type, scale, why, options } of document.sections.flatMap(
    (one) => one.questions,
  )) {
    if (type === 'scale') answers[id] = scale === 'two' ? 'notSatisfied' : '1'
    if (type === 'scale' && why) answers[`${id}.why`] = 'Đường còn lầy lội'
    if (type === 'single' && options?.[0]) answers[id] = options[0].id
    if (type === 'multiple' && options?.[0]) answers[id] = [options[0].id]
    if (type === 'yesNo') answers[id] = 'yes'
  }
  return answers
}

/** As the document says: SHA-256(0x00 ‖ record), words by their salted hash. */
function leafOf(survey: string, sent: Record<string, unknown>): string {
  const { version, village, mode, salt } = sent
  const given = sent.answers as Record<string, string | string[]>
  const answers: Record<string, unknown> = {}
  for (const key of Object.keys(given).sort()) {
    answers[key] = key.endsWith('.why')
      ? { text: textHash(key, `${given[key]}`, `${salt}`) }
      : given[key]
  }
  const record = JSON.stringify({ answers, mode, salt, survey, version, village })
  return sha256(Buffer.concat([Buffer.of(0), Buffer.from(record, 'utf8')])).toString('hex')
}

function textHash(key: string, words: string, salt: string): string {
  const own = sha256(
    Buffer.concat([Buffer.from('text'), Buffer.from(salt, 'base64url'), Buffer.from(key, 'utf8')]),
  )
  return sha256(Buffer.concat([own, Buffer.from(words, 'utf8')])).toString('hex')
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
