import { formatCount } from '#shared/format.ts'
import type { TargetBoard, TargetRow } from '#shared/targets/schema.ts'
import { useQuery } from '../location.ts'
import { targetText } from '../messages/targets.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Select } from '../ui/Choice.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { CountsTag } from './ConditionTags.tsx'
import { findUnits, type Show, searchIn } from './find-units.ts'
import { TileMap } from './TileMap.tsx'
import { unitColumns } from './unit-columns.tsx'

const pageLength = 30

/** Every unit of the rule, by list; found by name, district and outcome. `whole`: on one page, for paper. */
export function UnitSection({ board, whole }: { board: TargetBoard; whole: boolean }) {
  const { query, href } = useQuery()
  const found = findUnits(board, searchIn(query))
  const pageSize = whole ? board.rows.length : pageLength
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(Math.max(1, Number(query.page) || 1), pages)
  const first = (page - 1) * pageSize
  const tiles = query.view === 'tiles'
  return (
    <Section
      title={targetText.allUnits}
      aside={
        <span class="cluster">
          <span class="note" role="status">
            {targetText.found(formatCount(found.length), formatCount(board.rows.length))}
          </span>
          <a class="no-print" href={href({ view: tiles ? undefined : 'tiles', page: undefined })}>
            {tiles ? targetText.asTable : targetText.asTiles}
          </a>
        </span>
      }
    >
      <Filters board={board} />
      {found.length === 0 ? (
        <Empty title={targetText.foundNone}>
          <ButtonLink href={href({ q: null, district: null, show: null, page: null })}>
            {targetText.clearFilter}
          </ButtonLink>
        </Empty>
      ) : tiles ? (
        <TileMap board={board} rows={found} />
      ) : (
        <>
          <div class="unit-table">
            <Table
              cards
              caption={targetText.allUnitsCaption}
              captionHidden
              columns={columnsFor(board, first)}
              rows={found.slice(first, first + pageSize)}
              rowKey={({ unit }) => unit.id}
              empty={null}
            />
          </div>
          <Pagination
            page={page}
            pages={pages}
            href={(next) => href({ page: next === 1 ? undefined : next })}
          />
        </>
      )}
    </Section>
  )
}

function Filters({ board }: { board: TargetBoard }) {
  const { query, patch } = useQuery()
  const { q, district, show } = searchIn(query)
  const set = (name: string) => (value: string) =>
    patch({ [name]: value, page: undefined }, { replace: true })
  return (
    <div class="filters no-print">
      <SearchBox label={targetText.search} value={q} onSearch={set('q')} />
      <div class="cluster">
        {board.districts.length > 1 && (
          <Select
            label={targetText.district}
            name="district"
            value={district}
            placeholder={targetText.allDistricts}
            options={board.districts.flatMap(({ unit }) =>
              unit ? [{ value: unit.id, label: unit.fullName }] : [],
            )}
            onChange={set('district')}
          />
        )}
        <Select
          label={targetText.show}
          name="show"
          value={show}
          options={shows.map((one) => ({ value: one, label: targetText.shows[one] }))}
          onChange={(value) => set('show')(value === 'all' ? '' : value)}
        />
      </div>
    </div>
  )
}

const shows = Object.keys(targetText.shows) as Show[]

function columnsFor({ districts }: TargetBoard, first: number): Column<TargetRow>[] {
  // Within one district its name would stand under every commune.
  const several = districts.length > 1 ? districts : []
  const names = new Map(several.flatMap(({ unit }) => (unit ? [[unit.id, unit.fullName]] : [])))
  return [
    { key: 'index', title: 'TT', cell: (_row, index) => first + index + 1 },
    ...unitColumns({ districts: names }),
    {
      key: 'counts',
      title: targetText.conclusion,
      cell: ({ counts }) => <CountsTag counts={counts} />,
    },
  ]
}
