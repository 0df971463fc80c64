import { expect } from 'vitest'
import { aBallot, atStack, minutesOf, newStackOf } from '../paper/scene.ts'
import { expected } from '../surveys/round.ts'
import type { World } from '../world/world.ts'
import type { ModelCard } from './card-model.ts'

/** A household surrenders its card for a ballot of paper: a stack of one, keyed by two clerks, and into the box. */
export async function stackOf(world: World, slug: string, card: ModelCard): Promise<void> {
  const minutes = minutesOf({ cards: 1, valid: 1 })
  const stackId = await newStackOf(world, slug, minutes, card.village)
  const desk = atStack(world, slug, stackId)
  const { status, body } = await desk.scan(card.code)
  if (card.withdrawn || card.use) {
    const refused = card.withdrawn ? [404, 'card_unknown'] : [409, 'card_used']
    expect([status, body.error.reason]).toEqual(refused)
    const drop = { reason: 'Thẻ không dùng được' }
    expected(await world.as('staff')('put', `${desk.path}/drop`, drop), 200)
    return
  }
  expect(status).toBe(200)
  for (const [who, pass] of [
    ['staff', 1],
    ['clerk', 2],
  ] as const) {
    expected(await desk.key(who, pass, 1, aBallot('q1')), 200)
    expected(await desk.end(who, pass, 1), 200)
  }
  const { number } = (await desk.look('staff')).body.stack
  // Of one ballot the minutes name no content: the difference is explained.
  expected(await desk.finish(number, 'Đã đối chiếu cùng trưởng thôn'), 200)
  card.use = 'onPaper'
}
