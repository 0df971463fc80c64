import { type Day, dayOf } from '#shared/dates/days.ts'
import type { Posting, PostingPage } from '#shared/posting/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { type Context, instant } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import type { SurveyRecord } from './find.ts'
import { enterStep, markPosted } from './lifecycle.ts'
import { objectionsTo } from './objections.ts'
import { recordDeed } from './record-deed.ts'
import './tables.ts'

// Niêm yết: an official result hangs in every village before it goes up, so that those who were asked can
// object to it. Once every village has its place and days, the survey is posted.

/**
 * Writes down where and when the result hangs, for one village or many; again, where it was put elsewhere.
 * @throws Refusal invalid village_unknown, posting_before_count, not_later; conflict wrong_state
 */
export async function postResult(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { villages }: Posting,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'post')
    const at = instant(ctx)
    const known = new Set((await villagesOf(tx, id)).map(({ unitId }) => unitId))
    for (const [index, village] of villages.entries()) {
      const wrong = problemOf(village, known, dayOf(survey.countedAt ?? ctx.now()))
      if (wrong)
        throw new Refusal('invalid', wrong.word, {
          [`villages.${index}.${wrong.field}`]: wrong.word,
        })
      await markPosted(ctx, tx, id, { at, by: actor.accountId, ...village })
    }
    const payload = { villages: villages.map((village) => ({ ...village })) }
    await append(ctx, tx, { kind: 'post', subject: `survey/${survey.slug}`, payload })
    await recordDeed(ctx, tx, survey, actor, 'surveys.post', payload)
  })
}

/** Where every village can read its result, and what was said against it. */
export async function describePosting(db: Reader, survey: SurveyRecord): Promise<PostingPage> {
  const inForce = await postingsInForce(db, survey.id)
  const villages = await villagesOf(db, survey.id)
  return {
    villages: villages.map((village) => ({
      ...village,
      posting: inForce.get(village.unitId) ?? null,
    })),
    objections: await objectionsTo(db, survey.id),
  }
}

/** @throws Refusal conflict posting_runs till the end of the last day on which a village may read it */
export async function requirePostingOver(db: Reader, surveyId: string, today: Day): Promise<void> {
  const inForce = [...(await postingsInForce(db, surveyId)).values()]
  if (inForce.some(({ toOn }) => today <= toOn)) throw new Refusal('conflict', 'posting_runs')
}

/** By village: the newest, as a village may be posted again. */
async function postingsInForce(db: Reader, surveyId: string) {
  const rows = await db
    .selectFrom('posting')
    .select(['unitId', 'fromOn', 'toOn', 'place'])
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ unitId, ...posting }) => [unitId, posting]))
}

function villagesOf(db: Reader, surveyId: string) {
  return db
    .selectFrom('surveyVillage')
    .select(['unitId', 'name'])
    .where('surveyId', '=', surveyId)
    .orderBy('position')
    .execute()
}

function problemOf(
  { unitId, fromOn, toOn }: Posting['villages'][number],
  known: ReadonlySet<string>,
  countedOn: string,
) {
  if (!known.has(unitId)) return { field: 'unitId', word: 'village_unknown' as const }
  if (fromOn < countedOn) return { field: 'fromOn', word: 'posting_before_count' as const }
  return toOn < fromOn ? { field: 'toOn', word: 'ends_before_it_begins' as const } : undefined
}
