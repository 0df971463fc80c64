import { type Answer, askedIn, type Survey } from './answers.ts'
import type { JsonObject } from './canonical.ts'
import type { Event } from './chain.ts'

// The end of the collecting: every village was closed before its box was opened, with the cards that the events of cards
// give, and what differed had words.

/** By village: the meeting that marks its collection. */
export function meetingsIn({ events }: Survey): Map<string, JsonObject> {
  const meetings = new Map<string, JsonObject>()
  for (const { kind, payload } of events) {
    const village = String(payload.village)
    if (kind === 'villageMeetingWithdrawn') meetings.delete(village)
    if (kind !== 'villageMeeting') continue
    const { heldOn = null, households = null } = payload
    meetings.set(village, { heldOn, households })
  }
  return meetings
}

/** By village: how many households were away, where the closing says so. */
export function awayIn({ events }: Survey): Map<string, number> {
  const said = [...closingsIn(events)].map(([village, { payload }]) => [village, payload.away])
  return new Map(said.filter(([, away]) => away !== undefined) as [string, number][])
}

/** A count that names no meetings is older than this rule and was not bound by it. */
export function checkCollection(
  survey: Survey,
  answers: readonly Answer[],
  say: (problem: string) => void,
): void {
  const { events, villages } = survey
  const count = events.findLast(({ kind }) => kind === 'count')
  if (count?.payload.meetings === undefined) return
  const before = events.filter(({ height }) => height < count.height)
  const closings = closingsIn(before)
  const noneLost = before
    .concat(count)
    .filter(({ kind }) => kind === 'count')
    .every(({ payload }) => payload.unreadable === 0 && payload.repeated === 0)
  for (const village of villages) {
    const { id, name } = village
    const closing = closings.get(id)
    const of = (what: string) => say(`events.jsonl: ${name}: ${what}`)
    if (!closing) {
      of('counted while it was still collecting')
      continue
    }
    if (closing.height > countedAt(events, id)) of('counted before it had ended its collecting')
    const { issued, received, handedOut, away, differences, explanation } = closing.payload
    const cards = cardsOut(before, id, closing.height)
    if (issued !== cards) of(`closed with ${issued} cards out, the events give ${cards}`)
    const differs = (differences as JsonObject[]).length > 0
    if (issued !== handedOut && !differs) of('a difference of cards was not told')
    if (differs && !explanation) of('a difference was not explained')
    const own = answers.filter(({ village }) => village === id).length
    const left = Math.max(0, (askedIn(village) ?? Number.POSITIVE_INFINITY) - own)
    if (Number(away ?? 0) > left) of(`${away} households away, ${left} that have not answered`)
    if (noneLost && own < Number(received))
      of(`${received} answers when it was closed, ${own} counted`)
  }
  const marked = [...meetingsIn(survey).keys()].sort().join()
  const named = (count.payload.meetings as string[]).join()
  if (marked !== named) say(`events.jsonl: event ${count.height} names other meetings`)
}

/** The closing in force of each village. */
function closingsIn(events: readonly Event[]): Map<string, Event> {
  const closings = new Map<string, Event>()
  for (const event of events) {
    const village = String(event.payload.village)
    if (event.kind === 'villageClosed') closings.set(village, event)
    if (event.kind === 'villageReopened') closings.delete(village)
  }
  return closings
}

/** The height of the event that counts the village, alone or poured together; none: the last count vouches for it. */
function countedAt(events: readonly Event[], village: string): number {
  const own = events.find(({ kind, payload }) => {
    const poured = (payload.poured ?? []) as string[]
    return kind === 'countVillage' && (payload.village === village || poured.includes(village))
  })
  return own?.height ?? Number.POSITIVE_INFINITY
}

/** Cards made for the village and neither spoiled nor brought back, until an event. */
function cardsOut(events: readonly Event[], village: string, until: number): number {
  const so = events.filter(({ height }) => height < until)
  const jobs = so.filter(({ kind, payload }) => kind === 'cardsMade' && payload.village === village)
  const made = jobs.reduce((sum, { payload }) => sum + Number(payload.cards), 0)
  const isOwn = (serial: number) =>
    jobs.some(({ payload: { firstSerial, cards } }) => {
      return serial >= Number(firstSerial) && serial < Number(firstSerial) + Number(cards)
    })
  const taken = so
    .filter(({ kind }) => kind === 'cardsVoided' || kind === 'cardsReturned')
    .flatMap(({ payload }) => payload.serials as number[])
  return made - taken.filter(isOwn).length
}
