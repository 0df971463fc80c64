import { useState } from 'preact/hooks'
import type {
  Campaign,
  CampaignResultPage,
  CampaignPage as Data,
} from '#shared/campaigns/schema.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { Loaded } from '../Loaded.tsx'
import { usePathPart, useQuery } from '../location.ts'
import { campaignText } from '../messages/campaigns.ts'
import { bodyWords, trackWords } from '../messages/words.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Adoption } from './Adoption.tsx'
import { useCampaign, useCampaignResult } from './api.ts'
import { CampaignResult } from './CampaignResult.tsx'
import { periodText } from './CampaignsPage.tsx'
import { type Asked, Decisions, Standing } from './Decisions.tsx'
import { Reminder } from './Reminder.tsx'
import './campaigns.css'

/** How far has each unit come, and what do all of them say together? */
export function CampaignPage() {
  const slug = usePathPart('slug')
  const { query } = useQuery()
  const { q, adoption, differing, sort, page: at } = query
  const load = useCampaign(slug, { q, adoption, differing, sort, page: at })
  const result = useCampaignResult(slug)
  const [asked, setAsked] = useState<Asked>()
  const onDone = (next: CampaignResultPage) => {
    result.set(next)
    load.reload()
  }
  return (
    <Page>
      <Loaded of={load} lines={8} title={campaignText.title}>
        {(page) => (
          <>
            <Head page={page} onAsk={setAsked} />
            <Standing page={page} changed={result.data?.changed ?? []} />
            <Loaded of={result}>{(data) => <CampaignResult result={data} />}</Loaded>
            <Reminder page={page} />
            <Adoption page={page} busy={load.loading} />
            <Decisions
              {...{ page, asked, onDone }}
              result={result.data}
              onClose={() => setAsked(undefined)}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Head({ page, onAsk }: { page: Data; onAsk: (asked: Asked) => void }) {
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
              <Button kind="primary" icon="check" onClick={() => onAsk('signOff')}>
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
            {page.mayRevoke && (
              <Button kind="danger" onClick={() => onAsk('revoke')}>
                {campaignText.revoke}
              </Button>
            )}
          </>
        }
      />
      {campaign.training && <Notice tone="info" title={campaignText.trainingNote} />}
    </>
  )
}

function subOf(campaign: Campaign): string {
  const { unit, body, track, access } = campaign
  return [
    `${bodyWords[body]} ${unitInSentence(unit)}`,
    trackWords[track],
    access === 'card' ? campaignText.card : campaignText.open,
    `${campaignText.collecting}: ${periodText(campaign)}`,
  ].join(' · ')
}
