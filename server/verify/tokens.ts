import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Answer, Survey } from './answers.ts'
import { bytesOf, type JsonObject, rootOf, sha256Hex } from './canonical.ts'
import { type Bundle, readLines } from './files.ts'

// Tokens: each a household's card, signed blindly by the key of its village (RFC 9474), counted once.

export interface Token {
  village: string
  hash: string
}

/** RFC 9474, RSABSSA-SHA384-PSS-Deterministic: a salt as long as the hash. */
const suite = 'RSABSSA-SHA384-PSS-Deterministic'
const saltLength = 48
const modulusBytes = 256

/** As many tokens as answers in every village, each signed by its village, none twice, under the root of the count. */
export function checkTokens(
  bundle: Bundle,
  survey: Survey,
  answers: readonly Answer[],
  say: (problem: string) => void,
): Token[] {
  const tokens = readTokens(bundle, villageKeys(survey), say)
  for (const { id, name } of survey.villages) {
    const given = answers.filter(({ village }) => village === id).length
    const proved = tokens.filter(({ village }) => village === id).length
    if (given !== proved) say(`tokens.jsonl: ${name} has ${proved} tokens for ${given} answers`)
  }
  if (tokens.length !== answers.length) {
    say(`tokens.jsonl: ${tokens.length} tokens for ${answers.length} answers`)
  }
  const last = survey.events.filter(({ kind }) => kind === 'count').at(-1)?.payload
  if (last?.tokensRoot !== rootOf(tokens.map(({ hash }) => hash))) {
    say('tokens.jsonl: another root than in the last count')
  }
  return tokens
}

function readTokens(
  bundle: Bundle,
  keys: ReadonlyMap<string, KeyObject>,
  say: (problem: string) => void,
): Token[] {
  let last = ''
  return readLines(bundle.text('tokens.jsonl')).map(({ value }, at): Token => {
    const wrong = (what: string) => say(`tokens.jsonl: line ${at + 1} ${what}`)
    if (Object.keys(value).sort().join() !== 'signature,token,village') {
      wrong('has other fields than a token')
    }
    const village = String(value.village)
    const token = bytesOf(value.token, 32) ?? Buffer.alloc(0)
    const hash = sha256Hex(Uint8Array.of(0), token)
    if (hash <= last) wrong('is not in the order of the hashes, or stands there twice')
    last = hash
    const signature = bytesOf(value.signature, modulusBytes)
    const key = keys.get(village)
    if (!key || !signature || !isSigned(key, token, signature)) {
      wrong('is not signed by the key of its village')
    }
    return { village, hash }
  })
}

function isSigned(key: KeyObject, token: Buffer, signature: Buffer): boolean {
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return token.length === 32 && verify('sha384', token, { key, padding, saltLength }, signature)
}

/** One key a village, as they were laid down at publishing. @throws when they are not there */
function villageKeys({ publish, villages }: Survey): Map<string, KeyObject> {
  const laidDown = publish.tokens as JsonObject | undefined
  if (laidDown?.suite !== suite) throw new Error('events.jsonl: unknown kind of tokens')
  const keys = new Map<string, KeyObject>()
  for (const { village, modulus } of laidDown.keys as unknown as Record<string, string>[]) {
    if (!village || !bytesOf(modulus, modulusBytes)) throw new Error('events.jsonl: a broken key')
    const jwk = { kty: 'RSA', n: modulus as string, e: 'AQAB' }
    keys.set(village, createPublicKey({ key: jwk, format: 'jwk' }))
  }
  if (keys.size !== villages.length || villages.some(({ id }) => !keys.has(id))) {
    throw new Error('events.jsonl: not one key for every village')
  }
  return keys
}
