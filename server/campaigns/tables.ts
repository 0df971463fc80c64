import type { Body } from '#shared/accounts/permissions.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'

declare module '../database/schema.ts' {
  interface Tables {
    campaign: CampaignTable
    campaignSurvey: { campaignId: string; unitId: string; surveyId: string }
    campaignSignOff: CampaignSignOffTable
  }
}

export interface CampaignTable {
  id: string
  slug: string
  unitId: string
  body: Body
  track: Track
  access: Access
  title: string
  templateId: string
  /** JSON of a Mandate. */
  mandate: string
  createdAt: string
  createdBy: string
}

export interface CampaignSignOffTable {
  campaignId: string
  at: string
  by: string
  note: string | null
  /** Canonical JSON of the result as it was signed. */
  result: string
  resultHash: string
}
