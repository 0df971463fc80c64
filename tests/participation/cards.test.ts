import { describe, expect, test } from 'vitest'
import { printJobExpiry } from '#server/participation/print.ts'
import { isCode } from '#shared/tokens/code.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { type CardSurvey, openCardSurvey, printedCardsOf, redeemed } from './scene.ts'

const world = useWorld()
let survey: CardSurvey
const path = (rest: string) => `/api/surveys/${survey.slug}${rest}`
const as = (person: Person) => world().as(person)
const stock = async () => (await as('staff')('get', path('/cards'))).body.villages[2]
const release = (cards: number, by: Person = 'reviewer') =>
  as(by)('post', path('/card-releases'), { villageId: 'thon-ba', cards })
const withdraw = (serials: number[], kind = 'voided') =>
  as('staff')('post', path('/card-withdrawals'), { serials, kind })

world.given(async () => {
  survey = await openCardSurvey(world())
})

describe('who may release cards', () => {
  test.each<[Person, number]>([
    ['staff', 403],
    ['clerk', 403],
    ['reviewer', 200],
    ['reviewerFront', 404],
    ['reviewerElsewhere', 404],
    ['reviewerProvince', 403],
    ['staffNeighbour', 404],
    ['staffFront', 404],
    ['admin', 403],
  ])('%s: %i', async (person, status) => {
    expect((await release(40, person)).status).toBe(status)
  })

  test('who may print them', async () => {
    await release(40)
    const job = { villageId: 'thon-ba', cards: 1, witnesses: 'Hai người' }
    const statuses: [string, number][] = []
    for (const person of ['staff', 'clerk', 'reviewer', 'staffFront', 'staffNeighbour'] as const) {
      statuses.push([person, (await as(person)('post', path('/print-jobs'), job)).status])
    }
    expect(Object.fromEntries(statuses)).toEqual({
      ...{ staff: 201, clerk: 403, reviewer: 403, staffFront: 404, staffNeighbour: 404 },
    })
  })
})

test('never more cards are released than the village had households at publishing', async () => {
  expect((await release(30)).status).toBe(200)
  const { status, body } = await release(11)
  expect([status, body.error.reason, body.error.fields]).toEqual([
    ...[409, 'too_many_cards', { cards: '10' }],
  ])
  expect((await release(10)).status).toBe(200)
  expect(await stock()).toMatchObject({ households: 40, released: 40 })
})

test('never more are printed than released, and re-issued ones are two or 2 %', async () => {
  await printedCardsOf(world(), survey, 'thon-ba', 40)
  const more = { villageId: 'thon-ba', cards: 1, witnesses: 'Hai người' }
  expect((await as('staff')('post', path('/print-jobs'), more)).status).toBe(409)
  const reissue = { villageId: 'thon-ba', cards: 2, reason: 'Thẻ bị ướt' }
  expect((await as('staff')('post', path('/card-reissues'), reissue)).status).toBe(200)
  expect((await as('staff')('post', path('/print-jobs'), more)).status).toBe(201)
  expect((await as('staff')('post', path('/card-reissues'), reissue)).status).toBe(409)
  expect(await stock()).toMatchObject({ printed: 41, reissued: 2, reissueLimit: 2 })
})

test('printed cards are shuffled, and their codes stand nowhere in the database', async () => {
  const { jobId, codes } = await printedCardsOf(world(), survey, 'thon-ba', 30)
  expect(codes.every(isCode)).toBe(true)
  expect(new Set(codes).size).toBe(30)
  const { body } = await as('staff')('post', path(`/print-jobs/${jobId}/prints`))
  const serials = body.cards.map(({ serial }: { serial: number }) => serial)
  expect(serials).not.toEqual([...serials].sort((a, b) => a - b))
  const kept = JSON.stringify([
    await world().ctx.db.selectFrom('card').selectAll().execute(),
    await world().ctx.db.selectFrom('printJob').selectAll().execute(),
    await world().ctx.db.selectFrom('ledgerEvent').selectAll().execute(),
    await world().ctx.db.selectFrom('auditEntry').selectAll().execute(),
  ])
  for (const code of codes) expect(kept).not.toContain(code)
})

test('codes are gone when the job ends, or after a day', async () => {
  const { jobId } = await printedCardsOf(world(), survey, 'thon-ba', 3)
  const { ctx } = world()
  expect(ctx.keys.read(`print/${jobId}`)).toHaveLength(32)
  world().setNow('2026-03-05T02:00:00.000Z')
  const late = await as('staff')('post', path(`/print-jobs/${jobId}/prints`))
  expect([late.status, late.body.error.reason]).toEqual([410, 'print_job_over'])
  await printJobExpiry.run(ctx)
  expect(ctx.keys.read(`print/${jobId}`)).toBeUndefined()
  const job = await ctx.db.selectFrom('printJob').selectAll().executeTakeFirstOrThrow()
  expect([job.sealed, job.endedAt]).toEqual([null, '2026-03-05T02:00:00.000Z'])
})

test('a spoiled card is as unknown as one that never was; a used one cannot be withdrawn', async () => {
  const { codes } = await printedCardsOf(world(), survey, 'thon-ba', 2)
  await redeemed(world(), survey.slug, codes[0] ?? '')
  const statuses = [(await withdraw([1])).status, (await withdraw([2])).status]
  expect(statuses.sort()).toEqual([200, 409])
  expect((await withdraw([99])).status).toBe(422)
  const check = await world().anyone('post', path('/card-checks'), { code: codes[1] })
  expect(check.body.state).toBe('unknown')
  expect(await stock()).toMatchObject({ printed: 2, voided: 1, used: 1 })
})

test('everything that happens to cards is an event of the ledger', async () => {
  await printedCardsOf(world(), survey, 'thon-ba', 3)
  await withdraw([2], 'returned')
  const rows = await world()
    .ctx.db.selectFrom('ledgerEvent')
    .select(['kind', 'payload'])
    .orderBy('height')
    .execute()
  expect(rows.map(({ kind }) => kind)).toEqual([
    ...['publish', 'cardsReleased', 'cardsMade', 'cardsPrinted', 'cardsReturned'],
  ])
  expect(JSON.parse(rows[2]?.payload ?? '')).toMatchObject({ village: 'thon-ba', cards: 3 })
  expect(JSON.parse(rows[0]?.payload ?? '').tokens.keys).toHaveLength(3)
})

test('who saw the cards printed stands with the job, and nowhere in public', async () => {
  const witnesses = 'Bà Mẫu, trưởng thôn; ông Thử, chi hội trưởng'
  await release(2)
  const job = { villageId: 'thon-ba', cards: 2, witnesses }
  const { status, body: made } = await as('staff')('post', path('/print-jobs'), job)
  expect([status, made.jobs[0].witnesses]).toEqual([201, witnesses])
  const { body } = await world().anyone('get', '/api/public/ledger')
  const told = JSON.stringify(body)
  const found = ['cardsMade', 'Mẫu', 'Thử'].filter((words) => told.includes(words))
  expect(found).toEqual(['cardsMade'])
})

test('nothing tells which household has a card, or when one was used', async () => {
  const tables = await world().ctx.db.introspection.getTables()
  const columns = (name: string) =>
    tables
      .find((table) => table.name === name)
      ?.columns.map((column) => column.name)
      .sort()
  expect(columns('card')).toEqual(['code_mac', 'serial', 'survey_id', 'village_id'])
  expect(columns('redemption')).toEqual(['blinded_mac', 'code_mac', 'survey_id', 'village_id'])
  expect(columns('used_card_report')).toEqual(['code_mac', 'survey_id', 'village_id'])
})
