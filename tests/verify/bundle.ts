import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeBundle } from '#server/bundles/compose.ts'
import type { Context } from '#server/context.ts'
import { getSurvey } from '#server/surveys/find.ts'

/** Makes the bundle of a survey in a folder of its own. @returns the folder */
export async function writtenBundle(ctx: Context, slug: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  for (const { name, bytes } of await composeBundle(ctx, null, await getSurvey(ctx.db, slug))) {
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

/** A copy in which one file is another. @param change of the whole text */
export function tampered(folder: string, name: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'bundle-'))
  cpSync(folder, copy, { recursive: true })
  const text = readFileSync(join(copy, name), 'utf8')
  const other = change(text)
  if (other === text) throw new Error(`${name} was not changed`)
  writeFileSync(join(copy, name), other)
  return copy
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
