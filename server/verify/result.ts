import { askedIn, type Survey, type Village } from './answers.ts'
import {
  canonicalText,
  dayIn,
  type Json,
  type JsonObject,
  readCanonical,
  sha256Hex,
} from './canonical.ts'
import { awayIn, meetingsIn } from './collection.ts'
import type { Bundle } from './files.ts'
import type { Question } from './form.ts'
import { type Figure, hasMeaning, type Policy, showAll } from './shown.ts'
import { asPublished, type Taken } from './taken.ts'
import { noAnswers, receivedIn, type Tallies } from './tally.ts'
import { judge } from './verdict.ts'
import { checkWords } from './words.ts'

/** Fields that are words about the numbers, not numbers. */
const wordFields = new Set(['sentences'])

/**
 * Compares every number of the published result with what the answers and the policy give.
 * @returns fields that this verifier does not know
 */
export function checkResult(
  bundle: Bundle,
  survey: Survey,
  { tallies, taken }: { tallies: Tallies; taken: Taken },
  say: (problem: string) => void,
): string[] {
  const text = bundle.text('result.json')
  checkSignOff(survey, sha256Hex(text), say)
  const published = readCanonical(text) as JsonObject
  const expected = computeResult(survey, tallies, taken, published) as JsonObject
  const unknown: string[] = []
  compare(published, expected, 'result.json', { say, unknown })
  checkWords(published, survey, say)
  return unknown
}

/** The sign-off and the announcement in force vouch for this very text; revoked ones no longer do. */
function checkSignOff({ events }: Survey, hash: string, say: (problem: string) => void): void {
  const revoked = events.findLastIndex(({ kind }) => kind === 'revokeSignOff')
  for (const kind of ['signOff', 'announce']) {
    const last = events.slice(revoked + 1).findLast((event) => event.kind === kind)
    if (last && last.payload.resultHash !== hash) {
      say(`result.json: not what event ${last.height} (${kind}) vouches for`)
    }
  }
}

function computeResult(survey: Survey, tallies: Tallies, taken: Taken, published: JsonObject) {
  const { publish, events, slug, form } = survey
  const policy = publish.policy as unknown as Policy
  const whole = tallies.get('all') ?? noAnswers()
  const questions = newestForm(survey)
  const other: Place = { unitId: null, name: otherName, households: null }
  const named = [...survey.villages.map(placeOf), ...(tallies.has('other') ? [other] : [])]
  const known = named.flatMap(({ households }) => households ?? [])
  const listed = sum(named.flatMap(({ drawnFrom }) => drawnFrom ?? []))
  const places = named.map((place) => ({
    ...place,
    tally: tallies.get(place.unitId ?? 'other') ?? noAnswers(),
  }))
  const parts = [
    ...places.map(({ unitId, households }) => {
      const id = unitId ?? 'other'
      return { id, tally: taken.restOf(id), asked: households ?? 0 }
    }),
    ...taken.stacks.map(({ id, villageId, tally }) => {
      return { id: `stack/${id}`, tally, asked: 0, takenFrom: villageId }
    }),
  ]
  const access = String(publish.access)
  const meetings = meetingsIn(survey)
  const away = awayIn(survey)
  const { counting } = taken
  const out = new Set([...taken.villages.keys(), ...taken.stacks.map(({ id }) => `stack/${id}`)])
  const shown = showAll({ questions, parts, whole: counting, voided: out, policy, access })
  const judged = judge({
    ...{ questions, parts, places, whole: counting, taken, policy, access },
    unitName: String(publish.unitName),
    drawnFrom: listed,
  })
  const counts = events.filter(({ kind }) => kind === 'count').map(({ payload }) => payload)
  const sumOf = (name: string) => counts.reduce((sum, payload) => sum + Number(payload[name]), 0)
  const prolonged = events.filter(({ kind }) => kind === 'reopen' || kind === 'extend').at(-1)
  const { title, body, track, opensOn } = publish
  return {
    survey: {
      ...{ slug, title, body, track, access, opensOn },
      closesOn: prolonged?.payload.closesOn ?? publish.closesOn,
      countedOn: dayIn(events.filter(({ kind }) => kind === 'count').at(-1)?.at),
      unit: { id: publish.unitId, fullName: publish.unitName },
      aboutNtmResults: form.aboutNtmResults ?? false,
      provenance: (form.provenance as JsonObject | undefined)?.vi ?? null,
    },
    counted: true,
    ...{ received: receivedIn(whole), opened: receivedIn(whole) },
    households: known.length === 0 ? null : sum(known),
    ...(listed > 0 && { drawnFrom: listed }),
    setAside: { repeated: sumOf('repeated'), unreadable: sumOf('unreadable') },
    reading: policy.overall,
    verdict: shown.total.precision === 'hidden' ? null : judged,
    questions: questions.map(describe),
    total: shown.total,
    waitingFor: null,
    ...asPublished(taken.stacks),
    byDissatisfaction: worstFirst(questions, shown.total.questions),
    villages: places.map(({ tally, ...place }) => ({
      ...place,
      received: receivedIn(tally),
      shown: shown.part(place.unitId ?? 'other'),
      voided: taken.villages.get(place.unitId ?? '') ?? null,
      ...(meetings.has(place.unitId ?? '') && {
        meeting: meetings.get(place.unitId ?? '') as JsonObject,
      }),
      ...(away.has(place.unitId ?? '') && { away: away.get(place.unitId ?? '') as number }),
    })),
    // Words; that they are those which were signed is known by the hash.
    ...Object.fromEntries([...wordFields].map((name) => [name, published[name]])),
  }
}

