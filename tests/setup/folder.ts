// One folder for all that the tests of a run write down; it goes with the run.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Databases, keys, bundles: everything that lives for one test. */
    runFolder: string
  }
}

const inMemory = '/dev/shm'
const enough = 1 << 30

export function setup(project: TestProject): () => void {
  const folder = quickFolder()
  project.provide('runFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

/**
 * A new folder: in memory where the machine lends at least 1 GiB of it, since the copy of a PostgreSQL
 * database that every test gets is some 700 files. The caller removes it.
 */
export function quickFolder(): string {
  return mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), 'tests-'))
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= enough
  } catch {
    return false
  }
}
