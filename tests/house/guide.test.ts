import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guideChapters } from '#client/console/messages/guide.ts'
import { guideAsMarkdown, guidePath } from '../screenshots/guide-markdown.ts'

// The guide for the commune's desk is one text in two places, with pictures that are there.

test('the guide in docs says what the page in the console says', () => {
  expect(readFileSync(guidePath, 'utf8')).toBe(guideAsMarkdown())
})

test('every picture of the guide has been taken', () => {
  const names = guideChapters.flatMap(({ picture }) => picture?.name ?? [])
  expect(names.filter((name) => !existsSync(`docs/screenshots/${name}.png`))).toEqual([])
})
