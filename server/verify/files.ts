import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOf, type JsonObject, readCanonical, sha256Hex } from './canonical.ts'

/** The end of a chain. */
export interface Head {
  height: number
  hash: string
}

export interface Manifest {
  format: string
  survey: string
  /** base64url of the Ed25519 key that signed everything. */
  ledgerKey: string
  head: Head
  files: { name: string; bytes: number; sha256: string }[]
}

/** A bundle whose every byte is what its maker signed. */
export interface Bundle {
  manifest: Manifest
  key: KeyObject
  names: string[]
  /** @throws when it is not there or no UTF-8 */
  text(name: string): string
}

/** @param say takes every problem @throws when there is nothing to go on with */
export function openBundle(folder: string, say: (problem: string) => void): Bundle {
  const bytes = readFileSync(join(folder, 'bundle.json'))
  const manifest = readCanonical(bytes.toString('utf8')) as unknown as Manifest
  const key = signingKey(manifest.ledgerKey)
  const signature = bytesOf(readFileSync(join(folder, 'bundle.sig'), 'latin1'), 64)
  const signed = Buffer.from(`bundle ${sha256Hex(bytes)}`, 'utf8')
  if (!signature || !verify(null, signed, key, signature))
    say('bundle.sig: does not sign bundle.json')
  if (manifest.format !== 'langnghe-bundle-1') say(`bundle.json: unknown format ${manifest.format}`)
  const files = new Map(
    manifest.files.map(({ name }) => [name, readFileSync(join(folder, plainName(name)))]),
  )
  for (const { name, bytes: length, sha256 } of manifest.files) {
    const file = files.get(name)
    if (file?.length !== length || sha256Hex(file) !== sha256)
      say(`${name}: is not what was signed`)
  }
  const listed = new Set(['bundle.json', 'bundle.sig', ...files.keys()])
  for (const name of readdirSync(folder)) {
    if (!listed.has(name)) say(`${name}: does not belong to the bundle`)
  }
  return {
    ...{ manifest, key, names: [...files.keys()] },
    text: (name) => {
      const file = files.get(name)
      if (!file) throw new Error(`${name} is missing`)
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
    },
  }
}

/** @throws when it is no Ed25519 key */
export function signingKey(x: unknown): KeyObject {
  if (!bytesOf(x, 32)) throw new Error('the key of the ledger is not 32 bytes')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: x as string }, format: 'jwk' })
}

/** Lines that end with a line feed, each the canonical text of an object. @throws at any other */
export function readLines(text: string): { line: string; value: JsonObject }[] {
  if (text === '') return []
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Error('the last line is cut off')
  return lines.map((line) => ({ line, value: readCanonical(line) as JsonObject }))
}

function plainName(name: string): string {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name))
    throw new Error(`${name} is no name of a file of a bundle`)
  return name
}
