import { createHash, randomBytes } from 'node:crypto'
import { transact } from '#server/database/transaction.ts'
import { resultOf } from '#server/results/result.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { markAnnounced, markSignedOff, markSubmitted } from '#server/surveys/lifecycle.ts'
import type { Answers } from '#shared/forms/document.ts'
import type { Mode } from '#shared/responses/mode.ts'
import { expected } from '../surveys/round.ts'
import type { World } from '../world/world.ts'

// A survey of xã An on its way from the first answer to the announcement, through the real intake and count.

export interface Group {
  village: string | null
  count: number
  answers: Answers
  mode?: Mode
}

/** Every household of the group sends the same answers, each with a salt of its own. */
export async function answer(world: World, slug: string, ...groups: Group[]): Promise<void> {
  for (const { village, count, answers, mode = 'self' } of groups) {
    const replies = await Promise.all(
      Array.from({ length: count }, () =>
        world.anyone('post', `/api/surveys/${slug}/responses`, {
          ...{ id: randomBytes(32).toString('base64url'), version: 1, village, mode, answers },
          salt: randomBytes(16).toString('base64url'),
        }),
      ),
    )
    for (const reply of replies) expected(reply, 201)
  }
}

/** Satisfied with everything asked for here, and with everything together. */
export const content: Answers = { q1: 'satisfied', q2: 'satisfied', overall: 'satisfied' }

/** Not satisfied with the roads, and for that not with everything together. */
export const discontent: Answers = { q1: 'satisfied', q2: 'notSatisfied', overall: 'notSatisfied' }

/** Closes the survey and opens its box. */
export async function count(world: World, slug: string): Promise<void> {
  const closure = { reason: 'Đã đủ phiếu' }
  expected(await world.as('staff')('put', `/api/surveys/${slug}/closure`, closure), 200)
  expected(await world.as('staff')('put', `/api/surveys/${slug}/count`), 200)
}

/** Sends it up and has it signed off. */
export async function signOff(world: World, slug: string, countsForTarget = true): Promise<void> {
  const { ctx } = world
  const survey = await getSurvey(ctx.db, slug)
  const result = JSON.stringify(await resultOf(ctx.db, survey))
  const resultHash = createHash('sha256').update(result).digest('hex')
  await transact(ctx.db, async (tx) => {
    await markSubmitted(ctx, tx, survey.id, { by: 'staff', note: null })
    const row = { by: 'reviewer', note: null, countsForTarget, result, resultHash }
    await markSignedOff(ctx, tx, survey.id, row)
  })
}

export async function announce(world: World, slug: string): Promise<void> {
  const { ctx } = world
  const { id } = await getSurvey(ctx.db, slug)
  await transact(ctx.db, (tx) => markAnnounced(ctx, tx, id, 'staff'))
}
