import { askedIn, type Survey } from './answers.ts'
import { type JsonObject, sha256Hex } from './canonical.ts'

// Households drawn by a public number: how many, laid down when the survey opened; which ones, found again here.

type Say = (problem: string) => void

/** As many as laid down, drawn before any card went out, by the number that the event tells, not before its day. */
export function checkDraw(survey: Survey, say: Say): void {
  const { publish, events, villages } = survey
  const draws = events.filter(({ kind }) => kind === 'householdsDrawn')
  const plan = (publish.policy as JsonObject).selection as JsonObject | 'all' | undefined
  const wrong = (what: string) => say(`events.jsonl: ${what}`)
  if (plan === undefined || plan === 'all') {
    if (draws.length > 0) wrong('households were drawn, though all were to be asked')
    if (villages.some(({ selected }) => selected !== undefined)) wrong('not all households asked')
    return
  }
  const { num, den } = plan.share as { num: number; den: number }
  for (const { name, households, selected } of villages) {
    const laidDown = Math.ceil(((households ?? 0) * num) / den)
    if (selected !== laidDown) wrong(`${name}: ${selected} households instead of ${laidDown}`)
  }
  const [draw] = draws
  if (draws.length > 1) wrong('households were drawn twice')
  const released = events.find(({ kind }) => kind === 'cardsReleased')
  if (released && !(draw && draw.height < released.height)) wrong('cards before the draw')
  if (draw) checkNumbers(survey, draw.payload, wrong)
  if (draw && (draw.payload.seedOn !== plan.seedOn || draw.payload.source !== plan.seedSource)) {
    wrong('the number comes from another source than was laid down')
  }
  if (String(plan.seedOn) <= String(publish.opensOn)) wrong('the number was known at the opening')
}

function checkNumbers({ slug, villages }: Survey, draw: JsonObject, wrong: Say): void {
  const told = draw.villages as { village: string; numbers: number[] }[]
  for (const village of villages) {
    const { id, name, households } = village
    const places = Array.from({ length: households ?? 0 }, (_none, at) => at + 1)
    const hashed = places.map((place): [string, number] => {
      return [sha256Hex(`lang-nghe-draw-v1/${slug}/${id}/${String(draw.seed)}/${place}`), place]
    })
    hashed.sort(([one], [other]) => (one < other ? -1 : 1))
    const drawn = hashed.slice(0, askedIn(village) ?? 0).map(([, place]) => place)
    const numbers = told.find((one) => one.village === id)?.numbers ?? []
    if (drawn.sort((one, other) => one - other).join() !== numbers.join()) {
      wrong(`${name}: the number draws other households`)
    }
  }
}
