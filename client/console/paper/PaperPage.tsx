import { formatCount } from '#shared/format.ts'
import type { PaperDesk, StackSummary } from '#shared/paper/schema.ts'
import { withCard } from '#shared/paper/totals.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { paperText } from '../messages/paper.ts'
import { surveysText } from '../messages/surveys.ts'
import { readSurvey } from '../surveys/api.ts'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { readDesk } from './api.ts'
import { NewStack } from './NewStack.tsx'
import { receivedBy, stageTone } from './stage.ts'

/** The stacks of paper of a survey, village by village, and a new one. */
export function PaperPage() {
  const slug = usePathPart('slug')
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const desk = useLoad(slug, (signal) => readDesk(slug, signal))
  return (
    <Page>
      <PageTitle
        title={paperText.title}
        sub={paperText.how}
        back={{ href: `/console/surveys/${slug}`, label: surveysText.survey }}
      />
      <Loaded of={survey} lines={4}>
        {({ survey: { access }, document }) => (
          <Loaded of={desk} lines={6}>
            {(data) =>
              access === 'open' ? (
                <Notice tone="info">{paperText.openSurvey}</Notice>
              ) : (
                <>
                  {!data.takes && <Notice tone="info">{paperText.over}</Notice>}
                  <Stacks slug={slug} desk={data} />
                  {data.mayKey && <NewStack slug={slug} desk={data} document={document} />}
                </>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function Stacks({ slug, desk }: { slug: string; desk: PaperDesk }) {
  const nameOf = (id: string) => desk.villages.find((village) => village.id === id)?.name ?? ''
  const columns: Column<StackSummary>[] = [
    {
      ...{ key: 'stack', title: paperText.stack, head: true },
      cell: ({ id, number }) =>
        desk.mayKey || desk.takes ? (
          <a href={`/console/surveys/${slug}/paper/${id}`}>{paperText.name(number)}</a>
        ) : (
          paperText.name(number)
        ),
    },
    { key: 'village', title: paperText.village, cell: ({ villageId }) => nameOf(villageId) },
    {
      ...{ key: 'stage', title: paperText.stage },
      cell: ({ stage }) => <Tag tone={stageTone[stage]}>{paperText.stages[stage]}</Tag>,
    },
    {
      ...{ key: 'minutes', title: paperText.minutesBallots, numeric: true },
      cell: ({ handCount }) => formatCount(receivedBy(handCount)),
    },
    {
      ...{ key: 'cards', title: paperText.cards, numeric: true },
      cell: ({ cards, stage }) => (stage === 'dropped' ? '–' : formatCount(cards)),
    },
    {
      ...{ key: 'boxed', title: paperText.boxed, numeric: true },
      cell: ({ totals }) => (totals ? formatCount(withCard(totals)) : '–'),
    },
  ]
  return (
    <Table
      caption={paperText.stacksTitle(desk.stacks.length)}
      columns={columns}
      rows={desk.stacks}
      rowKey={({ id }) => id}
      empty={<Empty title={paperText.none} />}
    />
  )
}
