import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A new folder that goes with the run of the tests. */
export function newFolder(prefix: string): string {
  return mkdtempSync(join(inject('runFolder'), `${prefix}-`))
}
