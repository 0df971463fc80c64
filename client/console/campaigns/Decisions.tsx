import type { CampaignPage, CampaignResultPage } from '#shared/campaigns/schema.ts'
import { formatDay } from '#shared/format.ts'
import { campaignText } from '../messages/campaigns.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { revokeCampaign, signOffCampaign } from './api.ts'
import { Frozen } from './Frozen.tsx'

export type Asked = 'signOff' | 'revoke'

interface StandingProps {
  page: CampaignPage
  /** Names of units that have changed since the confirmation. */
  changed: readonly string[]
}

/** Whether the sum has been confirmed, what has changed since, and every confirmation that was taken back. */
export function Standing({ page: { campaign, revoked }, changed }: StandingProps) {
  return (
    <>
      {campaign.signedOffOn !== null && (
        <Notice tone="done" title={campaignText.signedOn(formatDay(campaign.signedOffOn))} />
      )}
      {changed.length > 0 && (
        <Notice tone="waiting" title={campaignText.changedTitle(changed.length)}>
          <p>{campaignText.changedText(changed.join(', '))}</p>
        </Notice>
      )}
      {revoked.map(({ signedOn, revokedOn, reason, resultHash }) => (
        <Notice
          key={resultHash + revokedOn}
          tone="waiting"
          title={campaignText.revokedOn(formatDay(signedOn), formatDay(revokedOn))}
        >
          <p>{campaignText.revokedReason(reason)}</p>
          <p class="note">
            {campaignText.hash}: <code class="campaign-hash">{resultHash}</code>
          </p>
        </Notice>
      ))}
    </>
  )
}

interface DecisionsProps {
  page: CampaignPage
  result: CampaignResultPage | undefined
  asked: Asked | undefined
  onDone: (result: CampaignResultPage) => void
  onClose: () => void
}

/** The reviewing level confirms the sum that it sees, or takes its confirmation back. */
export function Decisions({ page, result, asked, onDone, onClose }: DecisionsProps) {
  const { slug, unit, units } = page.campaign
  const signOff = async (note: string) => {
    const resultHash = result?.resultHash
    const seen = resultHash ? { resultHash } : {}
    onDone(await signOffCampaign(slug, { ...(note === '' ? {} : { note }), ...seen }))
  }
  return (
    <>
      <ConfirmDialog
        open={asked === 'signOff'}
        title={campaignText.signOff}
        confirm={campaignText.signOff}
        reason={{ label: campaignText.note, optional: true }}
        onConfirm={({ reason }) => signOff(reason)}
        onClose={onClose}
      >
        <p>{campaignText.signOffText(units)}</p>
        {result && <Frozen result={result} />}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'revoke'}
        title={campaignText.revokeTitle}
        confirm={campaignText.revoke}
        danger
        typed={unit.fullName}
        reason={{}}
        onConfirm={async ({ reason }) => onDone(await revokeCampaign(slug, reason))}
        onClose={onClose}
      >
        <p>{campaignText.revokeText}</p>
      </ConfirmDialog>
    </>
  )
}
