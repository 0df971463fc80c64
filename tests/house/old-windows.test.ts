import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'

// Commune offices have Windows 7 and 8, whose last Chrome is 109: the console uses nothing newer. Syntax is lowered by
// the build; what a browser has to bring is looked for here.

const assets = join(inject('builtFolder'), 'client/console/assets')
const files = readdirSync(assets)
const textOf = (ending: string) =>
  files
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(assets, name), 'utf8'))

describe('no script of the console', () => {
  const scripts = textOf('.js')

  test.each([
    ['Array.prototype.toSorted', 110, /\.to(Sorted|Reversed|Spliced)\(/],
    ['Object.groupBy', 117, /Object\.groupBy\b/],
    ['Promise.withResolvers', 119, /\bwithResolvers\b/],
    ['URL.canParse', 120, /\bcanParse\(/],
    ['Array.fromAsync', 121, /\bfromAsync\(/],
    ['popovers', 114, /\b(show|hide|toggle)Popover\b/],
    ['view transitions', 111, /\bstartViewTransition\b/],
    ['AbortSignal.any', 116, /AbortSignal\.any\b/],
    ['the v flag of regular expressions', 112, /\/[dgimsuy]*v[dgimsuy]*\.test\(/],
  ])('uses %s, which needs Chrome %i', (_name, _version, use) => {
    expect(scripts.filter((script) => use.test(script))).toEqual([])
  })
})

test('no style of the console needs a newer browser', () => {
  const tooNew =
    /@scope|color-mix\(|\bsubgrid\b|light-dark\(|@starting-style|interpolate-size|\d(lh|cap)\b/
  const nested = /[{;]\s*&/
  const found = textOf('.css').flatMap((style) => [
    tooNew.exec(style)?.[0],
    nested.exec(style)?.[0],
  ])
  expect(found.filter(Boolean)).toEqual([])
})

test('there is something to look at', () => {
  expect([textOf('.js').length > 20, textOf('.css').length > 0]).toEqual([true, true])
})
