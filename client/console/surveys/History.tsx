import { formatInstant } from '#shared/format.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { surveyText } from '../messages/survey.ts'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'

type Milestone = SurveyPage['milestones'][number]

/** All that has happened to the survey: when, what, who, and what was said about it. */
export function History({ milestones }: Pick<SurveyPage, 'milestones'>) {
  return (
    <Section title={surveyText.historyTitle}>
      <Table
        caption={surveyText.historyCaption}
        captionHidden
        columns={columns}
        rows={[...milestones].reverse()}
        rowKey={({ at, kind }) => `${at} ${kind}`}
        empty={null}
      />
    </Section>
  )
}

const columns: readonly Column<Milestone>[] = [
  { key: 'at', title: surveyText.when, width: '170px', cell: ({ at }) => formatInstant(at) },
  { key: 'kind', title: surveyText.what, head: true, cell: whatOf },
  { key: 'by', title: surveyText.who, cell: ({ by }) => by ?? surveyText.system },
  {
    key: 'note',
    title: surveyText.note,
    cell: ({ note }) => <span class="quoted">{note ?? ''}</span>,
  },
]

/** What the clock has done is not said as if somebody had pressed a button at midnight. */
function whatOf({ kind, by }: Milestone): string {
  return kind === 'closed' && by === null ? surveyText.closedByClock : surveyText.kinds[kind]
}
