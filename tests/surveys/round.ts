import { randomBytes } from 'node:crypto'
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

/** What every card bears. */
const phones = { helpPhone: '0900 000 000', complaintPhone: '0900 000 001' }

/** @returns the slug of a new draft */
export async function draftSurvey(
  world: World,
  given: Partial<Record<string, unknown>> = {},
  by: Person = 'staff',
): Promise<string> {
  const settings = { ...phones, ...(given.settings as object) }
  const reply = await world.as(by)('post', '/api/surveys', { ...aSurvey, ...given, settings })
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

/** Households answer on their own phones, in turn from the villages; the first are not satisfied. */
export async function collect(
  world: World,
  slug: string,
  {
    answers,
    notSatisfied = 0,
    villages = ['thon-mot', 'thon-hai', 'thon-ba'],
  }: { answers: number; notSatisfied?: number; villages?: string[] },
): Promise<void> {
  for (let at = 0; at < answers; at++) {
    const value = at < notSatisfied ? 'notSatisfied' : 'satisfied'
    const given = {
      id: randomBytes(32).toString('base64url'),
      ...{ version: 1, village: villages[at % villages.length], mode: 'self' },
      salt: randomBytes(16).toString('base64url'),
      answers: { ...satisfied, q1: value, overall: value },
    }
    expected(await world.anyone('post', `/api/surveys/${slug}/responses`, given), 201)
  }
}

/** The nineteen contents of the form. */
const satisfied = Object.fromEntries(
  Array.from({ length: 19 }, (_, at) => [`q${at + 1}`, 'satisfied']),
)

type Walk = (world: World, slug: string) => Promise<Reply>

const walks: Record<Exclude<SurveyState, 'draft' | 'posted' | 'cancelled'>, Walk> = {
  open: (world, slug) =>
    world.as('staff')('put', `/api/surveys/${slug}/publication`, { closesOn: lastDay }),
  closed: async (world, slug) => {
    await collect(world, slug, { answers: 12, notSatisfied: 2 })
    return world.as('staff')('put', `/api/surveys/${slug}/closure`, { reason: 'Đã đủ phiếu' })
  },
  counted: (world, slug) => world.as('staff')('put', `/api/surveys/${slug}/count`),
  submitted: (world, slug) => world.as('staff')('put', `/api/surveys/${slug}/submission`, {}),
  returned: (world, slug) =>
    world.as('reviewer')('put', `/api/surveys/${slug}/return`, { remarks: 'Bổ sung giải trình' }),
  signedOff: (world, slug) =>
    world.as('reviewer')('put', `/api/surveys/${slug}/sign-off`, { countsForTarget: true }),
  announced: (world, slug) => world.as('staff')('put', `/api/surveys/${slug}/announcement`, {}),
}

const chain = ['open', 'closed', 'counted', 'submitted', 'signedOff', 'announced'] as const

/** Every state that a survey can be in today; posting belongs to official surveys. */
export const reachableStates = ['draft', ...chain, 'returned', 'cancelled'] as const
export type ReachableState = (typeof reachableStates)[number]

/** @returns the slug of a survey that people have brought into a state */
export async function surveyIn(world: World, state: ReachableState): Promise<string> {
  const slug = await draftSurvey(world)
  if (state === 'cancelled') {
    const path = `/api/surveys/${slug}/cancellation`
    expected(await world.as('staff')('put', path, { reason: 'Lập nhầm' }), 200)
  }
  if (state === 'draft' || state === 'cancelled') return slug
  const before = state === 'returned' ? 'submitted' : state
  for (const next of chain.slice(0, chain.indexOf(before) + 1)) {
    expected(await walks[next](world, slug), 200)
  }
  if (state === 'returned') expected(await walks.returned(world, slug), 200)
  return slug
}
