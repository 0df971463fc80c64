import type { TargetBoard, TargetRow } from '#shared/targets/schema.ts'
import { matches } from '#shared/text.ts'
import type { targetText } from '../messages/targets.ts'

export type Show = keyof typeof targetText.shows

export interface UnitSearch {
  q: string
  /** Id of a district; empty: all. */
  district: string
  show: Show
}

/** What the address asks for; what it does not know falls back to everything. */
export function searchIn(query: Record<string, string>): UnitSearch {
  const shows: readonly string[] = ['all', 'met', 'notMet', 'justShort'] satisfies Show[]
  const show = shows.includes(query.show ?? '') ? (query.show as Show) : 'all'
  return { q: query.q ?? '', district: query.district ?? '', show }
}

/** The rows of the board that are asked for; units just short come nearest first, all others by list. */
export function findUnits(board: TargetBoard, { q, district, show }: UnitSearch): TargetRow[] {
  return rowsOf(board, show).filter(
    (row) =>
      matches(q, row.unit.fullName) && (district === '' || (row.districtId ?? '') === district),
  )
}

function rowsOf({ rows, justShort }: TargetBoard, show: Show): TargetRow[] {
  if (show === 'justShort') return rowsById(rows, justShort)
  if (show === 'all') return rows
  return rows.filter((row) => row.counts === (show === 'met'))
}

/** The rows of these ids, in their order. */
export function rowsById(rows: readonly TargetRow[], ids: readonly string[]): TargetRow[] {
  const byId = new Map(rows.map((row) => [row.unit.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
