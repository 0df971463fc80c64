import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { recordOf } from '#server/responses/receipts.ts'
import { listWaiting } from '#server/responses/waiting.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import { type CardSurvey, closeVillages, openCardSurvey } from '../participation/scene.ts'
import { type Process, secondProcess } from '../races/second-process.ts'
import { expected } from '../surveys/round.ts'
import { writtenBundle } from '../verify/bundle.ts'
import { useWorld } from '../world/world.ts'
import { cardSteps, type Doors, type ModelCard } from './card-model.ts'
import { stackOf } from './stack-step.ts'

const world = useWorld()
const villages = ['thon-ba', 'thon-hai'] as const
const released = 8

const kinds = [
  ...['check', 'redeem', 'redeem', 'redeem', 'redeem', 'retry', 'submit', 'submit', 'submit'],
  ...['submit', 'replay', 'another', 'elsewhere', 'void', 'return', 'report', 'print', 'print'],
  ...['reissue', 'restart', 'stack', 'stack'],
]
const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(10_000) }), {
  minLength: 110,
  maxLength: 160,
})

/** One survey with its cards, as the program has it and as the model has it. */
interface Play {
  survey: CardSurvey
  doors: Doors
  cards: ModelCard[]
  /** More cards than households, by village. */
  reissued: Record<string, number>
  restart(): Promise<void>
  end(): Promise<void>
}

async function begin(title: string): Promise<Play> {
  const survey = await openCardSurvey(world(), { title })
  const path = (rest: string) => `/api/surveys/${survey.slug}/${rest}`
  for (const villageId of villages) {
    const body = { villageId, cards: released }
    expected(await world().as('reviewer')('post', path('card-releases'), body), 200)
  }
  let process: Process | undefined
  let restarts = 0
  const play: Play = {
    ...{ survey, cards: [], reissued: {} },
    doors: {
      phone: (what, body) =>
        process ? process.post(path(what), body) : world().anyone('post', path(what), body),
      staff: (method, what, body) => world().as('staff')(method, path(what), body),
    },
    restart: async () => {
      await play.end()
      // With nothing in memory, and chance of its own.
      process = secondProcess(world().ctx, 1000 + restarts++)
    },
    end: async () => process?.end(),
  }
  return play
}

/** Some of the released cards become real. */
async function print({ doors, cards, reissued }: Play, pick: number): Promise<void> {
  const villageId = villages[pick % 2] ?? 'thon-ba'
  const own = cards.filter(({ village }) => village === villageId).length
  const left = released + (reissued[villageId] ?? 0) - own
  const job = { villageId, cards: 1 + (pick % 4), witnesses: 'Hai người' }
  const reply = await doors.staff('post', 'print-jobs', job)
  expect([reply.status, job.cards <= left]).toEqual([
    job.cards <= left ? 201 : 409,
    job.cards <= left,
  ])
  if (reply.status !== 201) return
  const { id } = reply.body.jobs[0]
  const { body } = well(await doors.staff('post', `print-jobs/${id}/prints`), 200)
  for (const { serial, code } of body.cards) {
    cards.push({ village: villageId, serial, code, withdrawn: false, reported: false })
  }
}

async function reissue({ doors, reissued }: Play, pick: number): Promise<void> {
  const villageId = villages[pick % 2] ?? 'thon-ba'
  const before = reissued[villageId] ?? 0
  const reply = await doors.staff('post', 'card-reissues', {
    villageId,
    cards: 1,
    reason: 'Thẻ rách',
  })
  expect([before, reply.status]).toEqual([before, before < 2 ? 200 : 409])
  if (reply.status === 200) reissued[villageId] = before + 1
}

async function step(play: Play, kind: string, pick: number): Promise<void> {
  if (kind === 'print') return print(play, pick)
  if (kind === 'reissue') return reissue(play, pick)
  if (kind === 'restart') return play.restart()
  const card = play.cards[pick % Math.max(play.cards.length, 1)]
  if (kind === 'stack') {
    if (card) await stackOf(world(), play.survey.slug, card)
    return
  }
  const act = cardSteps[kind]
  if (!card || !act) return
  const [{ status, body }, wanted] = await act(play.doors, card)
  const reason = status >= 400 ? [body.error.reason] : []
  expect([kind, status, ...reason]).toEqual([kind, ...wanted])
}

const sentFrom = (cards: ModelCard[], village: string) =>
  cards.filter((card) => card.village === village).flatMap(({ sent }) => sent ?? [])

const onPaper = (cards: ModelCard[], village?: string) =>
  cards.filter((card) => card.use === 'onPaper' && (!village || card.village === village)).length

