import { createHash } from 'node:crypto'
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
  return builtScript('questionnaire-worker.js')
}

/** The script that phones fetch beside the questionnaire of a survey with cards. */
export function builtCard(): string | undefined {
  return builtScript('questionnaire-card.js')
}

function builtScript(name: string): string | undefined {
  const file = new URL(name, clientFolder)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Where the client was built, seen from any file of the built server. */
export const clientFolder = new URL('../client/', import.meta.url)

function readPage(name: PageName): Page {
  try {
    const hashes = JSON.parse(readFileSync(new URL(`${name}.json`, clientFolder), 'utf8'))
    if (name === 'questionnaire') hashes.scripts.push(`'sha256-${sha256(builtCard() ?? '')}'`)
    return { html: readFileSync(new URL(`${name}.html`, clientFolder), 'utf8'), hashes }
  } catch {
    throw new Refusal('unavailable', 'busy')
  }
}

/** In the form a Content-Security-Policy wants. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
