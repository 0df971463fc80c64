import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './imports.ts'

const files = sourceFiles()
// The last word: `service-worker` and the essential `services` are words of the trade.
const forbidden = /(^|-)(utils?|helpers?|managers?|service|misc|data|info)$/

test('a file is named in kebab-case, a component like the component', () => {
  const kebab = /^\d*[a-z0-9]*(-[a-z0-9]+)*$/
  const pascal = /^[A-Z][A-Za-z0-9]*$/
  const odd = files.filter((path) => {
    const name = nameOf(path)
    return !kebab.test(name) && !(extname(path) === '.tsx' && pascal.test(name))
  })
  expect(odd).toEqual([])
})

test('no file or folder has a name that says nothing', () => {
  const empty = files.filter((path) =>
    path.split('/').some((part) => forbidden.test(asKebab(nameOf(part)))),
  )
  expect(empty).toEqual([])
})

test('no file is longer than 260 lines', () => {
  const long = files
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 260)
  expect(long).toEqual([])
})

test('every text is in composed Unicode', () => {
  const decomposed = files.filter((path) => {
    const text = readFileSync(path, 'utf8')
    return text !== text.normalize('NFC')
  })
  expect(decomposed).toEqual([])
})

/** `tests/reviews/sign-off.test.ts` → `sign-off`. */
function nameOf(path: string): string {
  return basename(path).replace(/(\.test)?\.tsx?$/, '')
}

function asKebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase()
}
