import { verify } from 'node:crypto'
import { bytesOf, canonicalText, type JsonObject, sha256Hex } from './canonical.ts'
import { type Bundle, readLines } from './files.ts'

export interface Event {
  height: number
  at: string
  kind: string
  subject: string
  payload: JsonObject
  hash: string
}

const fields = 'at,hash,height,kind,payload,previous,signature,subject'

/** Follows the whole chain: heights, links, hashes and signatures. @returns its events, oldest first */
export function readChain(bundle: Bundle, say: (problem: string) => void): Event[] {
  let previous = '0'.repeat(64)
  const events = readLines(bundle.text('events.jsonl')).map(({ value }, at): Event => {
    const wrong = (what: string) => say(`events.jsonl: event ${at + 1} ${what}`)
    const { hash, signature, ...content } = value
    if (Object.keys(value).sort().join() !== fields) wrong('has other fields than an event')
    if (value.height !== at + 1) wrong(`says that it is number ${value.height}`)
    if (value.previous !== previous) wrong('does not follow the one before')
    if (sha256Hex(canonicalText(content)) !== hash) wrong('does not have the hash of its content')
    const bytes = bytesOf(signature, 64)
    if (!bytes || !verify(null, Buffer.from(String(hash), 'utf8'), bundle.key, bytes)) {
      wrong('is not signed by the ledger')
    }
    previous = String(hash)
    const { height, at: instant, kind, subject } = value
    const payload = JSON.parse(String(value.payload)) as JsonObject
    return { ...({ height, at: instant, kind, subject, hash } as Event), payload }
  })
  const { head } = bundle.manifest
  if (events.at(-1)?.height !== head.height || previous !== head.hash) {
    say('events.jsonl: does not end with the head that bundle.json names')
  }
  return events
}
