import type {
  CampaignPage,
  CampaignResultPage,
  CampaignSignOff,
  ListedCampaign,
  NewCampaign,
} from '#shared/campaigns/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

/** The campaigns of the own tree, newest first. */
export function useCampaigns(): Load<ListedCampaign[]> {
  return useLoad('campaigns', async (signal) => {
    return (await read<{ campaigns: ListedCampaign[] }>('/api/campaigns', signal)).campaigns
  })
}

/** A campaign with the members that the page's address asks for. */
export function useCampaign(slug: string, search: MemberQuery = {}): Load<CampaignPage> {
  const path = withQuery(at(slug), { ...search })
  return useLoad(path, (signal) => read<CampaignPage>(path, signal), { keep: true })
}

export interface MemberQuery {
  q?: string | undefined
  adoption?: string | undefined
  differing?: string | undefined
  sort?: string | undefined
  page?: string | undefined
}

/** The sum of the counted units, and every unit × every content. */
export function useCampaignResult(slug: string): Load<CampaignResultPage> {
  return useLoad(slug, (signal) => read<CampaignResultPage>(`${at(slug)}/result`, signal))
}

export function launchCampaign(given: NewCampaign): Promise<CampaignPage> {
  return write('POST', '/api/campaigns', given)
}

/** Lets more units join. @throws ApiError conflict already_decided when one takes part already */
export function addUnits(slug: string, unitIds: string[]): Promise<CampaignPage> {
  return write('POST', `${at(slug)}/units`, { unitIds })
}

/**
 * Confirms the sum that was on the screen for good.
 * @throws ApiError conflict wrong_state before every unit's own is confirmed; result_changed
 */
export function signOffCampaign(slug: string, given: CampaignSignOff): Promise<CampaignResultPage> {
  return write('PUT', `${at(slug)}/sign-off`, given)
}

/** Takes the confirmation back. @throws ApiError conflict wrong_state when it is not confirmed */
export function revokeCampaign(slug: string, reason: string): Promise<CampaignResultPage> {
  return write('DELETE', `${at(slug)}/sign-off`, { reason })
}

function at(slug: string): string {
  return `/api/campaigns/${slug}`
}
