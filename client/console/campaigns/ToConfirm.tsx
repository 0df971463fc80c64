import { campaignText } from '../messages/campaigns.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useCampaigns } from './api.ts'

/** The campaigns whose sum waits for this account's confirmation, each with the way to it. */
export function CampaignsToConfirm() {
  const { data: campaigns = [] } = useCampaigns()
  return campaigns
    .filter(({ maySignOff }) => maySignOff)
    .map(({ slug, title, units }) => (
      <Notice key={slug} tone="waiting" title={campaignText.toConfirm(title)}>
        <p>{campaignText.toConfirmText(units)}</p>
        <div class="actions">
          <ButtonLink href={`/console/campaigns/${slug}`}>{campaignText.toConfirmOpen}</ButtonLink>
        </div>
      </Notice>
    ))
}
