import { expect, test } from 'vitest'
import { expected } from '../surveys/round.ts'
import { type Person, people } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { aBallot, atStack, minutesOf, newStackOf, paperTable } from './scene.ts'

const world = useWorld()
let slug: string
let stack: ReturnType<typeof atStack>

world.given(async () => {
  slug = (await paperTable(world(), 1)).slug
  stack = atStack(world(), slug, await newStackOf(world(), slug, minutesOf()))
})

/** Those whose tree holds the commune, of the same body; to everybody else there is no such survey. */
const inTree: Person[] = [
  ...(['staffDistrict', 'reviewer', 'reviewerProvince', 'coordinator'] as const),
  ...(['admin', 'adminDistrict'] as const),
]
const mayLook: Person[] = ['staff', 'clerk', 'reviewer', 'reviewerProvince', 'coordinator']

test.each(Object.keys(people) as Person[])(
  '%s looks at stacks, keys and drops only where due',
  async (who) => {
    const refusal = inTree.includes(who) ? 403 : 404
    const mayKey = who === 'staff' || who === 'clerk'
    const desk = await world().as(who)('get', `/api/surveys/${slug}/paper-stacks`)
    expect(desk.status).toBe(mayLook.includes(who) ? 200 : refusal)
    if (desk.status === 200) {
      expect([desk.body.mayKey, desk.body.mayDrop]).toEqual([mayKey, who === 'staff'])
    }
    expect((await stack.look(who)).status).toBe(mayKey ? 200 : refusal)
    expect((await stack.key(who, 1, 1, aBallot())).status).toBe(mayKey ? 200 : refusal)
    const drop = await world().as(who)('put', `${stack.path}/drop`, { reason: 'Lập nhầm' })
    expect(drop.status).toBe(who === 'staff' ? 200 : who === 'clerk' ? 403 : refusal)
  },
)

test('a stack of one survey is not found under another', async () => {
  const other = (await paperTable(world(), 1)).slug
  const path = stack.path.replace(slug, other)
  expect((await world().as('staff')('get', path)).status).toBe(404)
  expect((await world().as('staff')('put', `${path}/drop`, { reason: 'Lập nhầm' })).status).toBe(
    404,
  )
  expected(await stack.look('staff'), 200)
})
