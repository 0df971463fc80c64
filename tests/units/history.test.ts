import { expect, test } from 'vitest'
import { changeUnits } from '#server/units/change.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const legalBasis = 'Nghị quyết thử'
const named = (name: string) => ({ code: null, kind: 'xã', name, fullName: `Xã ${name}` })

const historyOf = (id: string, person: Person = 'admin') =>
  world().as(person)('get', `/api/units/${id}/history`)

/** Two communes become one in April; it gets another name in June. */
async function merged(): Promise<string> {
  const { ctx } = world()
  const [heir = ''] = await changeUnits(ctx, 'admin', {
    ...{ kind: 'merge', unitIds: ['xa-an', 'xa-binh'], on: '2026-04-01', legalBasis },
    into: { ...named('An Bình'), parentId: 'huyen-dong' },
  })
  const to = named('Bình An')
  await changeUnits(ctx, 'admin', {
    kind: 'rename',
    unitId: heir,
    to,
    on: '2026-06-01',
    legalBasis,
  })
  return heir
}

test.each<[Person, number]>([
  ['staff', 200],
  ['staffNeighbour', 404],
  ['staffTown', 404],
  ['reviewer', 200],
  ['reviewerElsewhere', 404],
  ['coordinator', 200],
  ['admin', 200],
])('%s reads the history of xã An: %i', async (person, status) => {
  expect((await historyOf('xa-an', person)).status).toBe(status)
})

test('a unit tells its names with their days and documents, and what it came from', async () => {
  const heir = await merged()
  world().setNow('2026-07-01T02:00:00.000Z')
  const { body } = await historyOf(heir)
  const parent = 'Huyện Đông'
  const known = { code: null, parent, legalBasis }
  expect(body.versions).toEqual([
    { from: '2026-04-01', until: '2026-05-31', fullName: 'Xã An Bình', ...known },
    { from: '2026-06-01', until: null, fullName: 'Xã Bình An', ...known },
  ])
  const change = { changedOn: '2026-04-01', legalBasis }
  expect(body.predecessors).toEqual([
    { id: 'xa-an', fullName: 'Xã An', ...change },
    { id: 'xa-binh', fullName: 'Xã Bình', ...change },
  ])
  expect(body.successors).toEqual([])
})

test('a unit that has ended tells its last day and into what it went over, to its people still', async () => {
  const heir = await merged()
  world().setNow('2026-07-01T02:00:00.000Z')
  const { body } = await historyOf('xa-an', 'staff')
  expect(body.versions).toMatchObject([{ until: '2026-03-31', fullName: 'Xã An' }])
  expect(body.successors).toMatchObject([{ id: heir, fullName: 'Xã An Bình' }])
})

test('a unit that is decided and has not begun is shown as of its first day, to whom it will belong', async () => {
  const heir = await merged()
  const read = (person: Person, query = '') =>
    world().as(person)('get', `/api/units/${heir}${query}`)
  const { body } = await read('reviewer')
  expect([body.on, body.unit.fullName, body.ancestors[0].id]).toEqual([
    ...['2026-04-01', 'Xã An Bình', 'huyen-dong'],
  ])
  expect((await historyOf(heir, 'admin')).status).toBe(200)
  expect((await read('reviewer', '?on=2026-03-31')).status).toBe(404)
  expect((await read('reviewerElsewhere')).status).toBe(404)
  // Until then it has no surveys and no people of its own.
  expect((await read('staff')).status).toBe(404)
  const early = { unitId: heir, body: 'ubnd', templateId: 'commune-ntm', title: 'Khảo sát sớm' }
  expect([403, 404]).toContain((await world().as('staff')('post', '/api/surveys', early)).status)
})
