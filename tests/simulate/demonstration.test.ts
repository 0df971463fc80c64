import { expect, test } from 'vitest'
import { ensureBuiltIns } from '#server/built-ins.ts'
import { describeDemo } from '#server/commands/demo-report.ts'
import { recount } from '#server/counting/recount.ts'
import { isDemonstration } from '#server/database/installation.ts'
import { toBeginWith } from '#server/simulate/cast.ts'
import { playDemonstration } from '#server/simulate/demonstration.ts'
import { demoPassword } from '#server/simulate/people.ts'
import { readSurveys } from '#server/surveys/find.ts'
import { predecessorsOf } from '#server/units/lineage.ts'
import { unitsById } from '#server/units/tree.ts'
import { useWorld, worldNow } from '../world/world.ts'

const world = useWorld()

const states = (surveys: { state: string }[]) =>
  [...new Set(surveys.map((one) => one.state))].sort()

test('the demonstration is played to every state, shames no real place, and fills the board', {
  timeout: 180_000,
}, async () => {
  const { ctx } = world()
  const { db } = ctx
  await ensureBuiltIns(db)
  // One of the seven districts of the second campaign: every part is played, each fewer times.
  const papers = await playDemonstration(ctx, { districts: 1 })
  expect(await isDemonstration(db)).toBe(true)

  const surveys = await readSurveys(db, (query) => query)
  const ids = surveys.map((survey) => survey.unitId)
  const units = await unitsById(db, ids, worldNow.slice(0, 10))
  const inTraining = (survey: { unitId: string }) => units.get(survey.unitId)?.training === true
  expect(states(surveys.filter(inTraining))).toEqual(['announced', 'counted', 'draft', 'returned'])
  const inRealPlaces = surveys.filter((survey) => !inTraining(survey))
  expect(states(inRealPlaces)).toEqual([
    ...['announced', 'cancelled', 'counted', 'draft', 'open', 'submitted'],
  ])

  const alone = inRealPlaces.filter(({ mandate, access }) => mandate === null && access === 'open')
  const collecting = alone.find((survey) => survey.state === 'open')?.id ?? ''
  const rowsOf = (table: 'boxEntry' | 'countedAnswer') =>
    db.selectFrom(table).select('surveyId').where('surveyId', '=', collecting).execute()
  const [waiting, opened] = [await rowsOf('boxEntry'), await rowsOf('countedAnswer')]
  expect(waiting.length).toBeGreaterThanOrEqual(10)
  expect(opened.length).toBeGreaterThanOrEqual(30)
  expect(waiting.length + opened.length).toBe(96)

  const given = { username: 'tinh.dieuphoi', password: demoPassword }
  const signedIn = await world().anyone('post', '/api/session', given)
  const cookie = /langnghe_session=[^;]+/.exec(signedIn.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const { body } = await world().anyone('get', '/api/targets/board', undefined, { cookie })
  expect([body.of, body.required]).toEqual([219, 88])
  expect(body.count).toBeGreaterThan(5)
  expect(body.count).toBeLessThan(88)

  const { campaigns } = (await world().anyone('get', '/api/campaigns', undefined, { cookie })).body
  const signed = campaigns.filter((one: { signedOffOn: unknown }) => one.signedOffOn !== null)
  expect([campaigns.length, signed.length]).toEqual([2, 1])
  expect(Math.max(...campaigns.map((one: { units: number }) => one.units))).toBeGreaterThanOrEqual(
    17,
  )

  // The Front asks officially with cards: one is under way and can be gone on with, one is announced.
  const byCards = inRealPlaces.filter(({ access }) => access === 'card')
  expect(byCards.map(({ track, state }) => `${track} ${state}`).sort()).toEqual([
    ...['official announced', 'official open'],
  ])
  const [paper] = papers.filter(({ codes }) => codes.length > 0)
  const card = { code: paper?.codes[0] }
  const found = await world().anyone('post', `/api/surveys/${paper?.slug}/card-checks`, card)
  expect([found.status, found.body.state]).toEqual([200, 'unused'])

  const { accounts } = await describeDemo(ctx, 'http://langnghe.test', papers)
  expect(accounts.map(({ username }) => username)).toEqual(expect.arrayContaining(toBeginWith))

  // Nobody of the office has closed anything at midnight: that was the clock.
  const byHand = await db.selectFrom('closure').select('id').where('by', 'is not', null).execute()
  expect(byHand).toEqual([])

  // The round before the merger stays with the two communes that asked, below the one that they became.
  const before = surveys.filter(({ opensOn }) => opensOn !== null && opensOn < '2025-07-01')
  const heir = surveys.find(({ title }) => title === 'Lấy ý kiến sau khi sắp xếp đơn vị')
  const past = await predecessorsOf(db, [heir?.unitId ?? ''])
  expect(past.get(heir?.unitId ?? '')?.toSorted()).toEqual(
    before.map(({ unitId }) => unitId).toSorted(),
  )
  expect(before).toHaveLength(2)

  // Counted once more, everything agrees.
  for (const survey of surveys) {
    expect([survey.slug, (await recount(db, survey)).differences]).toEqual([survey.slug, []])
  }
})
