import { type Difference, isExplained } from '#shared/collection/differences.ts'
import { formatCount } from '#shared/format.ts'
import { collectionText } from '../messages/collection.ts'
import { Notice } from '../ui/Notice.tsx'
import { type Column, Table } from '../ui/Table.tsx'

/** Two numbers that should be the same and are not, with what mends them. */
export function Differences({ of }: { of: readonly Difference[] }) {
  if (isExplained(of, [])) return <Notice tone="done">{collectionText.noDifference}</Notice>
  return (
    <Table
      caption={collectionText.differencesTitle}
      columns={columns}
      rows={of}
      rowKey={(one) => one.of}
      empty={null}
    />
  )
}

const columns: readonly Column<Difference>[] = [
  { key: 'of', title: collectionText.of, head: true, cell: ({ of }) => collectionText.kinds[of] },
  {
    ...{ key: 'expected', title: collectionText.expected, numeric: true },
    cell: ({ expected }) => formatCount(expected),
  },
  {
    ...{ key: 'found', title: collectionText.found, numeric: true },
    cell: ({ found }) => formatCount(found),
  },
  { key: 'remedy', title: collectionText.remedy, cell: ({ of }) => collectionText.remedies[of] },
]
