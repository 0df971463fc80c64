import { canonicalText, type JsonObject, rootOf, sha256Hex } from './canonical.ts'
import type { Event } from './chain.ts'
import { type Bundle, readLines } from './files.ts'
import { type Question, questionsOf, wasAsked } from './form.ts'
import type { Counted } from './tally.ts'

export interface Village {
  id: string
  name: string
  /** On its list. */
  households: number | null
  /** How many of them were asked; absent: all. */
  selected?: number
}

/** How many were asked. */
export function askedIn({ households, selected }: Village): number | null {
  return selected ?? households
}

export interface Survey {
  slug: string
  /** What was laid down when it opened. */
  publish: JsonObject
  /** Its own events, oldest first. */
  events: Event[]
  /** After it opened an older database was put back, at these events of the whole chain. */
  restores: number[]
  villages: Village[]
  forms: Map<number, Question[]>
  /** The newest form as it was published. */
  form: JsonObject
}

/** @throws when it was never published, or when a form is missing or another than the published one */
export function readSurvey(bundle: Bundle, chain: Event[]): Survey {
  const slug = bundle.manifest.survey
  const events = chain.filter(({ subject }) => subject === `survey/${slug}`)
  const opening = events.find(({ kind }) => kind === 'publish')
  if (!opening) throw new Error('events.jsonl: the survey was never published')
  const publish = opening.payload
  if (publish.ledgerKey !== bundle.manifest.ledgerKey) {
    throw new Error('bundle.json: another key than the one in the publish event')
  }
  const hashes = new Map<number, unknown>()
  for (const { payload } of events) {
    if (payload.documentHash) hashes.set(Number(payload.version), payload.documentHash)
  }
  const documents = new Map<number, JsonObject>()
  for (const [version, hash] of hashes) {
    const text = bundle.text(`form-${version}.json`)
    if (sha256Hex(text) !== hash) throw new Error(`form-${version}.json: not the published form`)
    documents.set(version, JSON.parse(text) as JsonObject)
  }
  const forms = new Map([...documents].map(([version, form]) => [version, questionsOf(form)]))
  const form = documents.get(Math.max(...documents.keys())) as JsonObject
  const villages = publish.villages as unknown as Survey['villages']
  const restores = chain
    .filter(({ kind, height }) => kind === 'restore' && height > opening.height)
    .map(({ height }) => height)
  return { slug, publish, events, restores, villages, forms, form }
}

export interface Answer extends Counted {
  leaf: string
}

/** The counted answers: each in canonical form, fitting its form, none twice, in the order of their leaves. */
export function readAnswers(
  bundle: Bundle,
  survey: Survey,
  say: (problem: string) => void,
): Answer[] {
  let last = ''
  return readLines(bundle.text('answers.jsonl')).map(({ line, value }, at): Answer => {
    const leaf = sha256Hex(Uint8Array.of(0), line)
    const wrong = (what: string) => say(`answers.jsonl: line ${at + 1} ${what}`)
    if (leaf <= last) wrong('is not in the order of the leaves, or stands there twice')
    last = leaf
    const answer = { ...(value as unknown as Counted), leaf }
    const problem = misfit(survey, value, answer)
    if (problem) wrong(problem)
    return answer
  })
}

/** The roots, numbers and totals that the count events vouch for. */
export function checkCounts(
  survey: Survey,
  answers: readonly Answer[],
  tallyHash: string,
  say: (problem: string) => void,
): void {
  const counts = survey.events.filter(({ kind }) => kind === 'count')
  const last = counts.at(-1)?.payload
  if (!last) throw new Error('events.jsonl: the survey was never counted')
  let total = 0
  for (const { height, payload } of counts) {
    total += Number(payload.answers)
    if (payload.total !== total) say(`events.jsonl: event ${height} does not add up`)
  }
  if (total !== answers.length)
    say(`answers.jsonl: ${answers.length} answers, ${total} were counted`)
  const root = rootOf(answers.map(({ leaf }) => leaf))
  if (last.answersRoot !== root) say('answers.jsonl: another root than in the last count')
  if (last.tallyHash !== tallyHash) say('tallies: another hash than in the last count')
}

function misfit({ slug, villages, forms }: Survey, value: JsonObject, answer: Answer) {
  const questions = forms.get(answer.version)
  if (value.survey !== slug) return 'belongs to another survey'
  if (!questions) return `answers the unknown version ${answer.version}`
  if (answer.village !== null && !villages.some(({ id }) => id === answer.village)) {
    return `names the unknown village ${answer.village}`
  }
  if (answer.invalid !== undefined) {
    const isPaper = answer.mode === 'paper' && answer.stack !== undefined
    const isTold = answer.invalid === 'overallTwice' && Object.keys(answer.answers).length === 0
    if (!isPaper || !isTold) return 'is invalid in no way that a ballot can be'
  }
  for (const [key, given] of Object.entries(answer.answers)) {
    const question = questions.find(({ id, why }) => id === key || why === key)
    if (!question) return `answers ${key}, which was not asked`
    const isText = key !== question.id || question.type === 'text'
    const isHashed = /^\{"text":"[0-9a-f]{64}"\}$/.test(canonicalText(given))
    if (isText !== isHashed) return `holds ${isText ? 'open words' : 'a hash'} under ${key}`
    if (!isText && !isOffered(question, given)) return `gives ${key} a value that was not offered`
    if (!wasAsked(question, questions, answer.answers)) return `answers ${key}, which was hidden`
  }
  return undefined
}

function isOffered(question: Question, given: unknown): boolean {
  if (question.type === 'number') {
    const { min, max } = question.source
    return typeof given === 'number' && given >= Number(min) && given <= Number(max)
  }
  const values = question.type === 'multiple' && Array.isArray(given) ? given : [given]
  return (
    new Set(values).size === values.length && values.every((one) => question.keys.includes(one))
  )
}
