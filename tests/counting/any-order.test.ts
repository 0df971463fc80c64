import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, openBatch } from '#server/counting/count.ts'
import { recount } from '#server/counting/recount.ts'
import { recordOf } from '#server/responses/receipts.ts'
import { listWaiting } from '#server/responses/waiting.ts'
import { getSurvey } from '#server/surveys/find.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { anAnswer, closeSurvey, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const answers = fc.record(
  {
    road: fc.constantFrom('satisfied', 'notSatisfied'),
    'road.why': fc.constantFrom('Bụi', 'Ngập'),
    clinic: fc.constantFrom('5', '3', '1', 'noOpinion'),
    overall: fc.constantFrom('satisfied', 'notSatisfied'),
  },
  { requiredKeys: ['overall'] },
)
const village = fc.constantFrom('thon-mot', 'thon-hai', null)
const givenAnswers = fc
  .array(fc.record({ answers, village }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((one) => anAnswer(one as Partial<ResponseBody>)))

async function send(survey: OpenSurvey, body: ResponseBody): Promise<number> {
  return (await world().anyone('post', `/api/surveys/${survey.slug}/responses`, body)).status
}

/** What was counted of a survey that is always called the same, in whatever order it came in. */
async function countAll(bodies: ResponseBody[], batchAfter: number): Promise<unknown[]> {
  const { ctx } = world()
  const survey = await openSurvey(ctx)
  for (const [at, body] of bodies.entries()) {
    expect(await send(survey, body)).toBe(201)
    if (at === batchAfter) await openBatch(ctx, await getSurvey(ctx.db, survey.slug), null)
  }
  await closeSurvey(ctx, survey)
  const { total, answersRoot } = await count(ctx, await getSurvey(ctx.db, survey.slug), {
    by: null,
  })
  const tallies = await ctx.db.selectFrom('tally').selectAll().orderBy('scope').execute()
  const records = await ctx.db.selectFrom('countedAnswer').selectAll().orderBy('leaf').execute()
  await wipe(survey)
  return [total, answersRoot, tallies, records]
}

async function wipe({ id }: OpenSurvey): Promise<void> {
  const { db } = world().ctx
  const parts = [
    ...(['boxEntry', 'spent', 'countedAnswer', 'answerText', 'tally', 'boxOpening'] as const),
    ...(['finalCount', 'closure', 'boxKey', 'formVersion', 'formDraft'] as const),
    ...(['publication', 'surveyVillage'] as const),
  ]
  for (const table of parts) {
    await db
      .deleteFrom(table as 'boxEntry')
      .where('surveyId', '=', id)
      .execute()
  }
  await db.deleteFrom('survey').where('id', '=', id).execute()
}

test('the order in which answers come in and are opened makes no difference to what is counted', async () => {
  await fc.assert(
    fc.asyncProperty(givenAnswers, fc.nat(39), fc.gen(), async (bodies, batchAfter, draw) => {
      const shuffled = draw(fc.shuffledSubarray, bodies, {
        minLength: bodies.length,
        maxLength: bodies.length,
      })
      const first = await countAll(bodies, batchAfter)
      expect(await countAll(shuffled, -1)).toEqual(first)
    }),
    { numRuns: 4 },
  )
})

type Step = { kind: 'new' | 'again' | 'changed' | 'batch'; pick: number }
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>('new', 'new', 'new', 'again', 'changed', 'batch'),
    pick: fc.nat(1000),
  }),
  { minLength: 30, maxLength: 90 },
)

test('whatever happens in between: acknowledged means stored, and in the end counted', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const { ctx } = world()
      const survey = await openSurvey(ctx, { slug: `mau-${run++}` })
      const stored: ResponseBody[] = []
      const record = () => getSurvey(ctx.db, survey.slug)
      for (const { kind, pick } of sequence) {
        const old = stored[pick % Math.max(stored.length, 1)]
        if (kind === 'batch') await openBatch(ctx, await record(), null)
        else if (kind === 'new' || !old) {
          const body = anAnswer()
          expect(await send(survey, body)).toBe(201)
          stored.push(body)
        } else if (kind === 'again') expect(await send(survey, old)).toBe(200)
        else expect(await send(survey, { ...old, answers: { road: 'notSatisfied' } })).toBe(409)
        expect(await inAll(survey)).toBe(stored.length)
      }
      await closeSurvey(ctx, survey)
      await count(ctx, await record(), { by: null })
      const rows = await ctx.db
        .selectFrom('countedAnswer')
        .select('leaf')
        .where('surveyId', '=', survey.id)
        .execute()
      expect(new Set(rows.map(({ leaf }) => leaf))).toEqual(
        new Set(stored.map((body) => leafOf(survey, body))),
      )
      const again = await recount(ctx.db, await record())
      expect(again).toEqual({ answers: stored.length, differences: [] })
    }),
    { numRuns: 4 },
  )
})

async function inAll({ id }: OpenSurvey): Promise<number> {
  const { db } = world().ctx
  const waiting = await listWaiting(db, id)
  const counted = await db
    .selectFrom('countedAnswer')
    .select('leaf')
    .where('surveyId', '=', id)
    .execute()
  return counted.length + waiting.reduce((sum, row) => sum + row.waiting, 0)
}

function leafOf({ slug }: OpenSurvey, { id: _id, ...given }: ResponseBody): string {
  return recordOf({ survey: slug, ...given }, []).leaf.toString('hex')
}
