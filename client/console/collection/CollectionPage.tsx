import type { CollectionDesk, VillageCollection } from '#shared/collection/schema.ts'
import { formatCount } from '#shared/format.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { collectionText } from '../messages/collection.ts'
import { actWords } from '../messages/survey.ts'
import { surveysText } from '../messages/surveys.ts'
import { readSurvey } from '../surveys/api.ts'
import { hrefOf } from '../surveys/next.ts'
import { Actions, ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { readCollection } from './api.ts'
import { MeetingTag } from './MeetingTag.tsx'
import { leftOf } from './next.ts'
import { StageTag } from './StageTag.tsx'

/** All villages beside one another: which still collect, where something differs, and what is to be done next. */
export function CollectionPage() {
  const slug = usePathPart('slug')
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const desk = useLoad(slug, (signal) => readCollection(slug, signal))
  return (
    <Page>
      <PageTitle
        title={collectionText.title}
        sub={collectionText.how}
        back={{ href: `/console/surveys/${slug}`, label: surveysText.survey }}
      />
      <Loaded of={survey} lines={4}>
        {(page) => (
          <Loaded of={desk} lines={6}>
            {(data) =>
              page.survey.access === 'open' ? (
                <Notice tone="info">{collectionText.openSurvey}</Notice>
              ) : (
                <>
                  <Next page={page} desk={data} />
                  <Villages slug={slug} villages={data.villages} />
                </>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function Next({ page, desk }: { page: SurveyPage; desk: CollectionDesk }) {
  const { slug, state } = page.survey
  const { collecting, differing, unfinished, done } = leftOf(desk)
  if (!desk.takes) return <Notice tone="info">{collectionText.counted}</Notice>
  if (done) {
    const act = state === 'open' ? 'close' : 'count'
    return (
      <Notice tone="done" title={collectionText.allDone}>
        <p>{state === 'open' ? collectionText.thenClose : collectionText.thenCount}</p>
        {page.steps.includes(act) && (
          <Actions>
            <ButtonLink kind="primary" href={hrefOf(act, slug)}>
              {actWords[act]}
            </ButtonLink>
          </Actions>
        )}
      </Notice>
    )
  }
  return (
    <Notice tone="waiting">
      {differing.length > 0 && <p>{collectionText.nextDiffering(namesOf(differing))}</p>}
      {collecting.length > 0 && <p>{collectionText.nextOpen(namesOf(collecting))}</p>}
      {unfinished.length > 0 && (
        <p>
          {collectionText.nextPaper(namesOf(unfinished))}{' '}
          <a href={`/console/surveys/${slug}/paper`}>{collectionText.toPaper}</a>
        </p>
      )}
    </Notice>
  )
}

function namesOf(villages: readonly VillageCollection[]): string {
  return villages.map(({ name }) => name).join(', ')
}

function Villages({ slug, villages }: { slug: string; villages: readonly VillageCollection[] }) {
  const isAnyAway = villages.some(({ closing }) => (closing?.away ?? null) !== null)
  const told = figures.filter(({ key }) => key !== 'away' || isAnyAway)
  const columns: Column<VillageCollection>[] = [
    {
      ...{ key: 'village', title: collectionText.village, head: true, width: '190px' },
      cell: ({ id, name, meeting }) => (
        <span class="cluster">
          <a href={`/console/surveys/${slug}/collection/${id}`}>{name}</a>
          {meeting && <MeetingTag />}
        </span>
      ),
    },
    ...told.map(
      ({ key, of }): Column<VillageCollection> => ({
        ...{ key, title: collectionText[key], numeric: true },
        cell: (village) => countText(of(village)),
      }),
    ),
    {
      ...{ key: 'stage', title: collectionText.stage },
      cell: ({ stage }) => <StageTag stage={stage} />,
    },
  ]
  return (
    <>
      <Table
        caption={collectionText.caption}
        columns={columns}
        rows={villages}
        rowKey={({ id }) => id}
        total={{
          village: collectionText.total,
          ...Object.fromEntries(told.map(({ key, of }) => [key, countText(sum(villages, of))])),
        }}
        empty={null}
      />
      <p class="note">{collectionText.validNote}</p>
    </>
  )
}

type Count = (village: VillageCollection) => number | null
const figures = [
  { key: 'households', of: ({ figures: { households } }) => households },
  { key: 'selected', of: ({ figures: { selected } }) => selected },
  { key: 'issued', of: ({ figures: { issued } }) => issued },
  { key: 'received', of: ({ figures: { received } }) => received },
  { key: 'missing', of: ({ figures: { missing } }) => missing },
  { key: 'away', of: ({ closing }) => closing?.away ?? null },
  { key: 'phones', of: ({ figures: { phone } }) => phone.answers },
  { key: 'paper', of: ({ figures: { paper } }) => paper.boxed },
  { key: 'valid', of: ({ figures: { paper } }) => paper.valid },
  {
    key: 'invalid',
    of: ({ figures: { paper } }) => paper.blank + paper.overallTwice + paper.notIssued,
  },
  { key: 'used', of: ({ figures: { used } }) => used },
] as const satisfies readonly { key: keyof typeof collectionText; of: Count }[]

function sum(villages: readonly VillageCollection[], of: Count): number | null {
  const counts = villages.map(of)
  return counts.includes(null) ? null : counts.reduce<number>((all, one) => all + (one ?? 0), 0)
}

function countText(count: number | null): string {
  return count === null ? '–' : formatCount(count)
}
