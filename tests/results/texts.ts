import { openSurvey } from '../surveys/round.ts'
import type { World } from '../world/world.ts'
import { answer, content, count } from './scene.ts'

/** A counted survey with reasons under q2. @returns its slug and the ids of the texts */
export async function countedWithText(
  world: World,
  reasons: string[] = ['Đường ngập'],
): Promise<{ slug: string; texts: string[] }> {
  const slug = await openSurvey(world)
  await answer(world, slug, { village: 'thon-mot', count: 12, answers: content })
  for (const why of reasons) {
    const answers = { q2: 'notSatisfied', 'q2.why': why }
    await answer(world, slug, { village: 'thon-hai', count: 1, answers })
  }
  await count(world, slug)
  const rows = await world.ctx.db.selectFrom('answerText').select('textHash').execute()
  return { slug, texts: rows.map(({ textHash }) => textHash) }
}
