import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProjectConfiguration } from 'vitest/config'

/**
 * Four kinds of tests, so that a single file starts only what it needs:
 * `acts` (Node and SQLite), `engines` (the acts again, on PostgreSQL), `house` (the code and the
 * built bundles), `journeys` (the built program in a real browser).
 */
export function testProjects(): TestProjectConfiguration[] {
  const acts = testFiles().filter((path) => !/^tests\/(engines|house|journeys)\//.test(path))
  return [
    project('acts', acts, { globalSetup: ['tests/setup/folder.ts'] }),
    project('engines', [...acts.filter(needsDatabase), 'tests/engines/**/*.test.ts'], {
      globalSetup: ['tests/setup/folder.ts', 'tests/setup/postgres.ts'],
    }),
    project('house', ['tests/house/**/*.test.ts'], {
      globalSetup: ['tests/setup/folder.ts', 'tests/setup/build.ts'],
    }),
    project('journeys', ['tests/journeys/**/*.test.ts'], {
      globalSetup: ['tests/setup/build.ts', 'tests/setup/chromium.ts'],
    }),
  ]
}

function project(
  name: string,
  include: string[],
  more: { globalSetup?: string[] },
): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      // One module graph per worker: our modules keep no state, and this halves the time.
      isolate: false,
      // Generous: no test may fail because the machine is slow.
      testTimeout: 120_000,
      hookTimeout: 240_000,
      ...more,
    },
  }
}

function testFiles(): string[] {
  return (readdirSync('tests', { recursive: true }) as string[])
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => join('tests', path).replaceAll('\\', '/'))
    .sort()
}

/** What is decided before the act's own SQL, or after it: the same on any engine. */
const sameOnAnyEngine = [
  // Grants and the tree are read alike before each of thousands of requests; who may not is asked by each act's own file.
  'tests/accounts/doors.test.ts',
  // The verifier over bytes of a bundle; bundles of PostgreSQL are verified in verify.test.ts and cards.test.ts.
  'tests/verify/every-number.test.ts',
]

/** Only what opens a world has a database; pure rules need no second run. */
function needsDatabase(path: string): boolean {
  if (sameOnAnyEngine.includes(path)) return false
  return /from '(#tests|\.{1,2})\/(\.\.\/)*world\//.test(readFileSync(path, 'utf8'))
}
