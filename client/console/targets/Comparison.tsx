import { formatCount, formatDay } from '#shared/format.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { useQuery } from '../location.ts'
import { rulesText } from '../messages/rules.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { CountsTag, ShortList } from './ConditionTags.tsx'

type Compared = NonNullable<TargetBoard['compared']>
type Side = Pick<TargetBoard, 'count' | 'of' | 'required' | 'reached'> & { name: string }

/** The same day by the rule in force and by another, and who counts under one of them only. */
export function Comparison({ board, compared }: { board: TargetBoard; compared: Compared }) {
  const { href } = useQuery()
  const { differences } = compared
  const sides: Side[] = [
    { ...board, name: rulesText.old },
    { ...compared, name: rulesText.other(formatDay(compared.rule.validFrom)) },
  ]
  return (
    <Section
      title={rulesText.besides}
      aside={<ButtonLink href={href({ rule: undefined })}>{rulesText.stop}</ButtonLink>}
      note={`${rulesText.basis}: ${compared.rule.legalBasis}`}
    >
      <Table
        caption={rulesText.besides}
        captionHidden
        columns={sideColumns}
        rows={sides}
        rowKey={({ name }) => name}
        empty={null}
      />
      <p>
        {differences.length === 0
          ? rulesText.same
          : rulesText.differing(formatCount(differences.length))}
      </p>
      {differences.length > 0 && (
        <Table
          caption={rulesText.differing(formatCount(differences.length))}
          captionHidden
          columns={differenceColumns}
          rows={differences}
          rowKey={({ unit }) => unit.id}
          empty={null}
        />
      )}
    </Section>
  )
}

const sideColumns: Column<Side>[] = [
  { key: 'name', title: rulesText.ruleColumn, head: true, cell: ({ name }) => name },
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
  {
    key: 'reached',
    title: rulesText.reached,
    cell: ({ reached }) => <CountsTag counts={reached} />,
  },
]

const differenceColumns: Column<Compared['differences'][number]>[] = [
  { key: 'unit', title: rulesText.differs, head: true, cell: ({ unit }) => unit.fullName },
  {
    key: 'counts',
    title: rulesText.reached,
    cell: ({ counts }) => (counts ? rulesText.gained : rulesText.lost),
  },
  { key: 'short', title: rulesText.lacks, cell: ({ short }) => <ShortList sentences={short} /> },
]
