import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { Unit, UnitListDifference } from '#shared/units/schema.ts'
import { listChangeWords, listNames, listProblemWords, listText } from '../messages/unit-list.ts'
import { unitsText } from '../messages/units.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Select } from '../ui/Choice.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'

type Row = UnitListDifference['rows'][number]
type Change = Row['change']

export interface ListDifferenceProps {
  unit: Unit
  difference: UnitListDifference
  /** From which day, by which document. */
  basis: string
  apply: () => Promise<UnitListDifference>
  onApplied: (difference: UnitListDifference) => void
}

/** What the list would do: mended first where it cannot be read, then applied. */
export function ListDifference(props: ListDifferenceProps) {
  const { difference } = props
  if (difference.problems.length > 0) return <Problems difference={difference} />
  const unknown = difference.rows.filter(({ change }) => change === 'unknown')
  return (
    <>
      {unknown.length > 0 && (
        <Notice tone="waiting" title={listText.unknownTitle(formatCount(unknown.length))} announced>
          <p>{listText.unknownText}</p>
        </Notice>
      )}
      <Apply {...props} />
      <ListTable difference={difference} />
    </>
  )
}

/** Every unit with what becomes of it, all or one kind of change. */
export function ListTable({ difference: { rows } }: { difference: UnitListDifference }) {
  const [shown, setShown] = useState<Change | ''>('')
  const present = changes.filter((change) => rows.some((row) => row.change === change))
  return (
    <Section title={summaryOf(rows)}>
      <Select
        label={listText.show}
        name="change"
        value={shown}
        options={[
          { value: '', label: listText.all },
          ...present.map((value) => ({ value, label: listChangeWords[value] })),
        ]}
        onChange={(value) => setShown(value as Change | '')}
      />
      <Table
        caption={listText.caption}
        captionHidden
        columns={columns}
        rows={rows.filter(({ change }) => shown === '' || change === shown)}
        rowKey={({ change, code, name }) => `${change} ${code} ${name}`}
        empty={null}
      />
    </Section>
  )
}

function Apply({ unit, difference, basis, apply, onApplied }: ListDifferenceProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Actions>
        <Button kind="primary" onClick={() => setAsking(true)}>
          {listText.apply}
        </Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={listText.ask}
        confirm={listText.apply}
        danger
        typed={unit.fullName}
        onConfirm={async () => onApplied(await apply())}
        onClose={() => setAsking(false)}
      >
        <p>
          <b>{summaryOf(difference.rows)}.</b>
        </p>
        <p>{basis}</p>
        <p>{listText.permanent}</p>
      </ConfirmDialog>
    </>
  )
}

function Problems({ difference: { problems } }: { difference: UnitListDifference }) {
  return (
    <Notice tone="problem" title={listText.problems(formatCount(problems.length))} announced>
      <ul>
        {problems.map(({ list, line, text, reason }) => (
          <li key={`${list} ${line} ${text}`}>
            {listText.problem(
              `${listNames[list]}${line === null ? '' : listText.line(line)}`,
              text,
              listProblemWords[reason],
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const tones: Record<Change, TagTone> = {
  unknown: 'notMet',
  new: 'met',
  merged: 'waiting',
  renamed: 'waiting',
  moved: 'waiting',
  ended: 'neutral',
  same: 'neutral',
}
const changes = Object.keys(tones) as Change[]

const columns: Column<Row>[] = [
  { key: 'index', title: unitsText.index, width: '48px', cell: (_row, index) => index + 1 },
  { key: 'name', title: listText.unit, head: true, width: '220px', cell: ({ name }) => name },
  { key: 'code', title: listText.code, cell: ({ code }) => code ?? '–' },
  { key: 'parent', title: listText.parent, width: '160px', cell: ({ parent }) => parent ?? '–' },
  {
    key: 'change',
    title: listText.change,
    cell: ({ change }) => <Tag tone={tones[change]}>{listChangeWords[change]}</Tag>,
  },
  { key: 'from', title: listText.from, cell: ({ from }) => from.join(', ') || '–' },
]

/** "14 chưa rõ đơn vị kế tiếp, 82 sáp nhập": what wants a look first, what stays last. */
function summaryOf(rows: readonly Row[]): string {
  return changes
    .map((change) => ({ change, count: rows.filter((row) => row.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => `${formatCount(count)} ${listChangeWords[change].toLowerCase()}`)
    .join(', ')
}
