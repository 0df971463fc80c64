import { type Answer, askedIn, type Survey } from './answers.ts'
import { canonicalText, type Json, type JsonObject, rootOf, sha256Hex } from './canonical.ts'
import { countAll } from './tally.ts'
import type { Token } from './tokens.ts'

// Cards: what the events say of the cards of each village, and of its count.

type Say = (problem: string) => void

/** Spoiled cards that may be issued again in a village: 2 %, at least two. */
const reissueLimit = (households: number) => Math.max(2, Math.floor(households / 50))

/** Answers ≤ cards made − taken out; made ≤ released + re-issued; released ≤ households; re-issues few. */
export function checkCards(survey: Survey, answers: readonly Answer[], say: Say): void {
  const taken = serialsTaken(survey, say)
  for (const village of survey.villages) {
    const { id, name } = village
    const households = askedIn(village)
    const released = sumOf(survey, 'cardsReleased', id)
    const reissued = sumOf(survey, 'cardsReissued', id)
    const made = sumOf(survey, 'cardsMade', id)
    const counted = answers.filter(({ village }) => village === id).length
    const of = (what: string) => say(`events.jsonl: ${name}: ${what}`)
    if (released > (households ?? 0)) of(`${released} cards for ${households} households`)
    if (reissued > reissueLimit(households ?? 0)) of(`${reissued} cards were issued again`)
    if (made > released + reissued) of(`${made} cards made, ${released + reissued} released`)
    const left = made - (taken.get(id) ?? 0)
    if (counted > left) of(`${counted} answers with ${left} cards`)
  }
}

function sumOf({ events }: Survey, kind: string, village: string): number {
  return events
    .filter((event) => event.kind === kind && event.payload.village === village)
    .reduce((sum, { payload }) => sum + Number(payload.cards), 0)
}

/** How many cards of each village were voided or returned; each serial is one card, taken out once. */
function serialsTaken({ events }: Survey, say: Say): Map<string, number> {
  const made = events.filter(({ kind }) => kind === 'cardsMade').map(({ payload }) => payload)
  const seen = new Set<number>()
  const taken = new Map<string, number>()
  for (const { kind, height, payload } of events) {
    if (kind !== 'cardsVoided' && kind !== 'cardsReturned') continue
    for (const serial of payload.serials as number[]) {
      const job = made.find(({ firstSerial, cards }) => {
        return serial >= Number(firstSerial) && serial < Number(firstSerial) + Number(cards)
      })
      if (!job || seen.has(serial)) say(`events.jsonl: event ${height} takes out a strange card`)
      seen.add(serial)
      const village = String(job?.village)
      taken.set(village, (taken.get(village) ?? 0) + 1)
    }
  }
  return taken
}

interface Counted {
  answers: readonly Answer[]
  tokens: readonly Token[]
  /** By village. */
  salts: ReadonlyMap<string, Buffer>
}

/** What each village's own count vouches for; small villages are poured together. */
export function checkVillageCounts(
  survey: Survey,
  { answers, tokens, salts }: Counted,
  say: Say,
): void {
  const counts = survey.events.filter(({ kind }) => kind === 'countVillage')
  const named = counts.flatMap(({ payload }) => villagesIn(payload))
  const frozen = survey.villages.map(({ id }) => id)
  if ([...named].sort().join() !== [...frozen].sort().join()) {
    say('events.jsonl: not every village was counted exactly once')
  }
  const minimum = Number(((survey.publish.policy as JsonObject).disclosure as JsonObject).minimum)
  for (const { height, payload } of counts) {
    const wrong = (what: string) => say(`events.jsonl: event ${height} ${what}`)
    const villages = villagesIn(payload)
    const own = answers.filter(({ village }) => villages.includes(village ?? ''))
    const ownTokens = tokens.filter(({ village }) => villages.includes(village))
    const tallies = canonicalText(
      Object.fromEntries(countAll(survey.forms, [...own])) as unknown as Json,
    )
    if (payload.n !== own.length) wrong('counts another number of answers')
    if (payload.answersRoot !== rootOf(own.map(({ leaf }) => leaf))) wrong('has another root')
    if (payload.tokensRoot !== rootOf(ownTokens.map(({ hash }) => hash)))
      wrong('has another root of tokens')
    const salt = salts.get(villages[0] ?? '') ?? Buffer.alloc(0)
    if (payload.tallyHash !== sha256Hex(salt, tallies)) wrong('vouches for another sum')
    const isPutBack = survey.restores.some((restore) => restore < height)
    checkUse(survey, villages, { payload, isPutBack }, wrong)
    for (const id of villages) {
      const small = own.filter(({ village }) => village === id).length < minimum
      if (small !== (payload.village === null)) wrong('pours what stands alone, or the reverse')
    }
  }
}

/**
 * Counted ≤ used ≤ made − taken out; reported as used by somebody else ≤ used. A database that was put back has forgotten
 * which cards were used since, and their tokens still come in: then `used` is a lower bound, and the report says so.
 */
function checkUse(
  survey: Survey,
  villages: string[],
  { payload, isPutBack }: { payload: JsonObject; isPutBack: boolean },
  wrong: Say,
): void {
  const { n, used, reports } = payload
  // Counted before events told it.
  if (used === undefined) return
  const taken = serialsTaken(survey, () => {})
  const left = villages.reduce(
    (sum, id) => sum + sumOf(survey, 'cardsMade', id) - (taken.get(id) ?? 0),
    0,
  )
  if (Number(used) > left) wrong(`has ${used} cards used of ${left}`)
  if (Number(n) > Number(used) && !isPutBack) wrong(`has ${n} answers with ${used} cards`)
  if (Number(reports) > Number(used)) wrong('has more cards reported than used')
}

function villagesIn(payload: JsonObject): string[] {
  return payload.village === null ? (payload.poured as string[]) : [String(payload.village)]
}
