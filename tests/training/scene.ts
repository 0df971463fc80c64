import type { Person } from '../world/people.ts'
import type { World } from '../world/world.ts'

/** Marks units as training ones, as the list of a province does. */
export async function markTraining(world: World, ...ids: string[]): Promise<void> {
  await world.ctx.db.updateTable('unit').set({ training: 1 }).where('id', 'in', ids).execute()
}

/** Asks for a new beginning as the people of a unit do. */
export function reset(
  world: World,
  person: Person = 'staff',
  given: Partial<Record<'body' | 'confirmation' | 'reason', string>> = {},
) {
  return world.as(person)('post', '/api/units/xa-an/training-resets', {
    ...{ body: 'ubnd', confirmation: 'Xã An', reason: 'Hết buổi tập huấn', ...given },
  })
}
