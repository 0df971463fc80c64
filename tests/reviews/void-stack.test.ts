import { expect, test } from 'vitest'
import { recount } from '#server/counting/recount.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import type { Result } from '#shared/results/schema.ts'
import { deedsOn, expected } from '../surveys/round.ts'
import { resealed, tampered, writtenBundle } from '../verify/bundle.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { reviewedWithStack, type StackRound } from './stack-scene.ts'

const world = useWorld()
const path = ({ slug, stackId }: StackRound) => `/api/surveys/${slug}/paper-stacks/${stackId}/void`
const take = (round: StackRound, person: Person = 'reviewer') =>
  world().as(person)('put', path(round), { reason: 'Phiếu do một người điền.' })
const putBack = (round: StackRound) =>
  world().as('reviewer')('delete', path(round), { reason: 'Đã xác minh lại tại hộ' })
const resultOf = async ({ slug }: StackRound): Promise<Result> =>
  expected(await world().as('reviewer')('get', `/api/surveys/${slug}/results`), 200).body.result
const villageIn = (result: Result) => result.villages.find(({ unitId }) => unitId === 'thon-mot')

test('only the reviewing level of the same body takes a stack out', async () => {
  const round = await reviewedWithStack(world())
  const statuses: [string, number][] = []
  for (const person of ['staff', 'clerk', 'reviewerFront', 'reviewerProvince', 'admin'] as const) {
    statuses.push([person, (await take(round, person)).status])
  }
  expect(Object.fromEntries(statuses)).toEqual({
    ...{ staff: 403, clerk: 403, reviewerFront: 404, reviewerProvince: 403, admin: 403 },
  })
  expect((await take({ ...round, stackId: 'khong-co' })).status).toBe(404)
})

test('the result and its village are computed without the stack, and say so', async () => {
  const round = await reviewedWithStack(world(), { phones: 40, ballots: 31 })
  const before = await resultOf(round)
  expect(before.total?.overall.question).toEqual({ kind: 'exact', count: 40, of: 71 })
  expected(await take(round), 200)
  const after = await resultOf(round)
  expect([after.received, after.opened, after.total?.valid]).toEqual([71, 71, 40])
  expect(after.total?.overall.question).toEqual({ kind: 'exact', count: 40, of: 40 })
  expect(villageIn(after)).toMatchObject({ received: 71, voided: null, shown: { valid: 40 } })
  expect(after.voidedStacks).toMatchObject([{ villageId: 'thon-mot', number: 1, received: 31 }])
  expect(after.sentences.voided).toBe(
    'Không tính 31 phiếu của tập phiếu giấy số 1, Thôn Một: loại khỏi kết quả ngày 04/03/2026, lý do: Phiếu do một người điền. Các hộ ở đó vẫn nằm trong số hộ được lấy ý kiến.',
  )
})

test('it is an event, undone only by another; the count stays as it was signed', async () => {
  const round = await reviewedWithStack(world())
  const before = await resultOf(round)
  expected(await take(round), 200)
  const again = await take(round)
  expect([again.status, again.body.error.reason]).toEqual([409, 'already_decided'])
  expected(await putBack(round), 200)
  expect((await putBack(round)).status).toBe(404)
  expect(await resultOf(round)).toEqual(before)
  const { db } = world().ctx
  const rows = await db.selectFrom('ledgerEvent').select(['kind', 'payload']).execute()
  const events = rows.filter(({ kind }) => kind === 'void' || kind === 'undoVoid')
  expect(events.map(({ kind, payload }) => [kind, JSON.parse(payload).stack])).toEqual([
    ['void', round.stackId],
    ['undoVoid', round.stackId],
  ])
  expect((await deedsOn(world(), round.slug)).slice(-2)).toEqual([
    ['reviews.void', 'reviewer'],
    ['reviews.undoVoid', 'reviewer'],
  ])
  const survey = await getSurvey(db, round.slug)
  expect(await recount(db, survey)).toEqual({ answers: 24, differences: [] })
})

test('what is rounded for the stack is rounded for what is left, so that the two cannot be subtracted', async () => {
  const round = await reviewedWithStack(world(), { phones: 40, ballots: 12 })
  expect((await resultOf(round)).total?.precision).toBe('exact')
  expected(await take(round), 200)
  const after = await resultOf(round)
  expect([after.total?.precision, villageIn(after)?.shown?.precision]).toEqual([
    ...['rounded', 'rounded'],
  ])
  expect(
    JSON.stringify([after.total?.questions, villageIn(after)?.shown?.questions]),
  ).not.toContain('"exact"')
})

test.each([
  ['of fewer than ten', { phones: 20, ballots: 6 }],
  ['that leaves fewer than ten', { phones: 6, ballots: 20 }],
])('a stack %s is not taken out: a few would be laid bare', async (_name, given) => {
  const round = await reviewedWithStack(world(), given)
  const reply = await take(round)
  expect([reply.status, reply.body.error.reason]).toEqual([409, 'stack_not_shown'])
  expect((await resultOf(round)).voidedStacks).toBeUndefined()
})

test('the bundle holds with the stack taken out and put back, and shows when somebody says otherwise', async () => {
  const { ctx } = world()
  const round = await reviewedWithStack(world(), { phones: 33, ballots: 14 })
  const holds = async () => verifyBundle(await writtenBundle(ctx, round.slug))
  expected(await take(round), 200)
  expect(await holds()).toMatchObject({ ok: true, problems: [], unknown: [], answers: 47 })
  const folder = await writtenBundle(ctx, round.slug)
  for (const [what, instead] of [
    [/"received":14/, '"received":15'],
    [/"valid":33/g, '"valid":47'],
    [/"voidedStacks":\[[^\]]*\],/, ''],
    [/Không tính 14 phiếu/, 'Không tính 4 phiếu'],
  ] as const) {
    const other = resealed(
      ctx,
      tampered(folder, 'result.json', (text) => text.replace(what, instead)),
    )
    expect([`${what}`, verifyBundle(other).ok]).toEqual([`${what}`, false])
  }
  expected(await putBack(round), 200)
  expect(await holds()).toMatchObject({ ok: true, problems: [], unknown: [], answers: 47 })
})

test('whoever may take stacks out sees which there are, with their size', async () => {
  const round = await reviewedWithStack(world())
  const thread = async (person: Person) =>
    (await world().as(person)('get', `/api/surveys/${round.slug}/explanations`)).body
  expect((await thread('reviewer')).stacks).toEqual([
    { id: round.stackId, name: 'tập phiếu giấy số 1, Thôn Một', ballots: 12, voided: false },
  ])
  expected(await take(round), 200)
  expect((await thread('reviewer')).stacks).toMatchObject([{ voided: true }])
  expect((await thread('staff')).stacks).toEqual([])
})
