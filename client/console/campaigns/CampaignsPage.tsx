import type { Campaign } from '#shared/campaigns/schema.ts'
import { formatDay } from '#shared/format.ts'
import { Loaded } from '../Loaded.tsx'
import { campaignText } from '../messages/campaigns.ts'
import { may } from '../session.ts'
import { Rate } from '../ui/BigFraction.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useCampaigns } from './api.ts'

/** Which campaigns run, and how far have their units come? */
export function CampaignsPage() {
  const load = useCampaigns()
  const all = load.data ?? []
  const running = all.filter(({ signedOffOn }) => signedOffOn === null).length
  return (
    <Page>
      <PageTitle
        title={all.length === 0 ? campaignText.title : campaignText.someTitle(running, all.length)}
        actions={all.length > 0 && <Begin />}
      />
      <Loaded of={load}>
        {(campaigns) => (
          <Table
            cards
            caption={campaignText.caption}
            captionHidden
            columns={columns}
            rows={campaigns}
            rowKey={({ slug }) => slug}
            empty={<NoCampaigns />}
          />
        )}
      </Loaded>
    </Page>
  )
}

function NoCampaigns() {
  const mine = may('campaigns.run')
  return (
    <Empty title={campaignText.emptyTitle}>
      <p>{mine ? campaignText.emptyText : campaignText.emptyElsewhere}</p>
      <Begin />
    </Empty>
  )
}

function Begin() {
  if (!may('campaigns.run')) return null
  return (
    <ButtonLink kind="primary" icon="plus" href="/console/campaigns/new">
      {campaignText.begin}
    </ButtonLink>
  )
}

/** The last day of a campaign in words. */
export function lastDayText({ mandate: { closesOn } }: Campaign): string {
  return closesOn === null ? campaignText.free : campaignText.until(formatDay(closesOn))
}

/** From which day to which one, as far as it is laid down. */
export function periodText({ mandate: { opensOn, closesOn } }: Campaign): string {
  const from = opensOn && campaignText.from(formatDay(opensOn))
  const until = closesOn && campaignText.until(formatDay(closesOn))
  if (from && until) return campaignText.wholePeriod(from, until)
  return from || until || campaignText.free
}

const columns: readonly Column<Campaign>[] = [
  {
    key: 'title',
    title: campaignText.campaign,
    head: true,
    cell: ({ slug, title, training }) => (
      <>
        <a href={`/console/campaigns/${slug}`}>{title}</a>{' '}
        {training && <Tag tone="training">{campaignText.training}</Tag>}
      </>
    ),
  },
  { key: 'unit', title: campaignText.unit, cell: ({ unit }) => unit.fullName },
  { key: 'lastDay', title: campaignText.lastDay, cell: lastDayText },
  progress('published'),
  progress('counted'),
  progress('signedOff'),
]

function progress(step: keyof Campaign['progress']): Column<Campaign> {
  return {
    key: step,
    title: campaignText[step],
    numeric: true,
    cell: (campaign) => <Rate part={campaign.progress[step]} whole={campaign.units} />,
  }
}
