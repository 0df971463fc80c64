import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './imports.ts'

// What stands on screens: no text that nothing shows, none in another spelling than the glossary's.

const folders = ['client/console/messages', 'client/questionnaire/messages']
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
const sources = sourceFiles()
  .filter((path) => path.startsWith('client/') && !files.includes(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
function unusedIn(dictionary: object, path: string): string[] {
  return Object.entries(dictionary).flatMap(([key, value]) => {
    const used = new RegExp(`\\.${key}\\b|\\b${key}\\b\\s*[,}]`).test(sources)
    if (used || typeof value === 'object') return []
    return [`${path}.${key}`]
  })
}

test('every text of a dictionary is shown somewhere', async () => {
  const unused: string[] = []
  for (const file of files) {
    const module: Record<string, unknown> = await import(resolve(file))
    for (const [name, dictionary] of Object.entries(module)) {
      // Words and sentences are read by a computed key, and typed so that none is missing.
      if (
        !name.endsWith('Text') ||
        sources.includes(`${name}[`) ||
        typeof dictionary !== 'object' ||
        dictionary === null
      )
        continue
      unused.push(...unusedIn(dictionary, `${file} ${name}`))
    }
  }
  expect(unused).toEqual([])
})

test('tones stand where the glossary puts them: hòa, khóa, hủy, and tỷ lệ, not the other spellings', () => {
  // The one file that must know both spellings, and the tests about it.
  const shown = sourceFiles().filter((path) => !/^(tests\/|shared\/text\.ts)/.test(path))
  const odd = shown.flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const marks = text.match(
      /(?<!q)\p{L}*(o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})|(?<!\p{L})tỉ lệ/giu,
    )
    return (marks ?? []).map((word) => `${path}: ${word}`)
  })
  expect(odd).toEqual([])
})
