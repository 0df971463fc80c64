import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { checkCounts, readAnswers, readSurvey, type Survey } from './answers.ts'
import { canonicalText, type Json, sha256Hex } from './canonical.ts'
import { checkCards, checkVillageCounts } from './cards.ts'
import { type Event, readChain } from './chain.ts'
import { checkCollection } from './collection.ts'
import { checkDraw } from './draw.ts'
import { type Bundle, type Head, openBundle } from './files.ts'
import { checkResult } from './result.ts'
import { readSalts } from './salts.ts'
import { checkStacks } from './stacks.ts'
import { takenOut } from './taken.ts'
import { countAll, type Tallies } from './tally.ts'
import { checkTokens } from './tokens.ts'

// The independent verifier. It stands alone: nothing of the program that wrote the bundle is used here, so
// that a mistake of the one is not repeated by the other. It can be read, and run, by somebody else.

export interface Report {
  /** Everything holds. */
  ok: boolean
  survey: string | null
  head: Head | null
  events: number
  answers: number
  /** Events of the ledger by which an older database was put back since the survey opened. */
  restores: number[]
  /** What does not hold, in words. */
  problems: string[]
  /** Fields of the result that this verifier does not know and did not check. */
  unknown: string[]
}

/**
 * Checks an audit bundle from its bytes up to every published number.
 * @param stateFile what a witness remembers: the key and the last head; made at the first run, and moved
 * on when everything holds
 */
export function verifyBundle(folder: string, stateFile?: string): Report {
  const report: Report = {
    ...{ ok: false, survey: null, head: null, events: 0, answers: 0 },
    ...{ restores: [], problems: [], unknown: [] },
  }
  const say = (problem: string) => void report.problems.push(problem)
  const bundle = tried(say, () => openBundle(folder, say))
  const chain = bundle && tried(say, () => readChain(bundle, say))
  if (bundle && chain) {
    report.survey = bundle.manifest.survey
    report.head = bundle.manifest.head
    report.events = chain.length
    tried(say, () => checkContents(bundle, chain, report, say))
    if (stateFile !== undefined) tried(say, () => checkState(stateFile, bundle, chain, report))
  }
  report.ok = report.problems.length === 0 && report.unknown.length === 0
  return report
}

function checkContents(
  bundle: Bundle,
  chain: Event[],
  report: Report,
  say: (problem: string) => void,
): void {
  const survey = readSurvey(bundle, chain)
  report.restores = survey.restores
  const answers = readAnswers(bundle, survey, say)
  report.answers = answers.length
  const tallies = countAll(survey.forms, answers)
  const text = asText(tallies)
  if (bundle.text('tallies.json') !== text) say('tallies.json: not the sum of the answers')
  const salts = readSalts(bundle)
  checkCounts(survey, answers, sha256Hex(salts.count, text), say)
  if (survey.publish.access === 'card') {
    const tokens = checkTokens(bundle, survey, answers, say)
    checkDraw(survey, say)
    checkCards(survey, answers, say)
    checkVillageCounts(survey, { answers, tokens, salts: salts.villages }, say)
    checkStacks(survey, answers, say)
    checkCollection(survey, answers, say)
  }
  checkNames(bundle, survey, say)
  const taken = takenOut(survey, answers)
  report.unknown = checkResult(bundle, survey, { tallies, taken }, say)
}

/** Nothing lies in the bundle that nobody has looked at. */
function checkNames(
  { names }: Bundle,
  { forms, publish }: Survey,
  say: (problem: string) => void,
): void {
  const read = new Set([
    'events.jsonl',
    'answers.jsonl',
    'tallies.json',
    'salts.json',
    'result.json',
  ])
  if (publish.access === 'card') read.add('tokens.jsonl')
  for (const version of forms.keys()) read.add(`form-${version}.json`)
  for (const name of names)
    if (!read.has(name)) say(`${name}: a file that the verifier does not know`)
}

function asText(tallies: Tallies): string {
  return canonicalText(Object.fromEntries(tallies) as unknown as Json)
}

/** The chain must still hold what the witness has seen, under the same key. */
function checkState(path: string, bundle: Bundle, chain: Event[], report: Report): void {
  const { ledgerKey, head } = bundle.manifest
  const seen = readState(path)
  if (seen && seen.ledgerKey !== ledgerKey)
    report.problems.push('state: the ledger has another key')
  const there = seen && chain[seen.height - 1]
  if (seen && there?.hash !== seen.hash) {
    const restores = chain.filter(({ kind }) => kind === 'restore').map(({ height }) => height)
    const why =
      restores.length > 0 ? `; a database was put back at event ${restores.join(', ')}` : ''
    report.problems.push(`state: event ${seen.height} is not the one that was seen before${why}`)
  }
  if (report.problems.length > 0 || (seen && seen.height >= head.height)) return
  writeFileSync(`${path}.new`, `${canonicalText({ ...head, ledgerKey })}\n`)
  renameSync(`${path}.new`, path)
}

function readState(path: string): (Head & { ledgerKey: string }) | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`${path} cannot be read`)
  }
}

function tried<T>(say: (problem: string) => void, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
