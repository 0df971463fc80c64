import type { Difference } from '#shared/campaigns/schema.ts'
import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { FormDocument, Question } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { frozenPolicy, policyOf, type SurveyPolicy } from '#shared/surveys/policy.ts'
import type { Reader } from '../database/schema.ts'
import { formsOf } from '../forms/documents.ts'
import { getKeptTemplate } from '../forms/templates.ts'
import { mandateIn, type SurveyRecord } from '../surveys/find.ts'
import type { CampaignTable } from './tables.ts'

// Whether a unit's result and the campaign's are the same thing: the same questions, counted in the same way.

/** How a campaign itself counts: by what it has laid down, never by what a unit chose. */
export function campaignPolicy(row: CampaignTable, document: FormDocument): SurveyPolicy {
  const { track, access } = row
  return policyOf({
    ...{ track, access, level: 'commune', on: dayOf(row.createdAt), chosen: null },
    mandate: mandateIn(row.mandate),
    hasOverallQuestion: allQuestions(document).some(({ role }) => role === 'overall'),
  })
}

/** By survey id: its form lacks a question of the campaign's, word for word, or it was frozen to count otherwise. */
export async function differencesOf(
  db: Reader,
  row: CampaignTable,
  members: readonly SurveyRecord[],
): Promise<Map<string, Difference[]>> {
  const { document } = await getKeptTemplate(db, row.templateId)
  const asked = allQuestions(document).map(wordsOf)
  const policy = campaignPolicy(row, document)
  const ids = members.map(({ id }) => id)
  const forms = await formsOf(db, ids)
  return new Map(
    members.map((member) => {
      const form = forms.get(member.id)
      const questions = form ? allQuestions(form.document) : []
      const own = new Set(questions.map(wordsOf))
      const differs: Difference[] = []
      if (!asked.every((question) => own.has(question))) differs.push('form')
      if (member.policy !== null && !countsLike(policy, frozenPolicy(member.policy))) {
        differs.push('counting')
      }
      return [member.id, differs]
    }),
  )
}

/** A published form has its keys in another order than a template. */
function wordsOf(question: Question): string {
  return canonicalJson(question as unknown as Json)
}

function countsLike(one: SurveyPolicy, other: SurveyPolicy): boolean {
  return (
    one.share.denominator === other.share.denominator &&
    one.share.countNoOpinion === other.share.countNoOpinion &&
    one.overall === other.overall
  )
}
