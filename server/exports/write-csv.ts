import type { Cell, Sheet } from '#shared/exports/sheet.ts'

// For Excel on a Vietnamese Windows: byte order mark, semicolons, decimal commas, CRLF. The tables of a
// file stand under one another with an empty line between.

/** UTF-8 with BOM. */
export function writeCsv(sheets: readonly Sheet[]): Uint8Array {
  const blocks = sheets.map((sheet) => linesOf(sheet).map(lineOf).join('\r\n'))
  return new TextEncoder().encode(`\uFEFF${blocks.join('\r\n\r\n')}\r\n`)
}

function linesOf({ heading, columns, rows, total, notes }: Sheet): Cell[][] {
  const single = (text: string) => [text]
  return [
    ...heading.map(single),
    columns.map(({ title }) => title),
    ...rows,
    ...(total ? [total] : []),
    ...notes.map(single),
  ]
}

function lineOf(cells: readonly Cell[]): string {
  return cells.map(fieldOf).join(';')
}

function fieldOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return cell.percent.toFixed(2).replace('.', ',')
  const safe = harmless(cell)
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A text that a spreadsheet would run as a formula is written with an apostrophe before it. */
function harmless(text: string): string {
  return /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text
}
