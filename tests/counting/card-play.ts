import { expect } from 'vitest'
import { type CardSurvey, openCardSurvey } from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import type { World } from '../world/world.ts'
import { type Doors, lateAnswer, type ModelCard, type Reply, type Stray } from './card-model.ts'
import type { Backup } from './mishaps.ts'

// One survey with its cards, as the program has it and as the model has it.

export const villages = ['thon-ba', 'thon-hai'] as const
const released = 12

export interface Play {
  world: World
  survey: CardSurvey
  doors: Doors
  cards: ModelCard[]
  strays: Stray[]
  /** Codes on paper that the database has forgotten with a backup that was put back. */
  gone: string[]
  /** More cards than households, by village. */
  reissued: Record<string, number>
  backup?: Backup
  /** How often a backup was put back. */
  putBacks: number
  /** The end of the ledger as a witness saw it before a backup was put back that lacks it. */
  givenUp?: { height: number; hash: string }
  /** Counted by itself before the other. */
  counted?: string
}

export async function begin(world: World, title: string): Promise<Play> {
  const survey = await openCardSurvey(world, { title })
  const path = (rest: string) => `/api/surveys/${survey.slug}/${rest}`
  for (const villageId of villages) {
    const body = { villageId, cards: released }
    expected(await world.as('reviewer')('post', path('card-releases'), body), 200)
  }
  const doors: Doors = {
    phone: (what, body) => world.anyone('post', path(what), body),
    staff: (method, what, body) => world.as('staff')(method, path(what), body),
  }
  return { ...{ world, survey, doors }, cards: [], strays: [], gone: [], reissued: {}, putBacks: 0 }
}

/** The villages that still take something. */
const villagesLeft = ({ counted }: Play) => villages.filter((village) => village !== counted)

const villageOf = (play: Play, pick: number) => {
  const left = villagesLeft(play)
  return left[pick % left.length] ?? 'thon-hai'
}

/** Of those that may still be used for something, one. */
export function cardOf(play: Play, pick: number): ModelCard | undefined {
  const cards = play.cards.filter(({ village }) => village !== play.counted)
  return cards[pick % Math.max(cards.length, 1)]
}

/** Some of the released cards become real. */
export async function print(play: Play, pick: number): Promise<void> {
  const villageId = villageOf(play, pick)
  await printFor(play, villageId, 1 + (pick % 4))
}

/** How many of the released cards are not printed yet. */
export function unprinted({ cards, reissued }: Play, villageId: string): number {
  const own = cards.filter(({ village }) => village === villageId).length
  return released + (reissued[villageId] ?? 0) - own
}

export async function printFor(play: Play, villageId: string, count: number): Promise<void> {
  const { doors, cards } = play
  const left = unprinted(play, villageId)
  const job = { villageId, cards: count, witnesses: 'Hai người' }
  const reply = await doors.staff('post', 'print-jobs', job)
  const fits = job.cards <= left
  expect([reply.status, fits]).toEqual([fits ? 201 : 409, fits])
  if (!fits) return
  const { id } = reply.body.jobs[0]
  const { body } = well(await doors.staff('post', `print-jobs/${id}/prints`))
  for (const { serial, code } of body.cards) {
    cards.push({ village: villageId, serial, code, withdrawn: false, reported: false })
  }
}

export async function reissue(play: Play, pick: number): Promise<void> {
  const { doors, reissued } = play
  const villageId = villageOf(play, pick)
  const before = reissued[villageId] ?? 0
  const body = { villageId, cards: 1, reason: 'Thẻ rách' }
  const reply = await doors.staff('post', 'card-reissues', body)
  expect([before, reply.status]).toEqual([before, before < 2 ? 200 : 409])
  if (reply.status === 200) reissued[villageId] = before + 1
}

/** A phone that had used its card after the backup sends now. */
export async function late(play: Play, pick: number): Promise<void> {
  const { doors, counted } = play
  const strays = play.strays.filter(({ village }) => village !== counted)
  const stray = strays[pick % Math.max(strays.length, 1)]
  if (!stray) return
  const [{ status }, wanted] = await lateAnswer(doors, stray)
  expect(['late', status]).toEqual(['late', ...wanted])
}

export const sentFrom = ({ cards, strays }: Play, village?: string) =>
  [...cards, ...strays]
    .filter((one) => !village || one.village === village)
    .flatMap(({ sent }) => sent ?? [])

export const onPaper = ({ cards }: Play, village?: string) =>
  cards.filter((card) => card.use === 'onPaper' && (!village || card.village === village)).length

export function well(reply: Reply, status = 200): Reply {
  expect([reply.status, reply.body.error]).toEqual([status, undefined])
  return reply
}
