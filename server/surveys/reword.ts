import type * as z from 'zod'
import { formProblems } from '#shared/forms/checks.ts'
import { isSame } from '#shared/forms/same.ts'
import type { FormVersions, rewording } from '#shared/forms/versions/schema.ts'
import { wordingBreaks, wordingChanges } from '#shared/forms/wording.ts'
import type { Actor } from '../accounts/actor.ts'
import { type Context, instant } from '../context.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { checkAudio } from '../forms/audio.ts'
import { checkLock, getEditedForm, insertVersion, publishedVersions } from '../forms/documents.ts'
import { append } from '../ledger/append.ts'
import type { SurveyRecord } from './find.ts'
import { enterStep } from './lifecycle.ts'
import { recordDeed } from './record-deed.ts'

// A typo found while people answer. The words change, the questions stay: phones that hold the older
// version still send, and all versions are counted together. Every version stays readable.

type Given = z.output<typeof rewording>

/**
 * Publishes the form in other words, as its next version; the same words again change nothing.
 * @throws Refusal conflict wrong_state unless it is open, changed_meanwhile when another version came
 * in between, wording_only naming where more than wording differs, form_locked for what came down
 * locked, form_has_problems
 */
export async function rewordForm(
  ctx: Context,
  actor: Actor,
  { id }: SurveyRecord,
  given: Given,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const survey = await enterStep(ctx, tx, id, 'reword')
    const { document, version, lockedForm } = await getEditedForm(tx, id)
    if (isSame(document, given.document)) return
    if (version !== given.version) throw new Refusal('conflict', 'changed_meanwhile')
    refuse('wording_only', wordingBreaks(document, given.document))
    await checkLock(tx, id, given.document)
    const problems = formProblems(given.document, survey.track, lockedForm)
    refuse('form_has_problems', [...new Set(problems.map(({ at }) => at ?? 'form'))])
    await checkAudio(tx, given.document)
    await publishVersion(ctx, tx, survey, actor, given)
  })
}

/** Every published version, oldest first, with what each changed. */
export async function describeVersions(db: Reader, surveyId: string): Promise<FormVersions> {
  const versions = await publishedVersions(db, surveyId)
  return {
    versions: versions.map(({ document, publishedBy: _publishedBy, ...version }, index) => {
      const before = versions[index - 1]?.document
      const changes = before ? wordingChanges(before, document) : []
      return { ...version, changes: changes.map(({ at = null, ...one }) => ({ at, ...one })) }
    }),
  }
}

async function publishVersion(
  ctx: Context,
  tx: Tx,
  survey: SurveyRecord,
  actor: Actor,
  { version, document, reason }: Given,
): Promise<void> {
  const number = version + 1
  const documentHash = await insertVersion(tx, {
    ...{ surveyId: survey.id, number, document, reason },
    ...{ publishedAt: instant(ctx), publishedBy: actor.accountId },
  })
  await append(ctx, tx, {
    kind: 'reword',
    subject: `survey/${survey.slug}`,
    payload: { version: number, documentHash, reason },
  })
  await recordDeed(ctx, tx, survey, actor, 'surveys.reword', {
    ...{ version: number, documentHash, reason },
  })
}

function refuse(reason: 'wording_only' | 'form_has_problems', places: string[]): void {
  if (places.length === 0) return
  const fields = Object.fromEntries(places.map((place) => [place, reason]))
  throw new Refusal('conflict', reason, fields)
}
