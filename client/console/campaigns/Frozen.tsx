import type { CampaignResultPage } from '#shared/campaigns/schema.ts'
import { formatCount } from '#shared/format.ts'
import { campaignText } from '../messages/campaigns.ts'
import { figureText } from '../results/Figure.tsx'
import { Facts } from '../ui/Card.tsx'

/** What the sign-off freezes: the same numbers as on the page behind, under the hash that they will carry. */
export function Frozen({ result }: { result: CampaignResultPage }) {
  const { campaign, total, calledOff, contents, verdict, resultHash } = result
  return (
    <>
      <Facts
        items={[
          { term: campaignText.overall, value: figureText(total.overall) },
          { term: campaignText.received, value: formatCount(total.received) },
          { term: campaignText.frozenContents, value: formatCount(contents.length) },
          { term: campaignText.frozenUnits, value: formatCount(campaign.units) },
          { term: campaignText.frozenCalledOff, value: formatCount(calledOff.length) },
          ...(verdict === null
            ? []
            : [{ term: campaignText.frozenVerdict, value: campaignText.verdicts[verdict] }]),
        ]}
      />
      {resultHash !== null && (
        <p class="note">
          {campaignText.hash}: <code class="campaign-hash">{resultHash}</code>
        </p>
      )}
    </>
  )
}
