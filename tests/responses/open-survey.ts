import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '#server/context.ts'
import { transact } from '#server/database/transaction.ts'
import { createBoxKey, storeBoxKey } from '#server/responses/box-key.ts'
import '#server/forms/tables.ts'
import '#server/surveys/tables.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { disclosurePolicies } from '#shared/results/policy.ts'
import { sampleForm } from '../forms/sample.ts'
import { households } from '../world/place.ts'

export interface OpenSurvey {
  id: string
  slug: string
}

interface Wishes {
  slug?: string
  form?: FormDocument
  closesOn?: string
  opensOn?: string
}

/** Friday of the world's second week: the last day of surveys made here, unless they say another. */
export const lastDay = '2026-03-20'

/** The first instant after `lastDay`. */
export const deadline = '2026-03-20T17:00:00.000Z'

/** An open survey of xã An as publishing leaves it, without the console's way there. */
export async function openSurvey(ctx: Context, wishes: Wishes = {}): Promise<OpenSurvey> {
  const { slug = 'khao-sat', form = sampleForm(), closesOn = lastDay } = wishes
  const id = `survey-${slug}`
  const document = JSON.stringify(form)
  const key = createBoxKey(ctx, id)
  const at = ctx.now().toISOString()
  await transact(ctx.db, async (tx) => {
    await tx
      .insertInto('survey')
      .values({
        ...{ id, slug, unitId: 'xa-an', body: 'ubnd', track: 'feedback', access: 'open' },
        ...{ title: 'Khảo sát thử', templateId: 'mau-thu', createdAt: at },
        ...{ createdBy: 'staff', settings: JSON.stringify(settings) },
      })
      .execute()
    const saved = { updatedAt: at, updatedBy: 'staff' }
    await tx
      .insertInto('formDraft')
      .values({ surveyId: id, document, revision: 1, ...saved })
      .execute()
    const documentHash = createHash('sha256').update(document).digest('hex')
    await tx
      .insertInto('formVersion')
      .values({ surveyId: id, number: 1, document, documentHash, publishedAt: at })
      .execute()
    await tx
      .insertInto('publication')
      .values({
        ...{ id: `publication-${slug}`, surveyId: id, at, by: 'staff', closesOn },
        ...{ opensOn: wishes.opensOn ?? '2026-03-04' },
        policy: JSON.stringify({ disclosure: disclosurePolicies.feedback, ...readings }),
      })
      .execute()
    for (const [position, unitId] of villages.entries()) {
      const name = names[unitId] ?? unitId
      await tx
        .insertInto('surveyVillage')
        .values({ surveyId: id, unitId, name, households: households[unitId] ?? null, position })
        .execute()
    }
    await storeBoxKey(ctx, tx, key)
  })
  return { id, slug }
}

/** Closed by hand, as of now. */
export async function closeSurvey(ctx: Context, { id }: OpenSurvey, number = 1): Promise<void> {
  await ctx.db
    .insertInto('closure')
    .values({
      ...{ id: `closure-${id}-${number}`, surveyId: id, number, at: ctx.now().toISOString() },
      ...{ by: 'staff', reason: null, reopenedAt: null, reopenedBy: null },
      ...{ reopenedReason: null, newClosesOn: null },
    })
    .execute()
}

/** A phone's answer to the sample form; every call is another household. */
export function anAnswer(change: Partial<ResponseBody> = {}): ResponseBody {
  return {
    id: randomBytes(32).toString('base64url'),
    version: 1,
    village: 'thon-mot',
    mode: 'self',
    salt: randomBytes(16).toString('base64url'),
    answers: { road: 'satisfied', clinic: '4', overall: 'satisfied' },
    ...change,
  }
}

const readings = {
  share: { denominator: 'valid', countNoOpinion: true },
  overall: 'question',
}
const villages = ['thon-mot', 'thon-hai', 'thon-ba']
const names: Record<string, string> = {
  'thon-mot': 'Thôn Một',
  'thon-hai': 'Thôn Hai',
  'thon-ba': 'Thôn Ba',
}
const settings = {
  helpPhone: '0204 000 111',
  complaintPhone: '0204 000 222',
  resultsNote: 'Niêm yết tại nhà văn hóa thôn',
}
