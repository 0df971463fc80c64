import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { recordOf } from '#server/responses/receipts.ts'
import { listWaiting } from '#server/responses/waiting.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import { closeVillages } from '../participation/scene.ts'
import { writtenBundle } from '../verify/bundle.ts'
import { useWorld } from '../world/world.ts'
import { type Answer, cardSteps } from './card-model.ts'
import {
  begin,
  cardOf,
  late,
  onPaper,
  type Play,
  print,
  reissue,
  sentFrom,
  villages,
  well,
} from './card-play.ts'
import { countEarly } from './count-early.ts'
import { backUp, kill, putBack } from './mishaps.ts'
import { stackOf } from './stack-step.ts'

const world = useWorld()

const kinds = [
  ...['check', 'redeem', 'redeem', 'redeem', 'redeem', 'retry', 'submit', 'submit', 'submit'],
  ...['submit', 'replay', 'another', 'elsewhere', 'void', 'return', 'report', 'print', 'print'],
  ...['reissue', 'kill', 'kill', 'stack', 'stack', 'backup', 'restore', 'late', 'late'],
]
const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(10_000) }), {
  minLength: 110,
  maxLength: 160,
})

async function step(play: Play, kind: string, pick: number): Promise<void> {
  const card = cardOf(play, pick)
  if (kind === 'print') return print(play, pick)
  if (kind === 'reissue') return reissue(play, pick)
  if (kind === 'kill') return kill(play, card, pick)
  // A backup from before a village was counted is no copy of the ledger that its minutes name.
  if (kind === 'backup') return play.counted ? undefined : backUp(play)
  if (kind === 'restore') return play.counted ? undefined : putBack(play)
  if (kind === 'late') return late(play, pick)
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

const storedIn = (play: Play, village: string) =>
  sentFrom(play, village).length + onPaper(play, village)

/** Acknowledged is stored, and the numbers of the cards add up. */
async function lookAround(play: Play): Promise<void> {
  const { survey, doors, cards, gone } = play
  const { db } = world().ctx
  const { id } = await getSurvey(db, survey.slug)
  const waiting = new Map(
    (await listWaiting(db, id)).map(({ villageId, waiting }) => [villageId, waiting]),
  )
  const stock: VillageStock[] = (await doors.staff('get', 'cards')).body.villages
  for (const village of villages) {
    const own = cards.filter((card) => card.village === village)
    const numbers = stock.find(({ villageId }) => villageId === village)
    expect(waiting.get(village) ?? 0).toBe(village === play.counted ? 0 : storedIn(play, village))
    expect(numbers).toMatchObject({
      printed: own.length,
      used: own.filter(({ use }) => use).length,
      reports: own.filter(({ reported }) => reported).length,
    })
    expect((numbers?.voided ?? 0) + (numbers?.returned ?? 0)).toBe(
      own.filter(({ withdrawn }) => withdrawn).length,
    )
  }
  const [code] = gone.slice(-1)
  if (code) expect((await doors.phone('card-checks', { code })).body.state).toBe('unknown')
}

/** Counted = tokens = leaves = acknowledged in every village; whoever checks it from outside agrees. */
async function lookAtTheCount(play: Play): Promise<void> {
  const { survey, doors, cards } = play
  const { ctx } = world()
  well(await doors.staff('put', 'closure', { reason: 'Đã đủ phiếu' }))
  await closeVillages(world(), survey)
  well(await doors.staff('put', 'count', { boxKey: survey.words }))
  const record = await getSurvey(ctx.db, survey.slug)
  const own = <T extends 'countedAnswer' | 'countedToken' | 'villageCount'>(table: T) =>
    ctx.db
      .selectFrom(table as 'villageCount')
      .selectAll()
      .where('surveyId', '=', record.id)
  const sent = sentFrom(play)
  const leaves = (await own('countedAnswer').execute()) as unknown as { leaf: string }[]
  const all = sent.length + onPaper(play)
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
    const used = sentFrom(play, village).map(({ body }) => body.token)
    const listed = tokens.filter(({ villageId }) => villageId === village)
    const texts = listed.map(({ token }) => Buffer.from(token).toString('base64url'))
    expect(texts).toEqual(expect.arrayContaining(used))
    const stored = storedIn(play, village)
    expect([texts.length, numbers.get(village)]).toEqual([stored, stored])
  }
  expect(await recount(ctx.db, record)).toEqual({ answers: all, differences: [] })
  await lookFromOutside(play, all)
  for (const [what, body] of [
    ['card-checks', { code: cards[0]?.code ?? '0'.repeat(15) }],
    ...sent.slice(0, 2).map(({ body }) => ['responses', body] as const),
  ] as const) {
    expect((await doors.phone(what, body)).status).toBe(410)
  }
}

/**
 * The verifier agrees, but where a restore has left fewer cards in the ledger than people have used: that must show. A witness
 * who has seen what was given up learns where.
 */
async function lookFromOutside(play: Play, answers: number): Promise<void> {
  const folder = await writtenBundle(world().ctx, play.survey.slug)
  const report = verifyBundle(folder)
  const tooMany = villages.filter((village) => {
    const out = play.cards.filter((card) => card.village === village && !card.withdrawn)
    return storedIn(play, village) > out.length
  })
  expect(report).toMatchObject({ ok: tooMany.length === 0, answers })
  expect(report.problems).toEqual(
    tooMany.map(() => expect.stringMatching(/: \d+ answers with \d+ cards$/)),
  )
  expect(report.restores.length > 0).toBe(play.putBacks > 0)
  if (!play.givenUp) return
  const { ledgerKey } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8'))
  const state = join(folder, '..', `seen-${play.survey.slug}.json`)
  writeFileSync(state, JSON.stringify({ ...play.givenUp, ledgerKey }))
  const { problems } = verifyBundle(folder, state)
  const { height } = play.givenUp
  const seen = `state: event ${height} is not the one that was seen before; a database was put back`
  expect(problems.at(-1)).toContain(seen)
}

function leafOf(slug: string, { id: _i, token: _t, signature: _s, ...given }: Answer): string {
  return recordOf({ survey: slug, ...given }, []).leaf.toString('hex')
}

test('whatever is done with cards, and to the machine: one answer a token, acknowledged means counted, and all numbers agree', async () => {
  let run = 0
  const seen = { paper: 0, strays: 0, restores: 0, early: 0 }
  const numRuns = world().ctx.engine === 'sqlite' ? 4 : 2
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const play = await begin(world(), `Khảo sát mẫu ${run++}`)
      for (const pick of [3, 2]) await print(play, pick)
      for (const [at, { kind, pick }] of sequence.entries()) {
        // Failed codes are slowed down by the clock, and this is no guessing.
        world().setNow(new Date(Date.parse('2026-03-04T02:00:00Z') + at * 60_000).toISOString())
        await step(play, kind, pick)
        if (at === 90) await countEarly(play)
        if (at % 8 === 0 || kind === 'restore') await lookAround(play)
      }
      await lookAround(play)
      await lookAtTheCount(play)
      seen.paper += onPaper(play)
      seen.strays += play.strays.filter(({ sent }) => sent).length
      seen.restores += play.givenUp ? 1 : 0
      seen.early += play.counted ? 1 : 0
    }),
    // To make a failing sequence smaller would play hundreds of them.
    { numRuns, seed: 20260304, endOnFailure: true },
  )
  for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true])
})
