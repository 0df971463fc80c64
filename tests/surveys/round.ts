import { transact } from '#server/database/transaction.ts'
import { markCounted } from '#server/surveys/lifecycle.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import type { Person } from '../world/people.ts'
import type { Reply, World } from '../world/world.ts'

// A survey of xã An on its way through a round, step by step as people take them.

export const aSurvey = {
  unitId: 'xa-an',
  body: 'ubnd',
  templateId: 'commune-ntm',
  title: 'Lấy ý kiến người dân xã An năm 2026',
}

/** Twelve working days after the world's now. */
export const lastDay = '2026-03-19'

/** @returns the slug of a new draft */
export async function draftSurvey(
  world: World,
  given: Partial<Record<string, unknown>> = {},
  by: Person = 'staff',
): Promise<string> {
  const reply = await world.as(by)('post', '/api/surveys', { ...aSurvey, ...given })
  return expected(reply, 201).body.survey.slug
}

/** @returns the slug of a survey that is open till the end of `lastDay` */
export async function openSurvey(
  world: World,
  given: Partial<Record<string, unknown>> = {},
  by: Person = 'staff',
): Promise<string> {
  const slug = await draftSurvey(world, given, by)
  const path = `/api/surveys/${slug}/publication`
  expected(await world.as(by)('put', path, { closesOn: lastDay }), 200)
  return slug
}

/** The state as the count leaves it, without opening a box. */
export async function countWithoutOpening(world: World, slug: string): Promise<void> {
  const { id } = await world.ctx.db
    .selectFrom('survey')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  await transact(world.ctx.db, (tx) => markCounted(world.ctx, tx, id, null))
}

export async function stateOf(world: World, slug: string): Promise<SurveyState> {
  return (await world.as('staff')('get', `/api/surveys/${slug}`)).body.survey.state
}

/** Names of the audit rows about a survey, oldest first. */
export async function deedsOn(world: World, slug: string): Promise<[string, string | null][]> {
  const rows = await world.ctx.db
    .selectFrom('auditEntry')
    .select(['act', 'accountId'])
    .where('subject', '=', `survey/${slug}`)
    .orderBy('at')
    .execute()
  return rows.map((row) => [row.act, row.accountId])
}

/** The reply, when it has the status; a test that only sets the scene stops here otherwise. */
export function expected(reply: Reply, status: number): Reply {
  if (reply.status === status) return reply
  throw new Error(`${reply.status} instead of ${status}: ${JSON.stringify(reply.body)}`)
}
