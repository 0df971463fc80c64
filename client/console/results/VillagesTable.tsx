import { formatCount, formatPercent } from '#shared/format.ts'
import type { Result, ResultVillage } from '#shared/results/schema.ts'
import { MeetingTag } from '../collection/MeetingTag.tsx'
import { resultText } from '../messages/results.ts'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { FigureRate } from './Figure.tsx'

export interface VillagesTableProps {
  result: Result
  /** Where a village's own contents are shown. */
  contentsHref: (village: ResultVillage) => string
}

/** Every village: how many took part, and what may be shown of what they said. */
export function VillagesTable({ result, contentsHref }: VillagesTableProps) {
  const { villages, reading } = result
  return (
    <Table
      caption={resultText.villagesCaption}
      captionHidden
      columns={[...participation, ...answered(reading, contentsHref)]}
      rows={villages}
      rowKey={({ unitId }) => unitId ?? otherVillage}
      total={totalOf(result)}
      empty={<Empty title={resultText.villagesEmpty} />}
    />
  )
}

/** Stands for "khác / không có trong danh sách" where an id is needed. */
export const otherVillage = 'other'

const participation: Column<ResultVillage>[] = [
  { key: 'index', title: 'TT', cell: (_row, index) => index + 1 },
  {
    ...{ key: 'name', title: resultText.village, head: true, width: '150px' },
    cell: ({ name, meeting }) => (
      <>
        {name} {meeting && <MeetingTag />}
      </>
    ),
  },
  {
    key: 'households',
    title: resultText.households,
    numeric: true,
    cell: ({ households }) => countOrDash(households),
  },
  {
    key: 'received',
    title: resultText.received,
    numeric: true,
    cell: ({ received }) => formatCount(received),
  },
  {
    key: 'share',
    title: resultText.ofTheHouseholds,
    numeric: true,
    cell: ({ received, households }) => formatPercent(received, households ?? 0),
  },
]

function answered(
  reading: Result['reading'],
  contentsHref: VillagesTableProps['contentsHref'],
): Column<ResultVillage>[] {
  return [
    {
      key: 'overall',
      title: resultText.overall,
      numeric: true,
      cell: ({ shown }) => <FigureRate of={shown?.overall[reading] ?? null} />,
    },
    {
      key: 'any',
      title: resultText.villageAny,
      numeric: true,
      cell: ({ shown }) => <FigureRate of={shown?.anyNotSatisfied ?? null} />,
    },
    {
      key: 'remark',
      title: resultText.remark,
      width: '300px',
      cell: (village) => <Remark village={village} href={contentsHref(village)} />,
    },
  ]
}

function Remark({ village, href }: { village: ResultVillage; href: string }) {
  const { hiddenSentence, shown, name, voided } = village
  if (voided) return <span class="note">{resultText.villageVoided(voided.reason)}</span>
  if (hiddenSentence !== null) return <span class="note">{hiddenSentence}</span>
  if (shown === null) return <span class="note">{resultText.afterCount}</span>
  return (
    <a class="no-print" href={href} aria-label={resultText.seeContentsOf(name)}>
      {resultText.seeContents}
    </a>
  )
}

function totalOf({ total, households, received, reading }: Result) {
  return {
    name: resultText.total,
    households: countOrDash(households),
    received: formatCount(received),
    share: formatPercent(received, households ?? 0),
    overall: <FigureRate of={total?.overall[reading] ?? null} />,
    any: <FigureRate of={total?.anyNotSatisfied ?? null} />,
  }
}

function countOrDash(count: number | null): string {
  return count === null ? '–' : formatCount(count)
}
