import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { useScrollable } from './scrollable.ts'

export interface Column<Row> {
  key: string
  title: ComponentChildren
  cell: (row: Row, index: number) => ComponentChildren
  /** Right-aligned, figures of one width. */
  numeric?: boolean
  /** The cell that names the row; one a table. */
  head?: boolean
  sortable?: boolean
  /** CSS length: a wish, for bars and long words. */
  width?: string
  /** Shown when a reader of screens comes to a column of buttons. */
  titleHidden?: boolean
}

export interface Sort {
  by: string
  direction: 'ascending' | 'descending'
}

export interface TableProps<Row> {
  /** What the table is, in words; read aloud, and shown unless `captionHidden`. */
  caption: ComponentChildren
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | undefined
  /** Given a column that is sorted already, the direction turns. */
  onSort?: ((sort: Sort) => void) | undefined
  /** In place of the rows when there are none. */
  empty: ComponentChildren
  /** A last row in bold, by column key: totals. */
  total?: Record<string, ComponentChildren> | undefined
  /** New rows are on their way; the old ones stay, paler. */
  busy?: boolean | undefined
  /** On a narrow screen every row becomes a card of lines, each under its title, instead of being scrolled. */
  cards?: boolean
}

/** Rows and columns. Sorting and paging are the server's; the table only asks for them. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, total, empty } = props
  const captionId = useId()
  const scroller = useScrollable()
  if (rows.length === 0) return <div class="table-empty">{empty}</div>
  return (
    <section
      class={classes('table-scroll', props.busy && 'is-busy', props.cards && 'table-cards')}
      aria-labelledby={captionId}
      aria-busy={props.busy}
      {...scroller}
    >
      {/* A browser takes what is laid out as a block for no table any more, unless it is told. */}
      <table role={props.cards ? 'table' : undefined}>
        <caption id={captionId} class={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} role={props.cards ? 'row' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} card={props.cards}>
                  {column.cell(row, index)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {total[column.key]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

interface HeadCellProps<Row> {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const sorted = sort?.by === column.key ? sort.direction : undefined
  const title = column.titleHidden ? (
    <span class="visually-hidden">{column.title}</span>
  ) : (
    column.title
  )
  return (
    <th
      scope="col"
      class={classes(column.numeric && 'numeric', column.head && 'row-head')}
      style={column.width === undefined ? undefined : { width: column.width }}
      aria-sort={column.sortable ? (sorted ?? 'none') : undefined}
    >
      {column.sortable && onSort ? (
        <button type="button" class="sort" onClick={() => onSort(nextSort(column, sorted))}>
          {title} <Icon name={sorted ? sortIcons[sorted] : 'sort'} />
        </button>
      ) : (
        title
      )}
    </th>
  )
}

const sortIcons = { ascending: 'arrowUp', descending: 'arrowDown' } as const

/** Figures start with the largest, words with A; a second press turns it round. */
function nextSort<Row>(column: Column<Row>, sorted: Sort['direction'] | undefined): Sort {
  const first = column.numeric ? 'descending' : 'ascending'
  const other = column.numeric ? 'ascending' : 'descending'
  return { by: column.key, direction: sorted === first ? other : first }
}

interface CellProps<Row> {
  column: Column<Row>
  /** Whether it may become a line of a card, under its title. */
  card?: boolean | undefined
  children: ComponentChildren
}

function Cell<Row>({ column, card, children }: CellProps<Row>) {
  const title = card && typeof column.title === 'string' ? column.title : undefined
  if (column.head) {
    return (
      <th scope="row" role={card ? 'rowheader' : undefined} class="row-head">
        {children}
      </th>
    )
  }
  return (
    <td
      class={column.numeric ? 'numeric' : undefined}
      role={card ? 'cell' : undefined}
      data-title={column.titleHidden ? undefined : title}
    >
      {children}
    </td>
  )
}
