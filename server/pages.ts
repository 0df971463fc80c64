import { existsSync, readFileSync } from 'node:fs'
import { Refusal } from './errors.ts'

/** The pages that a phone gets as one response, each an own building of the client. */
export type PageName = 'questionnaire' | 'results' | 'ledger'

/** A built page: its HTML with the marks the server fills, and what its Content-Security-Policy lets run. */
export interface Page {
  html: string
  hashes: { scripts: string[]; styles: string[] }
}

export type FindPage = (name: PageName) => Page

/** Reads the built pages beside the built server, each once. */
export function builtPages(): FindPage {
  const read = new Map<PageName, Page>()
  return (name) => {
    const known = read.get(name)
    if (known) return known
    const page = readPage(name)
    read.set(name, page)
    return page
  }
}

/** The script that a phone keeps for its second visit; undefined where the client is not built. */
export function builtWorker(): string | undefined {
  const file = new URL('questionnaire-worker.js', clientFolder)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Where the client was built, seen from any file of the built server. */
export const clientFolder = new URL('../client/', import.meta.url)

function readPage(name: PageName): Page {
  try {
    return {
      html: readFileSync(new URL(`${name}.html`, clientFolder), 'utf8'),
      hashes: JSON.parse(readFileSync(new URL(`${name}.json`, clientFolder), 'utf8')),
    }
  } catch {
    throw new Refusal('unavailable', 'busy')
  }
}
