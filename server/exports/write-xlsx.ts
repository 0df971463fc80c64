import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node'
import type { Cell, Sheet } from '#shared/exports/sheet.ts'

/** One worksheet a table. Texts are written as texts: a cell never becomes a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: rowsOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: sheet.heading.length + 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  )
  return new Uint8Array(await written.toBuffer())
}

function rowsOf({ heading, columns, rows, total, notes }: Sheet): Row[] {
  return [
    ...heading.map((line, index): Row => [{ ...text(line), ...(index === 0 ? bold : {}) }]),
    columns.map(({ title }) => ({ ...text(title), ...bold, ...framed, ...headCell })),
    ...rows.map((row) => row.map((cell) => ({ ...cellValue(cell), ...framed }))),
    ...(total ? [total.map((cell) => ({ ...cellValue(cell), ...framed, ...bold }))] : []),
    ...notes.map((line): Row => [text(line)]),
  ]
}

const bold = { fontWeight: 'bold' as const }
const framed = { borderStyle: 'thin' as const, alignVertical: 'top' as const, wrap: true }
const headCell = { align: 'center' as const }

function text(value: string): CellObject {
  return { type: String, value }
}

function cellValue(cell: Cell): CellObject {
  if (cell === null) return {}
  if (typeof cell === 'string') return text(cell)
  if (typeof cell === 'number') return { type: Number, value: cell, format: '#,##0' }
  return { type: Number, value: cell.percent, format: '0.00' }
}
