import type { Body } from '#shared/accounts/permissions.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'

declare module '../database/schema.ts' {
  interface Tables {
    campaign: CampaignTable
    campaignSurvey: { campaignId: string; unitId: string; surveyId: string }
    campaignSignOff: CampaignSignOffTable
    campaignSignOffRevocation: CampaignSignOffRevocationTable
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
  /** JSON of the form that it went out with, whatever has become of the template since. */
  document: string
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

/** A sign-off that is in force no more, whole, with who took it back and why. */
export interface CampaignSignOffRevocationTable extends Omit<CampaignSignOffTable, 'at' | 'by'> {
  id: string
  signedAt: string
  signedBy: string
  at: string
  by: string
  reason: string
}
