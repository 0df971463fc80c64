import { isDay } from '#shared/dates/days.ts'
import type { Collection, Mandate } from '#shared/mandates/schema.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'
import type { SurveySettings } from '#shared/surveys/schema.ts'
import { campaignText } from '../messages/campaigns.ts'
import { planText } from '../messages/plan.ts'
import { surveysText } from '../messages/surveys.ts'
import { parseShare } from '../surveys/counting.ts'

/** What is laid down for a campaign, as it is typed. The names are those under which the server speaks of them. */
export interface CampaignValues {
  templateId: string
  track: Track
  access: Access
  title: string
  opensOn: string
  closesOn: string
  locked: boolean
  thresholds: string
  minimum: string
  minimumBasis: string
  denominator: 'valid' | 'asked'
  overall: 'question' | 'mean'
  'settings.plan.number': string
  'settings.plan.date': string
  'settings.plan.collection': Collection[]
  'settings.plan.guidance': string
  unitIds: string[]
}

export const noTerms: CampaignValues = {
  ...{ templateId: '', track: 'feedback', access: 'open', title: '', locked: true },
  ...{ opensOn: '', closesOn: '' },
  ...{ thresholds: '', minimum: '', minimumBasis: '', denominator: 'valid', overall: 'question' },
  'settings.plan.number': '',
  'settings.plan.date': '',
  'settings.plan.collection': [],
  'settings.plan.guidance': '',
  unitIds: [],
}

/** What can be said of them without asking the server. */
export function termErrors(values: CampaignValues) {
  const { templateId, title, opensOn, closesOn, unitIds, minimum, minimumBasis } = values
  const chosen = templateId !== ''
  const date = values['settings.plan.date']
  return {
    templateId: chosen ? undefined : surveysText.templateMissing,
    title: title.trim() === '' ? campaignText.titleMissing : undefined,
    opensOn: opensOn === '' || isDay(opensOn) ? undefined : campaignText.deadlineWrong,
    closesOn: closesOn === '' || isDay(closesOn) ? undefined : campaignText.deadlineWrong,
    minimum: minimum.trim() === '' || parseShare(minimum) ? undefined : campaignText.minimumWrong,
    minimumBasis:
      minimum.trim() !== '' && minimumBasis.trim() === ''
        ? campaignText.minimumBasisMissing
        : undefined,
    'settings.plan.date': date === '' || isDay(date) ? undefined : planText.dateWrong,
    unitIds: chosen && unitIds.length === 0 ? campaignText.unitsMissing : undefined,
  }
}

/** Null: none is laid down. */
export function minimumIn({ minimum, minimumBasis }: CampaignValues): Mandate['minimum'] {
  const share = parseShare(minimum)
  return share && { share, legalBasis: minimumBasis.trim() }
}

/** Households asked are only known where every household has its card. */
export function countingIn({ access, denominator, overall }: CampaignValues) {
  return { denominator: access === 'card' ? denominator : 'valid', overall } as const
}

export function planOf(values: CampaignValues): SurveySettings['plan'] {
  if (values.track !== 'official') return null
  return {
    number: values['settings.plan.number'].trim() || null,
    date: values['settings.plan.date'] || null,
    collection: values['settings.plan.collection'],
    guidance: values['settings.plan.guidance'].trim() || null,
  }
}
