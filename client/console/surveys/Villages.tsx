import { formatCount, formatPercent } from '#shared/format.ts'
import type { Turnout } from '#shared/surveys/schema.ts'
import { surveyText } from '../messages/survey.ts'
import { Bar } from '../ui/Bar.tsx'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import {
  byMissing,
  shortVillages,
  type VillageTurnout,
  villagesWithoutHouseholds,
} from './turnout.ts'

/** Which villages still lack answers, the most lacking first. */
export function Villages({ turnout }: { turnout: Turnout }) {
  const rows = byMissing(turnout)
  const named = rows.filter(({ unitId }) => unitId !== null).length
  const { received } = turnout
  // A sum over some of the villages would pass for one over all.
  const households = villagesWithoutHouseholds(turnout) > 0 ? null : turnout.households
  return (
    <Section
      title={
        turnout.households === null
          ? surveyText.villagesNoHouseholds
          : surveyText.villagesTitle(shortVillages(turnout), named)
      }
      note={surveyText.villagesNote}
    >
      <Table
        caption={surveyText.villagesCaption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ unitId }) => unitId ?? ''}
        empty={<Empty title={surveyText.noVillages} />}
        total={{
          name: surveyText.total,
          households: households === null ? '–' : formatCount(households),
          received: formatCount(received),
          share: households === null ? '–' : formatPercent(received, households, 1),
        }}
      />
    </Section>
  )
}

const columns: readonly Column<VillageTurnout>[] = [
  { key: 'index', title: surveyText.index, cell: (_row, index) => index + 1, width: '44px' },
  {
    key: 'name',
    title: surveyText.village,
    head: true,
    cell: ({ unitId, name }) => (unitId === null ? surveyText.elsewhere : name),
  },
  {
    key: 'households',
    title: surveyText.householdsColumn,
    numeric: true,
    cell: ({ households }) => (households === null ? '–' : formatCount(households)),
  },
  {
    key: 'received',
    title: surveyText.responsesColumn,
    numeric: true,
    cell: ({ received }) => formatCount(received),
  },
  {
    key: 'share',
    title: surveyText.shareColumn,
    numeric: true,
    cell: ({ received, households }) => formatPercent(received, households ?? 0, 1),
  },
  {
    key: 'bar',
    title: surveyText.barColumn,
    width: '220px',
    cell: (row) => <VillageBar {...row} />,
  },
  {
    key: 'missing',
    title: surveyText.missingColumn,
    numeric: true,
    cell: (row) => <Missing {...row} />,
  },
]

function VillageBar({ received, households, missing }: VillageTurnout) {
  if (households === null || households === 0) return null
  const label = surveyText.shareLabel(formatPercent(received, households, 1))
  return <Bar share={received / households} met={missing === 0} label={label} />
}

function Missing({ missing }: VillageTurnout) {
  if (missing === null) return <>–</>
  if (missing === 0) return <Tag tone="met">{surveyText.enough}</Tag>
  return <b>{formatCount(missing)}</b>
}
