import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { fullPage } from './full-page.ts'

const client = join(inject('builtFolder'), 'client')
const read = (path: string) => readFileSync(join(client, path), 'utf8')

describe('the questionnaire', () => {
  const page = read('questionnaire.html').replace('%data%', () => inlineJson(fullPage()))
  const parts = partsOf(page)

  test('comes in one TCP flight with twenty questions', () => {
    const sizes = Object.entries(parts).map(([name, text]) => `${name} ${brotliBytes(text)}`)
    expect(brotliBytes(page), `bytes after brotli, each part alone: ${sizes}`).toBeLessThanOrEqual(
      14_000,
    )
  })

  test('brings a worker that is an extra, and small', () => {
    expect(brotliBytes(read('questionnaire-worker.js'))).toBeLessThanOrEqual(1_000)
  })

  test('fetches for cards one small script more', () => {
    expect(gzipSync(read('questionnaire-card.js')).length).toBeLessThanOrEqual(6_000)
  })

  test('asks for nothing else', () => {
    const requests = /<script[^>]+src=|<link[^>]+href="(?!data:|#)|@import|url\((?!"?data:)/
    expect(requests.exec(page)?.[0]).toBeUndefined()
  })
})

describe.each([
  ['the questionnaire', 'questionnaire.html', ['questionnaire-worker.js', 'questionnaire-card.js']],
  ['the page of results', 'results.html', []],
  ['the page of the ledger', 'ledger.html', []],
])('%s runs on Chrome 61:', (_name, page, more) => {
  const { script, style } = partsOf(read(page))
  const scripts = [script, ...more.map(read)]

  test.each([
    ['Array.prototype.at', 92, /\.at\(/],
    ['String.prototype.replaceAll', 85, /\.replaceAll\(/],
    ['Object.hasOwn', 93, /Object\.hasOwn\b/],
    ['structuredClone', 98, /\bstructuredClone\b/],
    ['crypto.randomUUID', 92, /\brandomUUID\b/],
    ['Promise.allSettled', 76, /\ballSettled\b/],
    ['Promise.any', 85, /Promise\.any\b/],
    ['Promise.prototype.finally', 63, /\.finally\(/],
    ['Object.fromEntries', 73, /\bfromEntries\b/],
    ['Array.prototype.flat', 69, /\.flat(Map)?\(/],
    ['String.prototype.matchAll', 73, /(?<!clients)\.matchAll\(/],
    ['String.prototype.trimEnd', 66, /\.trim(End|Start)\(/],
    ['Array.prototype.findLast', 97, /\.findLast(Index)?\(/],
    ['Array.prototype.toSorted', 110, /\.to(Sorted|Reversed|Spliced)\(/],
    ['Element.replaceChildren', 86, /\breplaceChildren\b/],
    ['AbortSignal.timeout', 103, /AbortSignal\.timeout\b/],
    ['globalThis', 71, /\bglobalThis\b/],
    ['import()', 63, /\bimport\(/],
    ['queueMicrotask', 71, /\bqueueMicrotask\b/],
  ])('it does not use %s, which needs Chrome %i', (_name, _version, use) => {
    expect(scripts.map((one) => around(one, use))).toEqual(scripts.map(() => undefined))
  })

  test.each([
    ['?.', 80, /\?\.(?!\d)\w/],
    ['??', 80, /[\w)\]]\?\?/],
    ['catch without a binding', 66, /\bcatch\{/],
    ['private fields', 74, /\bthis\.#/],
    ['numbers with n', 67, /[^\w$."'](?:0|[1-9]\d*)n\b/],
    ['async iteration', 63, /\bfor await\b/],
  ])('its syntax has no %s, which needs Chrome %i', (_name, _version, syntax) => {
    expect(scripts.map((one) => around(withoutWords(one), syntax))).toEqual(
      scripts.map(() => undefined),
    )
  })

  test('both its script and its style are found', () => {
    expect([...scripts, style].filter((one) => one.length < 500)).toEqual([])
  })

  test('its style has nothing newer', () => {
    const tooNew = /:has\(|@layer|@container|\d[dsl]v[hw]\b|:is\(|:where\(|inset:/
    expect(around(style, tooNew)).toBeUndefined()
    // A selector list with one unknown selector is dropped whole.
    const inList = /,[^{},]*:focus-visible|:focus-visible[^{},]*,[^{}]*\{/
    expect(around(style, inList)).toBeUndefined()
  })
})

describe('the console', () => {
  const manifest: Record<string, Chunk> = JSON.parse(read('.vite/manifest.json'))
  const entry = 'client/console/index.html'
  const first = filesOf(entry)

  test('opens with at most 60 kB', () => {
    const sizes = [...first].map((file) => `${file} ${brotliBytes(read(file))}`)
    expect(sum(first), `bytes after brotli: ${sizes}`).toBeLessThanOrEqual(60_000)
  })

  test('brings at most 25 kB for each page', () => {
    const heavy = Object.keys(manifest)
      .filter((name) => manifest[name]?.isDynamicEntry)
      .map((name) => ({ name, bytes: sum(new Set([...filesOf(name)].filter(isNotFirst))) }))
      .filter(({ bytes }) => bytes > 25_000)
    expect(heavy).toEqual([])
  })

  function isNotFirst(file: string): boolean {
    return !first.has(file)
  }

  /** What the browser loads for an entry or a page: itself, its imports, their styles. */
  function filesOf(name: string, seen = new Set<string>()): Set<string> {
    const chunk = manifest[name]
    if (!chunk || seen.has(chunk.file)) return seen
    for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
    for (const imported of chunk.imports ?? []) filesOf(imported, seen)
    return seen
  }
})

type Chunk = { file: string; css?: string[]; imports?: string[]; isDynamicEntry?: boolean }

function sum(files: Set<string>): number {
  return [...files].reduce((total, file) => total + brotliBytes(read(file)), 0)
}

/** What was found, with enough around it to know the place in a line of minified code. */
function around(text: string, found: RegExp): string | undefined {
  const index = text.search(found)
  return index < 0 ? undefined : text.slice(Math.max(0, index - 40), index + 40)
}

/** What stands between quotes is read by people. */
function withoutWords(script: string): string {
  return script.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
}

function brotliBytes(text: string): number {
  return brotliCompressSync(text).length
}

function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function partsOf(page: string): { script: string; style: string; json: string; html: string } {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
  const [, json = ''] = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page) ?? []
  const scripts = [...page.matchAll(/<script(?: id="last")?>(.*?)<\/script>/gs)].map(
    ([, text = '']) => text,
  )
  const script = scripts.join('')
  const html = [...scripts, style, json].reduce((rest, part) => rest.replace(part, ''), page)
  return { script, style, json, html }
}
