import { type Adoption as Adopted, adoptions } from '#shared/campaigns/adoption.ts'
import type { Campaign, CampaignPage } from '#shared/campaigns/schema.ts'
import { formatCount, formatPercent } from '#shared/format.ts'
import { useQuery } from '../location.ts'
import { campaignText } from '../messages/campaigns.ts'
import { PeriodText } from '../surveys/PeriodText.tsx'
import { StateTag } from '../surveys/StateTag.tsx'
import { Bar } from '../ui/Bar.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Checkbox, Select } from '../ui/Choice.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type Column, type Sort, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'

interface AdoptionProps {
  page: CampaignPage
  busy: boolean
}

/** How far the units have come, and each of them: found, sorted and paged by the server. */
export function Adoption({ page, busy }: AdoptionProps) {
  const { campaign, members, found } = page
  const { query, href, patch } = useQuery()
  return (
    <Section
      title={campaignText.adoption(campaign.progress.published, campaign.units)}
      note={campaignText.comparableNote}
      aside={
        <span class="note" role="status">
          {campaignText.found(found, campaign.units + campaign.calledOff)}
        </span>
      }
    >
      <Steps campaign={campaign} />
      <Filters />
      <Table
        cards
        caption={campaignText.choose}
        captionHidden
        columns={columns}
        rows={members}
        rowKey={({ survey }) => survey.slug}
        busy={busy}
        sort={sortIn(query.sort)}
        onSort={({ by, direction }) =>
          patch({ sort: direction === 'ascending' ? by : `-${by}`, page: undefined })
        }
        empty={
          <Empty title={campaignText.foundNone}>
            <ButtonLink href={href({ q: null, adoption: null, differing: null, page: null })}>
              {campaignText.clearFilter}
            </ButtonLink>
          </Empty>
        }
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        href={(next) => href({ page: next === 1 ? undefined : next })}
      />
    </Section>
  )
}

/** Three milestones, each as so many of all that take part. */
function Steps({ campaign: { progress, units } }: { campaign: Campaign }) {
  const steps = ['published', 'counted', 'signedOff'] as const
  return (
    <dl class="campaign-steps">
      {steps.map((step) => {
        const count = progress[step]
        const share = formatPercent(count, units, 1)
        return (
          <div key={step}>
            <dt>{campaignText.steps[step]}</dt>
            <dd>
              <b>{formatCount(count)}</b>/{formatCount(units)} ({share})
              <Bar
                share={units === 0 ? null : count / units}
                label={`${campaignText.steps[step]}: ${share}`}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Filters() {
  const { query, patch } = useQuery()
  const set = (name: string, value: string | undefined) =>
    patch({ [name]: value === '' ? undefined : value, page: undefined }, { replace: true })
  return (
    <div class="filters campaign-filters no-print">
      <SearchBox
        label={campaignText.searchMember}
        value={query.q ?? ''}
        onSearch={(text) => set('q', text)}
      />
      <div class="cluster">
        <Select
          label={campaignText.adoptionColumn}
          name="adoption"
          value={(query.adoption ?? '') as Adopted | ''}
          placeholder={campaignText.anyAdoption}
          options={adoptions.map((one) => ({ value: one, label: campaignText.adoptions[one] }))}
          onChange={(value) => set('adoption', value)}
        />
        <Checkbox
          label={campaignText.onlyDiffering}
          name="differing"
          value={query.differing === 'yes'}
          onChange={(only) => set('differing', only ? 'yes' : undefined)}
        />
      </div>
    </div>
  )
}

function sortIn(sort = 'unit'): Sort {
  const down = sort.startsWith('-')
  return { by: down ? sort.slice(1) : sort, direction: down ? 'descending' : 'ascending' }
}

const columns: readonly Column<CampaignPage['members'][number]>[] = [
  {
    key: 'unit',
    title: campaignText.member,
    head: true,
    sortable: true,
    cell: ({ survey, parentName }) => (
      <>
        <a href={`/console/surveys/${survey.slug}`}>{survey.unit.fullName}</a>
        {parentName !== null && <span class="under">{parentName}</span>}
      </>
    ),
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
    sortable: true,
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
