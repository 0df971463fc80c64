import type { Permission } from '#shared/accounts/permissions.ts'
import { allowsStep, permissionFor, type Step, steps } from '#shared/surveys/state.ts'
import { mayThey, permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import { getSurvey, type SurveyRecord } from './find.ts'
import './tables.ts'

/**
 * A survey for somebody who may do that with it.
 * @throws Refusal not_found outside the actor's tree and body, forbidden when it is not theirs to do
 */
export async function getSurveyFor(
  ctx: Context,
  actor: Actor,
  slug: string,
  permission: Permission,
): Promise<SurveyRecord> {
  const survey = await getSurvey(ctx.db, slug)
  await permit(ctx, actor, permission, survey)
  return survey
}

/**
 * A survey for somebody who wants to take a step. Whether its state allows the step is asked by the act
 * itself, in its transaction.
 * @throws Refusal not_found outside the actor's tree and body, forbidden when the step is not theirs
 */
export async function getSurveyForStep(
  ctx: Context,
  actor: Actor,
  slug: string,
  step: Step,
): Promise<SurveyRecord> {
  const survey = await getSurvey(ctx.db, slug)
  const permission = permissionFor(step, survey.track)
  await permit(ctx, actor, permission, survey)
  if (isJudgement(permission)) await refuseOwnWork(ctx, actor, survey)
  return survey
}

/** A survey for somebody who judges it without moving it on. @throws Refusal as `getSurveyForStep` */
export async function getSurveyToJudge(
  ctx: Context,
  actor: Actor,
  slug: string,
): Promise<SurveyRecord> {
  const survey = await getSurvey(ctx.db, slug)
  await permit(ctx, actor, 'reviews.decide', survey)
  await refuseOwnWork(ctx, actor, survey)
  return survey
}

/** The same question without a refusal. */
export async function mayJudge(ctx: Context, actor: Actor, survey: SurveyRecord): Promise<boolean> {
  if (!(await mayThey(ctx, actor, 'reviews.decide', survey))) return false
  return !(await hasRun(ctx.db, actor, survey))
}

async function refuseOwnWork(ctx: Context, actor: Actor, survey: SurveyRecord): Promise<void> {
  if (await hasRun(ctx.db, actor, survey)) throw new Refusal('forbidden', 'not_permitted')
}

/** The steps that the actor may take now: state and permission both allow them. */
export async function stepsOpenTo(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
): Promise<Step[]> {
  const open: Step[] = []
  for (const step of Object.keys(steps) as Step[]) {
    if (!allowsStep(survey, step)) continue
    const permission = permissionFor(step, survey.track)
    if (!(await mayThey(ctx, actor, permission, survey))) continue
    if (isJudgement(permission) && (await hasRun(ctx.db, actor, survey))) continue
    open.push(step)
  }
  return open
}

function isJudgement(permission: Permission): boolean {
  return permission === 'reviews.decide' || permission === 'reviews.revoke'
}

/** Nobody judges what they have run, also with a grant on either side. */
async function hasRun(db: Reader, actor: Actor, survey: SurveyRecord): Promise<boolean> {
  if (survey.createdBy === actor.accountId) return true
  const deeds = await db
    .selectFrom('publication')
    .select('by')
    .where('surveyId', '=', survey.id)
    .unionAll(db.selectFrom('submission').select('by').where('surveyId', '=', survey.id))
    .execute()
  return deeds.some(({ by }) => by === actor.accountId)
}