/** Acknowledged is stored, and the numbers of the cards add up. */
async function lookAround({ survey, doors, cards }: Play): Promise<void> {
  const { db } = world().ctx
  const { id } = await getSurvey(db, survey.slug)
  const waiting = new Map(
    (await listWaiting(db, id)).map(({ villageId, waiting }) => [villageId, waiting]),
  )
  const stock: VillageStock[] = (await doors.staff('get', 'cards')).body.villages
  for (const village of villages) {
    const own = cards.filter((card) => card.village === village)
    const numbers = stock.find(({ villageId }) => villageId === village)
    const stored = sentFrom(cards, village).length + onPaper(cards, village)
    expect(waiting.get(village) ?? 0).toBe(stored)
    expect(numbers).toMatchObject({
      printed: own.length,
      used: own.filter(({ use }) => use).length,
      reports: own.filter(({ reported }) => reported).length,
    })
    expect((numbers?.voided ?? 0) + (numbers?.returned ?? 0)).toBe(
      own.filter(({ withdrawn }) => withdrawn).length,
    )
  }
}

/** Counted = tokens = leaves = acknowledged in every village; whoever checks it from outside agrees. */
async function lookAtTheCount({ survey, doors, cards }: Play): Promise<void> {
  const { ctx } = world()
  well(await doors.staff('put', 'closure', { reason: 'Đã đủ phiếu' }), 200)
  await closeVillages(world(), survey)
  well(await doors.staff('put', 'count', { boxKey: survey.words }), 200)
  const record = await getSurvey(ctx.db, survey.slug)
  const own = <T extends 'countedAnswer' | 'countedToken' | 'villageCount'>(table: T) =>
    ctx.db
      .selectFrom(table as 'villageCount')
      .selectAll()
      .where('surveyId', '=', record.id)
  const sent = cards.flatMap((card) => card.sent ?? [])
  const leaves = (await own('countedAnswer').execute()) as unknown as { leaf: string }[]
  const all = sent.length + onPaper(cards)
  const listed = new Set(leaves.map(({ leaf }) => leaf))
  expect(leaves).toHaveLength(all)
  // Of paper nobody outside knows a leaf.
  const missing = sent.filter(({ body }) => !listed.has(leafOf(survey.slug, body)))
  expect(missing).toEqual([])
  const tokens = (await own('countedToken').execute()) as unknown as {
    villageId: string
    token: Uint8Array
  }[]
  const numbers = new Map(
    (await own('villageCount').execute()).map((row) => [row.villageId, row.answers]),
  )
  for (const village of villages) {
    const used = sentFrom(cards, village).map(({ body }) => body.token)
    const listed = tokens.filter(({ villageId }) => villageId === village)
    const texts = listed.map(({ token }) => Buffer.from(token).toString('base64url'))
    expect(texts).toEqual(expect.arrayContaining(used))
    const stored = used.length + onPaper(cards, village)
    expect([texts.length, numbers.get(village)]).toEqual([stored, stored])
  }
  expect(await recount(ctx.db, record)).toEqual({ answers: all, differences: [] })
  expect(verifyBundle(await writtenBundle(ctx, survey.slug))).toMatchObject({
    ...{ ok: true, problems: [], answers: all },
  })
  for (const [what, body] of [
    ['card-checks', { code: cards[0]?.code ?? '0'.repeat(15) }],
    ...sent.slice(0, 2).map(({ body }) => ['responses', body] as const),
  ] as const) {
    expect((await doors.phone(what, body)).status).toBe(410)
  }
}

function well(reply: Awaited<ReturnType<Doors['staff']>>, status: number) {
  expect([reply.status, reply.body.error]).toEqual([status, undefined])
  return reply
}

function leafOf(slug: string, { id: _i, token: _t, signature: _s, ...given }: ModelSent): string {
  return recordOf({ survey: slug, ...given }, []).leaf.toString('hex')
}
type ModelSent = NonNullable<ModelCard['sent']>['body']

test('whatever is done with cards in between: one answer a card, acknowledged means counted, and all numbers agree', async () => {
  let run = 0
  let paper = 0
  const numRuns = world().ctx.engine === 'sqlite' ? 4 : 2
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const play = await begin(`Khảo sát mẫu ${run++}`)
      try {
        for (const pick of [3, 2]) await print(play, pick)
        for (const [at, { kind, pick }] of sequence.entries()) {
          // Failed codes are slowed down by the clock, and this is no guessing.
          world().setNow(new Date(Date.parse('2026-03-04T02:00:00Z') + at * 60_000).toISOString())
          await step(play, kind, pick)
          if (at % 8 === 0) await lookAround(play)
        }
        await lookAround(play)
        await lookAtTheCount(play)
        paper += onPaper(play.cards)
      } finally {
        await play.end()
      }
    }),
    { numRuns, seed: 20260304 },
  )
  expect(paper).toBeGreaterThan(0)
})
