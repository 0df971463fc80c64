import { formatCount, formatPercent } from '#shared/format.ts'
import { percentText, type Ratio } from '#shared/results/ratio.ts'
import type { Survey, Turnout } from '#shared/surveys/schema.ts'
import { surveyText } from '../messages/survey.ts'
import { Bar } from '../ui/Bar.tsx'
import { ButtonLink } from '../ui/Button.tsx'
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

interface VillagesProps {
  survey: Survey
  turnout: Turnout
  /** What is laid down for each village; undefined: nothing. */
  minimum: Ratio | undefined
}

/** Which villages still lack answers, the most lacking first. */
export function Villages({ survey, turnout, minimum }: VillagesProps) {
  const rows = byMissing(turnout, minimum)
  const named = rows.filter(({ unitId }) => unitId !== null).length
  const { received } = turnout
  // A sum over some of the villages would pass for one over all.
  const households = villagesWithoutHouseholds(turnout) > 0 ? null : turnout.households
  return (
    <Section
      title={
        turnout.households === null
          ? surveyText.villagesNoHouseholds
          : surveyText.villagesTitle(shortVillages(turnout, minimum), named)
      }
      note={`${minimum ? surveyText.minimumMissing(percentText(minimum)) : surveyText.missingNote} ${surveyText.villagesNote}`}
    >
      <Table
        caption={surveyText.villagesCaption}
        captionHidden
        columns={[
          ...columnsOf(survey, turnout),
          barColumn(minimum),
          missingColumn,
          ...(survey.access === 'card' ? [printColumn(survey)] : []),
        ]}
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

function columnsOf({ access }: Survey, { drawnFrom }: Turnout): Column<VillageTurnout>[] {
  return [
    { key: 'index', title: surveyText.index, cell: (_row, index) => index + 1, width: '44px' },
    {
      key: 'name',
      title: surveyText.village,
      head: true,
      cell: ({ unitId, name }) => (unitId === null ? surveyText.elsewhere : name),
    },
    {
      key: 'households',
      title: drawnFrom === undefined ? surveyText.householdsColumn : surveyText.drawnColumn,
      numeric: true,
      cell: ({ households }) => (households === null ? '–' : formatCount(households)),
    },
    {
      key: 'received',
      title: access === 'card' ? surveyText.answeredColumn : surveyText.responsesColumn,
      numeric: true,
      cell: ({ received }) => formatCount(received),
    },
    {
      key: 'share',
      title: surveyText.shareColumn,
      numeric: true,
      cell: ({ received, households }) => formatPercent(received, households ?? 0, 1),
    },
  ]
}

const missingColumn: Column<VillageTurnout> = {
  key: 'missing',
  title: surveyText.missingColumn,
  numeric: true,
  cell: (row) => <Missing {...row} />,
}

/** Green is what is laid down for a village; where nothing is, every household. */
function barColumn(minimum: Ratio | undefined): Column<VillageTurnout> {
  const mark = minimum && percentText(minimum)
  return {
    key: 'bar',
    title: mark === undefined ? surveyText.barColumn : surveyText.barWithMark(mark),
    width: '220px',
    cell: ({ received, households, missing }) => {
      if (households === null || households === 0) return null
      const share = surveyText.shareLabel(formatPercent(received, households, 1))
      return (
        <Bar
          share={received / households}
          mark={minimum && minimum.num / minimum.den}
          met={missing === 0}
          label={mark === undefined ? share : `${share}, ${surveyText.minimumMark(mark)}`}
        />
      )
    },
  }
}

/** The papers of one village: what a team takes along when it goes there again. */
function printColumn({ slug }: Survey): Column<VillageTurnout> {
  return {
    key: 'print',
    title: surveyText.printColumn,
    titleHidden: true,
    cell: ({ unitId, name }) =>
      unitId !== null && (
        <ButtonLink
          small
          icon="print"
          href={`/console/surveys/${slug}/prints?village=${unitId}`}
          label={surveyText.printOf(name)}
        >
          {surveyText.print}
        </ButtonLink>
      ),
  }
}

function Missing({ missing }: VillageTurnout) {
  if (missing === null) return <>–</>
  if (missing === 0) return <Tag tone="met">{surveyText.enough}</Tag>
  return <b>{formatCount(missing)}</b>
}
