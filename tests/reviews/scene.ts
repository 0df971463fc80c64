import { collect, expected, openSurvey } from '../surveys/round.ts'
import type { World } from '../world/world.ts'

/** One question about the whole result, by the reviewer. */
export async function askedAbout(world: World, slug: string): Promise<void> {
  const path = `/api/surveys/${slug}/explanations`
  expected(await world.as('reviewer')('post', path, { question: 'Vì sao ít phiếu?' }), 201)
}

/** @returns a submitted survey in which thôn Một and thôn Hai have numbers of their own, exact ones */
export async function oneLargeVillage(world: World): Promise<string> {
  const slug = await openSurvey(world)
  await collect(world, slug, { answers: 40, notSatisfied: 4, villages: ['thon-mot'] })
  await collect(world, slug, { answers: 34, notSatisfied: 2, villages: ['thon-hai'] })
  const closure = { reason: 'Đã đủ phiếu' }
  expected(await world.as('staff')('put', `/api/surveys/${slug}/closure`, closure), 200)
  expected(await world.as('staff')('put', `/api/surveys/${slug}/count`), 200)
  expected(await world.as('staff')('put', `/api/surveys/${slug}/submission`, {}), 200)
  return slug
}
