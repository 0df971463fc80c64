import { useState } from 'preact/hooks'
import type { Campaign, CampaignPage as Data } from '#shared/campaigns/schema.ts'
import { formatDay } from '#shared/format.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { Loaded } from '../Loaded.tsx'
import { usePathPart, useQuery } from '../location.ts'
import { campaignText } from '../messages/campaigns.ts'
import { bodyWords, trackWords } from '../messages/words.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Adoption } from './Adoption.tsx'
import { signOffCampaign, useCampaign, useCampaignResult } from './api.ts'
import { CampaignResult } from './CampaignResult.tsx'
import { lastDayText } from './CampaignsPage.tsx'
import { Frozen } from './Frozen.tsx'
import { Reminder } from './Reminder.tsx'
import './campaigns.css'

/** How far has each unit come, and what do all of them say together? */
export function CampaignPage() {
  const slug = usePathPart('slug')
  const { query } = useQuery()
  const { q, adoption, differing, sort, page: at } = query
  const load = useCampaign(slug, { q, adoption, differing, sort, page: at })
  const result = useCampaignResult(slug)
  const [asking, setAsking] = useState(false)
  const signOff = async (note: string) => {
    const resultHash = result.data?.resultHash
    const seen = resultHash ? { resultHash } : {}
    result.set(await signOffCampaign(slug, { ...(note === '' ? {} : { note }), ...seen }))
    load.reload()
  }
  return (
    <Page>
      <Loaded of={load} lines={8} title={campaignText.title}>
        {(page) => (
          <>
            <Head page={page} onSignOff={() => setAsking(true)} />
            <Loaded of={result}>{(data) => <CampaignResult result={data} />}</Loaded>
            <Reminder page={page} />
            <Adoption page={page} busy={load.loading} />
            <ConfirmDialog
              open={asking}
              title={campaignText.signOff}
              confirm={campaignText.signOff}
              reason={{ label: campaignText.note, optional: true }}
              onConfirm={({ reason }) => signOff(reason)}
              onClose={() => setAsking(false)}
            >
              <p>{campaignText.signOffText(page.campaign.units)}</p>
              {result.data && <Frozen result={result.data} />}
            </ConfirmDialog>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Head({ page, onSignOff }: { page: Data; onSignOff: () => void }) {
  const { campaign } = page
  return (
    <>
      <PageTitle
        title={campaign.title}
        sub={subOf(campaign)}
        back={{ href: '/console/campaigns', label: campaignText.title }}
        actions={
          <>
            {page.maySignOff && (
              <Button kind="primary" icon="check" onClick={onSignOff}>
                {campaignText.signOff}
              </Button>
            )}
            {page.mayAdd && (
              <ButtonLink icon="plus" href={`/console/campaigns/${campaign.slug}/units`}>
                {campaignText.addTitle}
              </ButtonLink>
            )}
            <Button icon="print" onClick={() => window.print()}>
              {campaignText.print}
            </Button>
            <ExportButtons ask={(format) => ({ kind: 'campaign', slug: campaign.slug, format })} />
          </>
        }
      />
      {campaign.training && <Notice tone="info" title={campaignText.trainingNote} />}
      {campaign.signedOffOn !== null && (
        <Notice tone="done" title={campaignText.signedOn(formatDay(campaign.signedOffOn))} />
      )}
    </>
  )
}

function subOf(campaign: Campaign): string {
  const { unit, body, track, access } = campaign
  return [
    `${bodyWords[body]} ${unitInSentence(unit)}`,
    trackWords[track],
    access === 'card' ? campaignText.card : campaignText.open,
    `${campaignText.lastDay}: ${lastDayText(campaign)}`,
  ].join(' · ')
}
