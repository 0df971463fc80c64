import { useState } from 'preact/hooks'
import { dayOf } from '#shared/dates/days.ts'
import { formatCount, formatDay, formatInstant } from '#shared/format.ts'
import type { Evaluation } from '#shared/targets/rules/schema.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { rulesText } from '../messages/rules.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import type { RuleActProps } from './props.ts'
import { evaluateDay } from './rules-api.ts'

/** What was counted on which day by which rule, and the button that keeps today's outcome. */
export function Evaluations({ book, onDone }: RuleActProps) {
  const [asking, setAsking] = useState(false)
  const today = dayOf(new Date())
  const [day, setDay] = useState(today)
  const { unit, evaluations, mayPropose } = book
  return (
    <Section
      title={rulesText.counted}
      note={rulesText.countedNote}
      aside={mayPropose && <Button onClick={() => setAsking(true)}>{rulesText.count}</Button>}
    >
      <Table
        caption={rulesText.countedCaption}
        captionHidden
        columns={columns}
        rows={evaluations}
        rowKey={({ id }) => id}
        empty={
          <Empty title={rulesText.none}>
            <p>{rulesText.noneText}</p>
          </Empty>
        }
      />
      <ConfirmDialog
        open={asking}
        title={rulesText.countTitle}
        confirm={rulesText.count}
        onConfirm={async () => onDone(await evaluateDay(unit.id, day), rulesText.countDone)}
        onClose={() => setAsking(false)}
      >
        <p>{rulesText.countText}</p>
        <DateInput
          label={rulesText.day}
          name="on"
          value={day}
          error={day > today ? sentenceFor('in_the_future') : undefined}
          onChange={setDay}
        />
      </ConfirmDialog>
    </Section>
  )
}

const columns: Column<Evaluation>[] = [
  { key: 'day', title: rulesText.day, head: true, cell: ({ on }) => formatDay(on) },
  {
    key: 'outcome',
    title: rulesText.outcome,
    numeric: true,
    cell: ({ count, of }) => `${formatCount(count)}/${formatCount(of)}`,
  },
  {
    key: 'required',
    title: rulesText.required,
    numeric: true,
    cell: ({ required }) => formatCount(required),
  },
  { key: 'by', title: rulesText.by, cell: ({ by }) => by },
  { key: 'at', title: rulesText.time, cell: ({ at }) => formatInstant(at) },
  {
    key: 'hashes',
    title: rulesText.hashes,
    cell: ({ ruleHash, treeHash }) => (
      <code>
        {ruleHash.slice(0, 12)} {treeHash.slice(0, 12)}
      </code>
    ),
  },
]
