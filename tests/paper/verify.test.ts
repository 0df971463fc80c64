import { describe, expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import { answerAll, closeVillages } from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { resealed, tampered, writtenBundle } from '../verify/bundle.ts'
import { useWorld } from '../world/world.ts'
import { aBallot, invalidBallot, keyedTwice, type PaperTable, paperTable } from './scene.ts'

const world = useWorld()
let table: PaperTable
let folder: string

/** Twelve households by phone and six on paper, counted. */
world.given(async () => {
  table = await paperTable(world(), 18)
  await answerAll(world(), table.slug, 'thon-ba', table.codes.slice(0, 12))
  const ballots = [aBallot(), aBallot('q3'), aBallot('q3', 'overall'), aBallot()]
  const { finish } = await keyedTwice(world(), table, {
    ballots: [...ballots, invalidBallot('blank'), invalidBallot('overallTwice')],
    codes: table.codes.slice(12),
  })
  expected(await finish(), 200)
  await closeVillages(world(), table)
  const staff = world().as('staff')
  const path = `/api/surveys/${table.slug}`
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: table.words }), 200)
  folder = await writtenBundle(world().ctx, table.slug)
})

test('paper counts like any answer, by its own mode, with its invalid ballots', async () => {
  const { ctx } = world()
  const { body } = await world().as('staff')('get', `/api/surveys/${table.slug}/results`)
  const { total } = body.result
  expect([total.received, total.valid]).toEqual([18, 16])
  const tally = await ctx.db
    .selectFrom('tally')
    .select('counts')
    .where('scope', '=', 'thon-ba')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(tally.counts)).toMatchObject({
    modes: { self: 12, paper: 4 },
    invalid: { blank: 1, overallTwice: 1, notIssued: 0 },
  })
  expect((await recount(ctx.db, await getSurvey(ctx.db, table.slug))).differences).toEqual([])
})

test('the bundle holds, stacks and all', () => {
  expect(verifyBundle(folder)).toMatchObject({ ok: true, problems: [], answers: 18 })
})

describe('even signed anew, it shows', () => {
  const problemsAfter = (change: (text: string) => string) =>
    verifyBundle(resealed(world().ctx, tampered(folder, 'answers.jsonl', change))).problems.join()

  test('that a ballot of a stack says something else', () => {
    const problems = problemsAfter((text) =>
      text.replace(/("q3":)"notSatisfied"(.*"stack")/, '$1"satisfied"$2'),
    )
    expect(problems).toMatch(/event \d+ has another root/)
  })

  test('that an answer on paper belongs to no stack', () => {
    const problems = problemsAfter((text) => text.replace(/,"stack":"\w+"/, ''))
    expect(problems).toMatch(/came on paper, but in no stack/)
    expect(problems).toMatch(/has 6 answers, 5 came out/)
  })

  test('that a valid ballot was declared invalid', () => {
    const problems = problemsAfter((text) =>
      text.replace(
        /("answers":\{"overall".*?),"mode":"paper"/,
        '$1,"invalid":"overallTwice","mode":"paper"',
      ),
    )
    expect(problems).toMatch(/is invalid in no way that a ballot can be/)
  })
})
