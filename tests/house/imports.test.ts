import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { circlesOf, reachedFrom, readImports } from './imports.ts'
import { complaint, isOnLadder, phoneComplaint, serverPart } from './rules.ts'

const imports = readImports()

test('every import goes the way the house allows', () => {
  expect(imports.map(complaint).filter(Boolean)).toEqual([])
})

test('every import of ours names a file that exists', () => {
  const missing = imports.filter(({ to, ours }) => ours && !existsSync(to))
  expect(missing.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('no files need each other in a circle to run', () => {
  expect(circlesOf(imports)).toEqual([])
  const arrow = (from: string, to: string) => ({ from, to, ours: true, typeOnly: false })
  const circle = [arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'b'), arrow('c', 'd')]
  expect(circlesOf(circle)).toEqual([['b', 'c']])
})

test('every part of the server has its place on the ladder', () => {
  const parts = readdirSync('server').map((name) => serverPart(`server/${name}`))
  expect(parts.filter((part) => !isOnLadder(part))).toEqual([])
})

test('nothing heavy reaches a villager’s phone', () => {
  const reached = reachedFrom('client/questionnaire/main.tsx', imports)
  expect(reached.map(phoneComplaint).filter(Boolean)).toEqual([])
})

test.each([
  ['server/participation/redeem.ts', 'server/responses/intake.ts'],
  ['server/responses/intake.ts', 'server/participation/cards.ts'],
  ['server/responses/intake.ts', 'server/accounts/access.ts'],
  ['server/responses/routes.ts', 'server/accounts/actor.ts'],
  ['server/units/tree.ts', 'server/accounts/access.ts'],
  ['server/reviews/sign-off.ts', 'server/surveys/tables.ts'],
  ['server/reviews/routes.ts', 'server/surveys/routes.ts'],
  ['server/verify/main.ts', 'shared/results/tally.ts'],
  ['client/console/main.tsx', 'server/errors.ts'],
  ['server/app.ts', 'client/console/main.tsx'],
  ['shared/forms/checks.ts', 'shared/forms/schema.ts'],
])('the house refuses %s → %s', (from, to) => {
  expect(complaint({ from, to, ours: true, typeOnly: false })).toBeDefined()
})

test.each([
  ['server/surveys/publish.ts', 'hono'],
  ['server/verify/main.ts', 'zod'],
  ['migrations/0001-units.ts', 'zod'],
  ['shared/forms/checks.ts', 'zod'],
  ['shared/forms/checks.ts', 'node:crypto'],
])('the house refuses %s → package %s', (from, to) => {
  expect(complaint({ from, to, ours: false, typeOnly: false })).toBeDefined()
})
