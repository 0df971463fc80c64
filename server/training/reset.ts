import type { Body } from '#shared/accounts/permissions.ts'
import { dayOf } from '#shared/dates/days.ts'
import { fold } from '#shared/text.ts'
import type { TrainingReset } from '#shared/training/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { boxTurn, destroyBoxKey } from '../responses/box-key.ts'
import { forgetBoxes } from '../responses/survey-box.ts'
import { listSurveysOf, type SurveyRecord } from '../surveys/find.ts'
import { holdSurvey } from '../surveys/lifecycle.ts'
import { markSetAside } from '../surveys/set-aside.ts'
import { predecessorsOf } from '../units/lineage.ts'
import { inTraining } from '../units/training.ts'
import { getUnit } from '../units/tree.ts'

// A unit for training begins again from nothing, as often as its people like. Nothing that was counted is
// deleted: its surveys are set aside, unopened boxes are emptied and their keys destroyed.

/**
 * Sets aside all surveys of one body of a unit, and of the units for training that have gone over into it.
 * @returns how many
 * @throws Refusal forbidden training_only · invalid when what was typed is not the unit's name
 */
export async function resetTraining(
  ctx: Context,
  actor: Actor,
  unitId: string,
  { body, confirmation, reason }: TrainingReset,
): Promise<number> {
  const today = dayOf(ctx.now())
  const unit = await getUnit(ctx.db, unitId, today)
  const past = (await predecessorsOf(ctx.db, [unitId])).get(unitId) ?? []
  const training = await inTraining(ctx.db, [unitId, ...past], today)
  if (!training.has(unitId)) throw new Refusal('forbidden', 'training_only')
  if (fold(confirmation) !== fold(unit.fullName)) {
    throw new Refusal('invalid', 'fields', { confirmation: 'not_the_name' })
  }
  const surveys = await transact(ctx.db, async (tx) => {
    const own = await holdSurveys(ctx, tx, { unitIds: [...training], body })
    for (const survey of own) await setAside(ctx, tx, actor, survey, reason)
    await record(ctx, tx, {
      ...{ act: 'training.reset', accountId: actor.accountId, unitId },
      detail: { body, reason, surveys: own.map(({ slug }) => slug) },
    })
    return own
  })
  forgetBoxes(ctx)
  for (const { id, publishedAt } of surveys) if (publishedAt) await destroyBoxKey(ctx, id)
  return surveys.length
}

/**
 * All of them alone until the transaction ends, in one order for whoever resets at once. Answers on their way are
 * waited for: none comes into a box that is no longer there.
 */
async function holdSurveys(
  ctx: Context,
  tx: Tx,
  { unitIds, body }: { unitIds: string[]; body: Body },
): Promise<SurveyRecord[]> {
  for (const id of unitIds.sort()) await takeTurns(ctx.engine, tx, `training/${id}`)
  const own = (await listSurveysOf(tx, unitIds))
    .filter((survey) => survey.body === body)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const held: SurveyRecord[] = []
  for (const { id } of own) {
    await takeTurns(ctx.engine, tx, boxTurn(id))
    held.push(await holdSurvey(ctx, tx, id))
  }
  return held
}

async function setAside(
  ctx: Context,
  tx: Tx,
  { accountId }: Actor,
  { id, slug, publishedAt }: SurveyRecord,
  reason: string,
): Promise<void> {
  await markSetAside(tx, id, { at: instant(ctx), by: accountId, reason })
  // A draft was never in the ledger: nobody outside has seen it.
  if (publishedAt === null) return
  const subject = `survey/${slug}`
  await append(ctx, tx, { kind: 'trainingReset', subject, payload: { reason } })
}
