import { useRef, useState } from 'preact/hooks'
import type { CampaignPage } from '#shared/campaigns/schema.ts'
import { campaignText } from '../messages/campaigns.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { lastDayText } from './CampaignsPage.tsx'

/** A message to those that have not opened their survey yet, ready to be copied. */
export function Reminder({ page: { campaign, waiting } }: { page: CampaignPage }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  if (waiting.length === 0 || campaign.signedOffOn !== null) return null
  const text = campaignText.reminder(campaign.title, waiting, lastDayText(campaign))
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setSaid(campaignText.copied)
    } catch {
      // Without https, or forbidden by the office: the text stands there selected.
      field.current?.focus()
      setSaid(campaignText.copyByHand)
    }
  }
  return (
    <details class="reminder no-print">
      <summary>{campaignText.remind(waiting.length)}</summary>
      <textarea
        ref={field}
        class="input input-full"
        rows={4}
        readOnly
        value={text}
        aria-label={campaignText.reminderLabel}
      />
      <Actions>
        <Button icon="copy" onClick={() => void copy()}>
          {campaignText.copy}
        </Button>
      </Actions>
      <p class="note" role="status">
        {said}
      </p>
    </details>
  )
}
