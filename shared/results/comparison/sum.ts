import { type Added, type Addend, addShown } from '../added.ts'
import type { Figure } from '../figure.ts'
import type { DisclosurePolicy } from '../policy.ts'
import type { OverallReading } from '../shares.ts'

/** What one result gives: an addend for each content, null where it was not asked, and for either overall reading. */
export interface Row {
  cells: readonly (Addend | null)[]
  overall: Record<OverallReading, Addend | null>
}

export interface Sums {
  cells: (Figure | null)[]
  overall: Record<OverallReading, Added>
}

/**
 * The sums of a table of results. The mean over all contents leaves out whom one of the contents leaves out:
 * minus each of the others it would be that content.
 */
export function sumRows(rows: readonly Row[], policy: DisclosurePolicy, contents: number): Sums {
  const sum = (pick: (row: Row) => Addend | null | undefined, apart = false) =>
    addShown(
      rows.flatMap((row) => pick(row) ?? []),
      policy,
      { apart },
    )
  const cells = Array.from({ length: contents }, (_, index) => sum((row) => row.cells[index]))
  const apart = cells.some(({ of }) => of !== 'all')
  return {
    cells: cells.map(({ figure }) => figure),
    overall: {
      question: sum(({ overall }) => overall.question),
      mean: sum(({ overall }) => overall.mean, apart),
    },
  }
}

/** Whether a result is not in the overall sum. */
export function isLeftOut(row: Row, sums: Sums['overall'], reading: OverallReading): boolean {
  return sums[reading].of === 'exactOnly' && row.overall[reading]?.precision !== 'exact'
}
