import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Random } from '../random.ts'

// KEYDIR in one file, under a passphrase: "langnghe-keys 1", 16 bytes of salt, 12 of nonce, then
// AES-256-GCM of the names and contents, with its 16-byte tag at the end.

const mark = Buffer.from('langnghe-keys 1\n')
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 }

/** Everything in the folder, encrypted. */
export function sealKeys(folder: string, passphrase: string, random: Random): Buffer {
  const contents = Object.fromEntries(
    listFiles(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
  const salt = Buffer.from(random.bytes(16))
  const nonce = Buffer.from(random.bytes(12))
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, cost), nonce)
  cipher.setAAD(mark)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(contents), 'utf8'), cipher.final()])
  return Buffer.concat([mark, salt, nonce, sealed, cipher.getAuthTag()])
}

/**
 * Puts keys back that are missing; those that are there stay, and those that `isDestroyed` names stay gone.
 * @returns the names that were put back
 * @throws when it is no such backup, was changed, or the passphrase is another
 */
export function unsealKeys(
  backup: Uint8Array,
  passphrase: string,
  folder: string,
  isDestroyed: (name: string) => boolean,
): string[] {
  const missing = Object.entries(open(Buffer.from(backup), passphrase)).filter(
    ([name]) => !isDestroyed(name) && !existsSync(join(folder, name)),
  )
  for (const [name, content] of missing) {
    if (relative(folder, join(folder, name)).startsWith('..')) throw new Error(`${name} leads out`)
    mkdirSync(dirname(join(folder, name)), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, name), Buffer.from(content, 'base64'), { mode: 0o600, flag: 'wx' })
  }
  return missing.map(([name]) => name)
}

function open(backup: Buffer, passphrase: string): Record<string, string> {
  const at = mark.length
  if (!backup.subarray(0, at).equals(mark)) throw new Error('This is no backup of keys')
  const [salt, nonce] = [backup.subarray(at, at + 16), backup.subarray(at + 16, at + 28)]
  try {
    const key = scryptSync(passphrase, salt, 32, cost)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(mark)
    decipher.setAuthTag(backup.subarray(-16))
    const plain = Buffer.concat([decipher.update(backup.subarray(at + 28, -16)), decipher.final()])
    return JSON.parse(plain.toString('utf8'))
  } catch {
    throw new Error('The passphrase does not open this backup, or it was changed')
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}
