import { describe, expect, test } from 'vitest'
import { type Body, bodies, type Role, roles } from '#shared/accounts/permissions.ts'
import { writes } from '../house/writes.ts'
import { useWorld } from '../world/world.ts'
import { doors } from './open-doors.ts'

// Every role of either body, in the commune that a write is about, in its district, in the province, and next door,
// before every door behind which something is changed.

const world = useWorld()
const seats = {
  ...{ own: 'xa-an', parent: 'huyen-dong', province: 'tinh' },
  ...{ neighbour: 'xa-binh', foreign: 'huyen-tay' },
} as const

/** The one account of these tests takes a seat: its grant becomes this one. */
async function sit(role: Role, body: Body, unitId: string): Promise<void> {
  await world()
    .ctx.db.updateTable('accountGrant')
    .set({ role, body, unitId })
    .where('accountId', '=', 'adminDistrict')
    .execute()
}

test('every write has its door, and one only', () => {
  const named = doors.flatMap((door) => door.writes)
  expect([...named].sort()).toEqual(Object.keys(writes).sort())
})

describe.each(Object.entries(writes))('%s', (name, prepare) => {
  const who = doors.find((door) => door.writes.includes(name))?.who ?? []

  test(`is for ${who.join(', ')}, and nobody else`, async () => {
    const { path, body } = await prepare(world())
    const method = name.split(' ')[0] ?? ''
    for (const role of roles) {
      for (const of of bodies) {
        for (const [seat, unitId] of Object.entries(seats)) {
          await sit(role, of, unitId)
          const { status } = await world().as('adminDistrict')(method, path, body)
          const open = who.includes(`${role} any ${seat}`) || who.includes(`${role} ${of} ${seat}`)
          // Behind an open door the act itself may still refuse: somebody before has done it already.
          expect([`${role} ${of} ${seat}`, ![401, 403, 404].includes(status)]).toEqual([
            ...[`${role} ${of} ${seat}`, open],
          ])
        }
      }
    }
  })
})
