import { createHash, sign } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeBundle } from '#server/bundles/compose.ts'
import type { Context } from '#server/context.ts'
import { ledgerKey } from '#server/ledger/key.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { canonicalJson } from '#shared/canonical-json.ts'
import { newFolder } from '../world/folder.ts'

/** Makes the bundle of a survey in a folder of its own. @returns the folder */
export async function writtenBundle(ctx: Context, slug: string): Promise<string> {
  const folder = newFolder('bundle')
  for (const { name, bytes } of await composeBundle(ctx, null, await getSurvey(ctx.db, slug))) {
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

/** A copy in which one file is another. @param change of the whole text */
export function tampered(folder: string, name: string, change: (text: string) => string): string {
  const copy = newFolder('bundle')
  cpSync(folder, copy, { recursive: true })
  const text = readFileSync(join(copy, name), 'utf8')
  const other = change(text)
  if (other === text) throw new Error(`${name} was not changed`)
  writeFileSync(join(copy, name), other)
  return copy
}

/** Signs the bundle anew after a change: what its maker, and only its maker, could do. */
export function resealed(ctx: Context, folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8'))
  const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
  for (const file of manifest.files) {
    const bytes = readFileSync(join(folder, file.name))
    Object.assign(file, { bytes: bytes.length, sha256: hash(bytes) })
  }
  const text = canonicalJson(manifest)
  const signature = sign(null, Buffer.from(`bundle ${hash(text)}`), ledgerKey(ctx.keys))
  writeFileSync(join(folder, 'bundle.json'), text)
  writeFileSync(join(folder, 'bundle.sig'), signature.toString('base64url'))
  return folder
}

/** Flips one bit at every place that `choose` picks, and puts it back. */
export function forEachFlip(
  folder: string,
  choose: (size: number) => Iterable<number>,
  look: (place: string) => void,
): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const bytes = readFileSync(path)
    for (const at of choose(bytes.length)) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
      writeFileSync(path, flipped)
      look(`${name} at ${at}`)
    }
    writeFileSync(path, bytes)
  }
}
