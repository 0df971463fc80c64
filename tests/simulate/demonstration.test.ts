import { expect, test } from 'vitest'
import { ensureBuiltIns } from '#server/built-ins.ts'
import { isDemonstration } from '#server/database/installation.ts'
import { playDemonstration } from '#server/simulate/demonstration.ts'
import { demoPassword } from '#server/simulate/people.ts'
import { readSurveys } from '#server/surveys/find.ts'
import { unitsById } from '#server/units/tree.ts'
import { useWorld, worldNow } from '../world/world.ts'

const world = useWorld()

const states = (surveys: { state: string }[]) =>
  [...new Set(surveys.map((one) => one.state))].sort()

test('the demonstration is played to every state, shames no real place, and fills the board', async () => {
  const { ctx } = world()
  const { db } = ctx
  await ensureBuiltIns(db)
  await playDemonstration(ctx)
  expect(await isDemonstration(db)).toBe(true)

  const surveys = await readSurveys(db, (query) => query)
  const ids = surveys.map((survey) => survey.unitId)
  const units = await unitsById(db, ids, worldNow.slice(0, 10))
  const inTraining = (survey: { unitId: string }) => units.get(survey.unitId)?.training === true
  expect(states(surveys.filter(inTraining))).toEqual(['counted', 'draft', 'returned'])
  const inRealPlaces = surveys.filter((survey) => !inTraining(survey))
  expect(states(inRealPlaces)).toEqual(['announced', 'open', 'submitted'])

  const collecting = inRealPlaces.find((survey) => survey.state === 'open')?.id ?? ''
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
  expect([body.of, body.required, body.count]).toEqual([219, 88, 3])
})
