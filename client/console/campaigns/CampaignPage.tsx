import { useState } from 'preact/hooks'
import type { Campaign, CampaignPage as Data } from '#shared/campaigns/schema.ts'
import { formatDay } from '#shared/format.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { Loaded } from '../Loaded.tsx'
import { usePathPart } from '../location.ts'
import { campaignText } from '../messages/campaigns.ts'
import { bodyWords, trackWords } from '../messages/words.ts'
import { PeriodText } from '../surveys/PeriodText.tsx'
import { StateTag } from '../surveys/StateTag.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { signOffCampaign, useCampaign, useCampaignResult } from './api.ts'
import { CampaignResult } from './CampaignResult.tsx'
import { lastDayText } from './CampaignsPage.tsx'
import { Frozen } from './Frozen.tsx'
import { Reminder } from './Reminder.tsx'
import './campaigns.css'

/** How far has each unit come, and what do all of them say together? */
export function CampaignPage() {
  const slug = usePathPart('slug')
  const load = useCampaign(slug)
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
            <Adoption page={page} />
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

function Adoption({ page: { campaign, members } }: { page: Data }) {
  return (
    <Section
      title={campaignText.adoption(campaign.progress.published, campaign.units)}
      note={campaignText.comparableNote}
    >
      <Table
        caption={campaignText.choose}
        captionHidden
        columns={columns}
        rows={members}
        rowKey={({ survey }) => survey.slug}
        empty={null}
      />
    </Section>
  )
}

const columns: readonly Column<Data['members'][number]>[] = [
  {
    key: 'unit',
    title: campaignText.member,
    head: true,
    cell: ({ survey }) => <a href={`/console/surveys/${survey.slug}`}>{survey.unit.fullName}</a>,
  },
  {
    key: 'adoption',
    title: campaignText.adoptionColumn,
    cell: ({ adoption, reason }) => (
      <>
        {campaignText.adoptions[adoption]}
        {reason !== null && <p class="note">{reason}</p>}
      </>
    ),
  },
  {
    key: 'state',
    title: campaignText.state,
    cell: ({ survey }) => <StateTag state={survey.state} />,
  },
  {
    key: 'period',
    title: campaignText.period,
    cell: ({ survey }) => <PeriodText survey={survey} />,
  },
  {
    key: 'comparable',
    title: campaignText.comparability,
    cell: ({ differs }) =>
      differs.length === 0 ? (
        <Tag tone="met">{campaignText.comparable}</Tag>
      ) : (
        differs.map((one) => (
          <Tag key={one} tone="waiting" icon="pencil">
            {campaignText.differences[one]}
          </Tag>
        ))
      ),
  },
]
