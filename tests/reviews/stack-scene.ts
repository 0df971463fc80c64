import { aBallot, keyedTwice } from '../paper/scene.ts'
import { answerAll, closeVillages, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import type { World } from '../world/world.ts'

export interface StackRound {
  slug: string
  stackId: string
}

/** Thôn Một answered by phone and with a stack of paper, on which nobody is satisfied with the roads; now under review. */
export async function reviewedWithStack(
  world: World,
  { phones = 12, ballots = 12 } = {},
): Promise<StackRound> {
  const survey = await openCardSurvey(world)
  const { codes } = await printedCardsOf(world, survey, 'thon-mot', phones + ballots)
  await answerAll(world, survey.slug, 'thon-mot', codes.slice(0, phones))
  const pile = Array.from({ length: ballots }, () => aBallot('q2', 'overall'))
  const stack = { ballots: pile, codes: codes.slice(phones), villageId: 'thon-mot' }
  const { stackId, finish } = await keyedTwice(world, survey, stack)
  expected(await finish(1, 'Đã đối chiếu cùng trưởng thôn'), 200)
  const path = `/api/surveys/${survey.slug}`
  const staff = world.as('staff')
  await closeVillages(world, survey)
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
  expected(await staff('put', `${path}/submission`, {}), 200)
  return { slug: survey.slug, stackId }
}
