import { formatCount, formatPercent } from '#shared/format.ts'
import { compareToRatio, percentText } from '#shared/results/ratio.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { useQuery } from '../location.ts'
import { targetText } from '../messages/targets.ts'
import { Bar } from '../ui/Bar.tsx'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'

type District = TargetBoard['districts'][number]

/** How far each district has come, against the same mark. */
export function DistrictTable({ board }: { board: TargetBoard }) {
  const { href } = useQuery()
  const { target } = board.rule
  return (
    <Section title={targetText.byDistrict}>
      <Table
        caption={targetText.districtsCaption}
        captionHidden
        columns={columnsFor(target, (id) => href({ district: id, page: undefined }))}
        rows={board.districts}
        rowKey={({ unit }) => unit?.id ?? ''}
        empty={null}
      />
    </Section>
  )
}

function columnsFor(
  target: TargetBoard['rule']['target'],
  hrefOf: (districtId: string) => string,
): Column<District>[] {
  return [
    {
      key: 'unit',
      title: targetText.unit,
      head: true,
      cell: ({ unit }) =>
        unit === null ? (
          targetText.noDistrict
        ) : (
          <a href={hrefOf(unit.id)} aria-label={targetText.seeDistrict(unit.fullName)}>
            {unit.fullName}
          </a>
        ),
    },
    {
      key: 'met',
      title: targetText.metCount,
      numeric: true,
      cell: ({ count, of }) => `${formatCount(count)}/${formatCount(of)}`,
    },
    {
      key: 'bar',
      title: targetText.against(percentText(target)),
      width: '30%',
      cell: ({ count, of }) => (
        <Bar
          share={count / of}
          mark={target.num / target.den}
          met={compareToRatio({ count, of }, target) >= 0}
          label={targetText.barLabel(formatPercent(count, of, 1), percentText(target))}
        />
      ),
    },
    {
      key: 'rate',
      title: targetText.rate,
      numeric: true,
      cell: ({ count, of }) => formatPercent(count, of, 1),
    },
  ]
}
