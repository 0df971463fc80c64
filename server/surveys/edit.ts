import type * as z from 'zod'
import type { draftSave, surveyChange } from '#shared/surveys/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { recordStretch } from '../audit/record-stretch.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { checkAudio } from '../forms/audio.ts'
import { checkLock, replaceDraft } from '../forms/documents.ts'
import type { SurveyRecord } from './find.ts'
import { enterStep } from './lifecycle.ts'
import { deedOn, recordDeed } from './record-deed.ts'
import './tables.ts'

/** Changes title and settings of a survey that is not published yet. */
export async function changeSurvey(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  given: z.output<typeof surveyChange>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'edit')
    const { title = survey.title, settings = survey.settings } = given
    await tx
      .updateTable('survey')
      .set({ title, settings: JSON.stringify(settings) })
      .where('id', '=', id)
      .execute()
    await recordDeed(ctx, tx, survey, actor, 'surveys.change', { title, settings })
  })
}

/**
 * Saves the draft of the form. It need not be fit for publishing yet.
 * @throws Refusal conflict changed_meanwhile when somebody else has saved since it was read, form_locked
 * when it touches a part that came down locked, invalid when it names a recording that was never stored
 */
export async function saveDraft(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  { revision, document }: z.output<typeof draftSave>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'edit')
    await checkLock(tx, id, document)
    await checkAudio(tx, document)
    const save = { surveyId: id, document, at: instant(ctx), by: actor.accountId }
    if (!(await replaceDraft(tx, revision, save))) {
      throw new Refusal('conflict', 'changed_meanwhile')
    }
    await recordStretch(ctx, tx, {
      ...deedOn(survey, actor, 'surveys.saveDraft'),
      detail: { revision: revision + 1 },
    })
  })
}
