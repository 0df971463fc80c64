import type { FormDocument } from '#shared/forms/document.ts'
import type { CampaignTable } from './tables.ts'

/** The form that a campaign went out with: whoever joins later asks the same. */
export function formOf({ document }: Pick<CampaignTable, 'document'>): FormDocument {
  return JSON.parse(document)
}