/** A place of the result: of a village whose households were drawn, those that were asked. */
function placeOf(village: Village): Place {
  const { id, name, households, selected } = village
  const drawn = selected !== undefined && households !== null && { drawnFrom: households }
  return { unitId: id, name, households: askedIn(village), ...drawn }
}

interface Place {
  unitId: string | null
  name: string
  households: number | null
  drawnFrom?: number
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

const otherName = 'Khác / không có trong danh sách'

/** Compares what both have; what only the published one has is listed unless it is a describing word. */
function compare(
  published: Json | undefined,
  expected: Json | undefined,
  path: string,
  into: { say(problem: string): void; unknown: string[] },
): void {
  if (Array.isArray(expected) && Array.isArray(published) && expected.length === published.length) {
    for (const [at, value] of expected.entries())
      compare(published[at], value, `${path}[${at}]`, into)
    return
  }
  if (isObject(expected) && isObject(published)) {
    for (const key of new Set([...Object.keys(published), ...Object.keys(expected)])) {
      if (key in expected) compare(published[key], expected[key], `${path}.${key}`, into)
      else if (!isWord(published[key])) into.unknown.push(`${path}.${key}`)
    }
    return
  }
  if (published === undefined || canonicalText(published) !== canonicalText(expected)) {
    into.say(
      `${path}: ${published === undefined ? 'missing' : canonicalText(published)} instead of ${canonicalText(expected)}`,
    )
  }
}

/** A label, or an object of nothing but labels: no number hides in it. */
function isWord(value: Json | undefined): boolean {
  if (isObject(value)) return Object.values(value).every((one) => isWord(one))
  return typeof value === 'string' || typeof value === 'boolean' || value === null
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function newestForm({ forms }: Survey): Question[] {
  const newest = Math.max(...forms.keys())
  return forms.get(newest) ?? []
}

function describe(question: Question) {
  const { id, label, text, keys, overall, type } = question
  const other = type === 'text' ? 'text' : 'choice'
  return {
    ...{ id, label, text },
    kind: !hasMeaning(question) ? other : overall ? 'overall' : 'content',
    keys: keys.map((key) => {
      return { key, label: question.called(key), meaning: question.meaning(key) ?? null }
    }),
  }
}

/** Contents by the shown share of "not satisfied"; what is hidden stands last. */
function worstFirst(
  questions: Question[],
  shown: { [id: string]: { shares: { [name: string]: Figure } } },
): string[] {
  const rated = questions
    .filter((question) => hasMeaning(question) && !question.overall)
    .map(({ id }) => ({ id, share: asShare(shown[id]?.shares.notSatisfied ?? null) }))
  return rated
    .sort((a, b) => {
      if (!a.share || !b.share) return Number(!a.share) - Number(!b.share)
      return Number(b.share[0] * a.share[1] - a.share[0] * b.share[1])
    })
    .map(({ id }) => id)
}

function asShare(figure: Figure): [bigint, bigint] | undefined {
  if (!figure) return undefined
  const [part, whole] = figure.kind === 'exact' ? [figure.count, figure.of] : [figure.percent, 100]
  return [BigInt(part as number), BigInt(whole as number)]
}
