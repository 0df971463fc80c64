import type { Difference } from '#shared/campaigns/schema.ts'
import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { frozenPolicy, policyOf, type SurveyPolicy } from '#shared/surveys/policy.ts'
import type { Reader } from '../database/schema.ts'
import { formsOf } from '../forms/documents.ts'
import { mandateIn, type SurveyRecord } from '../surveys/find.ts'
import { formOf } from './form.ts'
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

export interface Comparability {
  differs: Difference[]
  /** Ids of the campaign's questions that the unit asked in the same words. */
  same: ReadonlySet<string>
}

/**
 * By survey id: whether it asked what the campaign asks, word for word, and was frozen to count alike. A unit's
 * own section, another language or a corrected typo make no other question of it.
 */
export async function comparabilityOf(
  db: Reader,
  row: CampaignTable,
  members: readonly SurveyRecord[],
): Promise<Map<string, Comparability>> {
  const document = formOf(row)
  const asked = wordsOf(document)
  const policy = campaignPolicy(row, document)
  const forms = await formsOf(
    db,
    members.map(({ id }) => id),
    'first',
  )
  return new Map(
    members.map((member) => {
      const form = forms.get(member.id)
      const own = form ? wordsOf(form.document) : new Map<string, string>()
      const same = new Set([...asked.keys()].filter((id) => own.get(id) === asked.get(id)))
      const differs: Difference[] = []
      if (same.size < asked.size) differs.push('form')
      if (member.policy !== null && !countsLike(policy, frozenPolicy(member.policy))) {
        differs.push('counting')
      }
      return [member.id, { differs, same }]
    }),
  )
}

/** By question id: everything in its Vietnamese wording that an answer depends on. */
function wordsOf(form: FormDocument): Map<string, string> {
  return new Map(
    allQuestions(form).map(({ label: _, hint, criterion, required, ...question }) => {
      const fixed = 'options' in question ? {} : (form.scaleLabels ?? {})
      const asked = inVietnamese({ question, fixed } as unknown as Json)
      return [question.id, canonicalJson(asked)]
    }),
  )
}

function inVietnamese(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inVietnamese)
  if (typeof value.vi === 'string') return value.vi
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inVietnamese(one)]))
}

function countsLike(one: SurveyPolicy, other: SurveyPolicy): boolean {
  return (
    one.share.denominator === other.share.denominator &&
    one.share.countNoOpinion === other.share.countNoOpinion &&
    one.overall === other.overall
  )
}
