import { beforeEach, describe, expect, test } from 'vitest'
import { verifyBundle } from '#server/verify/verify.ts'
import { completeCode } from '#shared/tokens/code.ts'
import { cellsOf, exported } from '../exports/scene.ts'
import {
  answerAll,
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
} from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { resealed, tampered, writtenBundle } from '../verify/bundle.ts'
import { useWorld } from '../world/world.ts'
import { aMeeting, atVillage } from './scene.ts'

const world = useWorld()
let survey: CardSurvey
let village: ReturnType<typeof atVillage>

beforeEach(async () => {
  survey = await openCardSurvey(world())
  village = atVillage(world(), survey)
})

const mark = { heldOn: aMeeting.heldOn, households: aMeeting.households }

test('a meeting says who bore witness, who was there, and that writing was done apart', async () => {
  for (const missing of ['firstWitness', 'secondWitness', 'place', 'households', 'writingApart']) {
    expect([missing, (await village.meet({ [missing]: undefined })).status]).toEqual([missing, 422])
  }
  expect((await village.meet({ writingApart: false })).status).toBe(422)
  expect((await village.meet({ heldOn: '2026-03-05' })).body.error.reason).toBe('in_the_future')
  expect((await village.meet({ heldOn: '2026-03-01' })).body.error.fields).toEqual({
    heldOn: 'period_in_the_past',
  })
  expect((await village.meet({ households: 5000 })).status).toBe(422)
  expected(await village.meet(), 200)
  expect((await village.look()).meeting).toEqual({
    ...mark,
    place: aMeeting.place,
    witnesses: [aMeeting.firstWitness, aMeeting.secondWitness],
  })
})

test('it is corrected by saying it again, and withdrawn with a reason; a closed village keeps it', async () => {
  expected(await village.meet(), 200)
  expected(await village.meet({ households: 31 }), 200)
  expect((await village.look()).meeting?.households).toBe(31)
  expected(await village.withdraw(), 200)
  expect((await village.look()).meeting).toBeNull()
  expect((await village.withdraw()).status).toBe(404)
  expected(await village.meet(), 200)
  expected(await village.close(0), 200)
  for (const reply of [await village.meet(), await village.withdraw()]) {
    expect([reply.status, reply.body.error.reason]).toEqual([409, 'village_closed'])
  }
})

test('the public ledger says that it was held, and names nobody', async () => {
  expected(await village.meet(), 200)
  const { body } = await world().anyone('get', '/api/public/ledger')
  const events = body.events.filter(({ kind }: { kind: string }) => kind === 'villageMeeting')
  expect(events.map(({ payload }: { payload: string }) => JSON.parse(payload))).toEqual([
    { village: 'thon-ba', ...mark },
  ])
  expect(JSON.stringify(body)).not.toContain(aMeeting.firstWitness)
})

test('an official survey holds one only when its plan names meetings', async () => {
  for (const collection of [['home', 'phone'], ['meeting']]) {
    const plan = { number: '12/KH-MTTQ', date: '2026-03-02', guidance: '90/HD-MTTW', collection }
    // How a survey becomes official is no part of this.
    await world()
      .ctx.db.updateTable('survey')
      .set({ track: 'official', settings: JSON.stringify({ plan }) })
      .where('slug', '=', survey.slug)
      .execute()
    const reply = await village.meet()
    const isPlanned = collection.includes('meeting')
    expect(reply.body.error?.reason).toBe(isPlanned ? undefined : 'meeting_not_planned')
  }
})

test('a hall of a hundred phones behind one address is let in, with a wrong code each', async () => {
  const hall = await openCardSurvey(world(), { unitId: 'xa-binh' }, 'staffNeighbour')
  const { codes } = await printedCardsOf(world(), hall, 'thon-bon', 100)
  for (const code of codes) {
    const strange = completeCode(String((Number(code.slice(0, 13)) + 1) % 1e13).padStart(13, '0'))
    const path = `/api/surveys/${hall.slug}/card-checks`
    expect((await world().anyone('post', path, { code: strange })).body.state).toBe('unknown')
  }
  await answerAll(world(), hall.slug, 'thon-bon', codes)
  const { figures } = await atVillage(world(), hall, 'thon-bon').look()
  expect(figures.phone).toEqual({ cards: 100, answers: 100 })
})

describe('once it is counted', () => {
  beforeEach(async () => {
    const { codes } = await printedCardsOf(world(), survey, 'thon-ba', 12)
    await answerAll(world(), survey.slug, 'thon-ba', codes)
    expected(await village.meet(), 200)
    await closeVillages(world(), survey)
    const path = `/api/surveys/${survey.slug}`
    const staff = world().as('staff')
    expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
    expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
  })

  test('the mark stands in the result and in its file', async () => {
    const { body } = await world().as('staff')('get', `/api/surveys/${survey.slug}/results`)
    const marks = body.result.villages.map((one: { meeting?: unknown }) => one.meeting)
    expect(marks).toEqual([undefined, undefined, mark])
    const given = { kind: 'result', slug: survey.slug, format: 'xlsx' } as const
    const { file } = await exported(world(), given)
    expect(cellsOf(file).find((row) => row[1] === 'Thôn Ba')).toContain('Họp thôn')
  })

  test('whoever counts again finds it, and finds a mark that was added, taken away or changed', async () => {
    const folder = await writtenBundle(world().ctx, survey.slug)
    expect(verifyBundle(folder)).toMatchObject({ ok: true, problems: [] })
    const without = (text: string) =>
      text.replace(`,"meeting":{"heldOn":"${mark.heldOn}","households":30}`, '')
    const more = (text: string) => text.replace('"households":30}', '"households":31}')
    for (const change of [without, more]) {
      const changed = resealed(world().ctx, tampered(folder, 'result.json', change))
      expect(verifyBundle(changed).problems.join()).toContain('meeting')
    }
  })
})
