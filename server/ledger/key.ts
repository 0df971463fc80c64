import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import type { KeyDir } from '../keys/key-dir.ts'

const name = 'ledger'
const opened = new WeakMap<KeyDir, KeyObject>()

/** The key that signs events and receipts (Ed25519, RFC 8032); made at first use, kept in KEYDIR. */
export function ledgerKey(keys: KeyDir): KeyObject {
  const known = opened.get(keys)
  if (known) return known
  const stored = keys.read(name)
  const key = stored
    ? createPrivateKey({ key: Buffer.from(stored), format: 'der', type: 'pkcs8' })
    : generateKeyPairSync('ed25519').privateKey
  if (!stored) keys.write(name, key.export({ format: 'der', type: 'pkcs8' }))
  opened.set(keys, key)
  return key
}

/** The public half as base64url of its 32 raw bytes: anyone can check events and receipts with it. */
export function ledgerPublicKey(keys: KeyDir): string {
  const { x } = createPublicKey(ledgerKey(keys)).export({ format: 'jwk' })
  if (x === undefined) throw new Error('An Ed25519 public key without its point')
  return x
}

/** base64url of the 64-byte signature over UTF-8 `text`. */
export function signText(keys: KeyDir, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), ledgerKey(keys)).toString('base64url')
}
