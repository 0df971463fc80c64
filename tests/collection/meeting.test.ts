import { beforeEach, describe, expect, test } from 'vitest'
import { verifyBundle } from '#server/verify/verify.ts'
import { completeCode } from '#shared/tokens/code.ts'
import { cellsOf, exported } from '../exports/scene.ts'
import { aBallot, invalidBallot, keyedTwice } from '../paper/scene.ts'
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

world.given(async () => {
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
    const path = `/api/surveys/${hall.slug}/card-checks`
    const reply = await world().anyone('post', path, { code: strangeTo(code) })
    expect(reply.body.state).toBe('unknown')
  }
  await answerAll(world(), hall.slug, 'thon-bon', codes)
  const { figures } = await atVillage(world(), hall, 'thon-bon').look()
  expect(figures.phone).toEqual({ cards: 100, answers: 100 })
})

/** Ninety-six households of thôn Một: eighty answer on phones behind one address, twelve write, four are away. */
test('paper and phones at one meeting come to one village with one mark, nothing counted twice', async () => {
  const hall = atVillage(world(), survey, 'thon-mot')
  const { codes } = await printedCardsOf(world(), survey, 'thon-mot', 96)
  const [phones, written] = [codes.slice(0, 80), codes.slice(80, 92)]
  expected(await hall.meet({ households: 92 }), 200)
  for (const code of phones) {
    const path = `/api/surveys/${survey.slug}/card-checks`
    expect((await world().anyone('post', path, { code: strangeTo(code) })).body.state).toBe(
      'unknown',
    )
  }
  await answerAll(world(), survey.slug, 'thon-mot', phones)
  const ballots = [...Array.from({ length: 11 }, () => aBallot('q4')), invalidBallot('blank')]
  const desk = await keyedTwice(world(), survey, { ballots, codes: written, villageId: 'thon-mot' })
  // Who has answered on a phone has no card left for the card box.
  expect((await desk.scan(phones[0] ?? '')).status).toBe(409)
  expected(await desk.finish(), 200)
  const { figures } = await hall.look()
  expect(figures).toMatchObject({
    ...{ issued: 96, used: 92, received: 92, missing: 4 },
    ...{ phone: { cards: 80, answers: 80 }, paper: { cards: 12, boxed: 12, valid: 11 } },
  })
  await closeVillages(world(), survey)
  expected(await hall.close(96, undefined, 'staff', 4), 200)
  await countIt()
  const { body } = await world().as('staff')('get', `/api/surveys/${survey.slug}/results`)
  expect(body.result.villages[0]).toMatchObject({
    ...{ meeting: { ...mark, households: 92 }, received: 92, away: 4 },
    shown: { received: 92, valid: 91, modes: { self: 80, paper: 11 } },
  })
  const given = { kind: 'result', slug: survey.slug, format: 'xlsx' } as const
  const { file } = await exported(world(), given)
  const row = cellsOf(file).find((cells) => cells[1] === 'Thôn Một')
  expect(row?.slice(2, 8)).toEqual([96, 96, 96, 92, 4, 4])
  expect(row).toContain('Họp thôn')
  expect(verifyBundle(await writtenBundle(world().ctx, survey.slug)).problems).toEqual([])
})

/** A code that looks like one and is nobody's. */
function strangeTo(code: string): string {
  return completeCode(String((Number(code.slice(0, 13)) + 1) % 1e13).padStart(13, '0'))
}

async function countIt(): Promise<void> {
  const path = `/api/surveys/${survey.slug}`
  const staff = world().as('staff')
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
}

describe('once it is counted', () => {
  beforeEach(async () => {
    const { codes } = await printedCardsOf(world(), survey, 'thon-ba', 12)
    await answerAll(world(), survey.slug, 'thon-ba', codes)
    expected(await village.meet(), 200)
    await closeVillages(world(), survey)
    await countIt()
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
