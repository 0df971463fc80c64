import { type Figure, roundedText } from '../results/figure.ts'

// A table without a file format: what XLSX and CSV write, and what tests compare with the screen.

/** Text, a whole number, a percentage of two decimals (98.61), or nothing to show. */
export type Cell = string | number | { percent: number } | null

export interface SheetColumn {
  title: string
  /** In characters. */
  width: number
}

export interface Sheet {
  /** At most 31 characters, as Excel wants. */
  name: string
  /** What it is and until when, one line each, above the table. */
  heading: string[]
  columns: SheetColumn[]
  rows: Cell[][]
  total: Cell[] | null
  /** The formula and what is left out, below the table. */
  notes: string[]
}

/** Percent to two decimals, half up, from exact integers: as the screen prints it. */
export function percentCell(count: number, of: number): Cell {
  if (of <= 0) return null
  return { percent: Math.floor((count * 20_000 + of) / (of * 2)) / 100 }
}

/** A figure as number and share; a rounded one has no number, and its share stays a text. */
export function figureCells(figure: Figure | null | undefined): [count: Cell, share: Cell] {
  if (!figure) return [null, null]
  if (figure.kind === 'rounded') return [null, roundedText(figure)]
  return [figure.count, percentCell(figure.count, figure.of)]
}
