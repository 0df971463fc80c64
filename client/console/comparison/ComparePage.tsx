import type { ComponentChildren } from 'preact'
import { formatCount } from '#shared/format.ts'
import type { ComparedCell, ComparedSurvey, Comparison } from '#shared/results/comparison/schema.ts'
import { verdictWords } from '#shared/results/wording.ts'
import { Loaded } from '../Loaded.tsx'
import { useQuery } from '../location.ts'
import { comparisonText } from '../messages/comparison.ts'
import { accessWords } from '../messages/words.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useComparison } from './api.ts'
import { modesText, periodText, Remarks, ShareCell } from './Cells.tsx'
import './comparison.css'

const back = { href: '/console/reviews', label: comparisonText.back }

/** Two to six results side by side; which ones stands in the address. */
export function ComparePage() {
  const slugs = (useQuery().query.surveys ?? '').split(',').filter((slug) => slug !== '')
  const comparison = useComparison(slugs)
  return (
    <Page>
      {slugs.length < 2 ? (
        <>
          <PageTitle title={comparisonText.titlePlain} back={back} />
          <Empty title={comparisonText.noneTitle}>
            <p>{comparisonText.noneText}</p>
            <ButtonLink href="/console/reviews">{comparisonText.toReviews}</ButtonLink>
          </Empty>
        </>
      ) : (
        <Loaded of={comparison} lines={8} title={comparisonText.titlePlain}>
          {(loaded) => <SideBySide comparison={loaded} />}
        </Loaded>
      )}
    </Page>
  )
}

function SideBySide({ comparison }: { comparison: Comparison }) {
  const { surveys, contents } = comparison
  return (
    <>
      <PageTitle
        title={comparisonText.title(surveys.length)}
        sub={comparisonText.sub}
        back={back}
        actions={
          <Button icon="print" onClick={() => print()}>
            {comparisonText.print}
          </Button>
        }
      />
      <div class="comparison">
        <Table
          caption={comparisonText.caption}
          captionHidden
          columns={columnsFor(surveys)}
          rows={rowsOf(comparison)}
          rowKey={({ key }) => key}
          empty={null}
        />
      </div>
      {contents.length === 0 && (
        <Empty title={comparisonText.noCommonTitle}>
          <p>{comparisonText.noCommonText}</p>
        </Empty>
      )}
      <Remarks comparison={comparison} />
    </>
  )
}

interface Row {
  key: string
  label: string
  cellFor: (survey: ComparedSurvey, index: number) => ComponentChildren
}

function rowsOf({ surveys, contents }: Comparison): Row[] {
  const share = (cells: readonly ComparedCell[]): Row['cellFor'] => {
    return (_, index) => {
      const cell = cells[index]
      return cell && <ShareCell of={cell} line />
    }
  }
  const rows: Row[] = [
    { key: 'period', label: comparisonText.period, cellFor: periodText },
    { key: 'access', label: comparisonText.access, cellFor: ({ access }) => accessWords[access] },
    {
      key: 'received',
      label: comparisonText.received,
      cellFor: ({ received }) => formatCount(received),
    },
    {
      key: 'households',
      label: comparisonText.households,
      cellFor: ({ households }) => (households === null ? '–' : formatCount(households)),
    },
    { key: 'modes', label: comparisonText.modes, cellFor: ({ modes }) => modesText(modes) },
  ]
  const concluded = surveys.some(({ conclusion }) => conclusion !== null)
  if (concluded) {
    const cellFor = ({ conclusion }: ComparedSurvey) =>
      conclusion === null ? '–' : verdictWords[conclusion]
    rows.push({ key: 'conclusion', label: comparisonText.conclusion, cellFor })
  }
  rows.push({
    key: 'overall',
    label: comparisonText.overall,
    cellFor: share(surveys.map(({ overall }) => overall)),
  })
  const contentRows = contents.map(({ id, label, cells }) => {
    return { key: `content ${id}`, label, cellFor: share(cells) }
  })
  return [...rows, ...contentRows]
}

function columnsFor(surveys: readonly ComparedSurvey[]): Column<Row>[] {
  return [
    { key: 'label', title: comparisonText.content, head: true, cell: ({ label }) => label },
    ...surveys.map((survey, index): Column<Row> => {
      return {
        key: survey.slug,
        title: <SurveyHead of={survey} />,
        numeric: true,
        cell: ({ cellFor }) => cellFor(survey, index),
      }
    }),
  ]
}

function SurveyHead({ of: { slug, unit, title, counted } }: { of: ComparedSurvey }) {
  return (
    <>
      <a href={`/console/surveys/${slug}/results`}>{unit.fullName}</a>
      <span class="under">{counted ? title : `${title} (${comparisonText.notCounted})`}</span>
    </>
  )
}
