import { formatCount, formatPercent } from '#shared/format.ts'
import { useQuery } from '../location.ts'
import { Bar } from '../ui/Bar.tsx'
import { Rate } from '../ui/BigFraction.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { type Column, type Sort, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'

interface Village {
  name: string
  households: number
  answered: number
}

/** Tables: sorted by the address, with totals, busy, empty, wide. */
export function KitTables() {
  const { query, patch, href } = useQuery()
  const sort: Sort = {
    by: query.by ?? 'missing',
    direction: query.direction === 'ascending' ? 'ascending' : 'descending',
  }
  return (
    <>
      <Section title="Thôn còn thiếu nhiều nhất" note="Dữ liệu minh họa">
        <Table
          caption="Số hộ đã trả lời theo thôn"
          captionHidden
          columns={columns}
          rows={sorted(sort)}
          rowKey={(row) => row.name}
          sort={sort}
          onSort={({ by, direction }) => patch({ by, direction })}
          total={{ name: 'Tổng cộng', households: '480', answered: '312', share: '65,0%' }}
          empty={null}
        />
        <Pagination
          page={Number(query.page ?? 2)}
          pages={7}
          href={(page) => href({ page: page === 1 ? undefined : page })}
        />
      </Section>
      <Section title="Đang tải lại">
        <Table
          caption="Tỷ lệ tham gia"
          columns={reviewColumns}
          rows={villages.slice(0, 2)}
          rowKey={(row) => row.name}
          busy
          empty={null}
        />
      </Section>
      <Section title="Bảng trống">
        <Table
          caption="Thôn"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.name}
          empty={
            <Empty title="Chưa có thôn nào trong danh sách.">
              <p>Dán danh sách thôn và số hộ từ Excel để bắt đầu.</p>
              <ButtonLink kind="primary" href="#villages">
                Thêm thôn
              </ButtonLink>
            </Empty>
          }
        />
      </Section>
    </>
  )
}

const columns: Column<Village>[] = [
  { key: 'index', title: 'TT', cell: (_row, index) => index + 1 },
  { key: 'name', title: 'Thôn', head: true, sortable: true, cell: (row) => row.name },
  {
    key: 'households',
    title: 'Số hộ',
    numeric: true,
    sortable: true,
    cell: (row) => formatCount(row.households),
  },
  {
    key: 'answered',
    title: 'Đã trả lời',
    numeric: true,
    cell: (row) => formatCount(row.answered),
  },
  {
    key: 'share',
    title: 'Tỷ lệ',
    numeric: true,
    cell: (row) => formatPercent(row.answered, row.households, 1),
  },
  {
    key: 'bar',
    title: 'So với 70%',
    width: '220px',
    cell: (row) => (
      <Bar
        share={row.answered / row.households}
        mark={0.7}
        met={missing(row) === 0}
        label={`${formatPercent(row.answered, row.households, 1)}, mức tối thiểu 70%`}
      />
    ),
  },
  {
    key: 'missing',
    title: 'Còn thiếu',
    numeric: true,
    sortable: true,
    cell: (row) => <b>{missing(row) || '–'}</b>,
  },
  {
    key: 'act',
    title: 'Việc làm',
    titleHidden: true,
    cell: (row) =>
      missing(row) === 0 ? (
        <Tag tone="met">Đủ</Tag>
      ) : (
        <Button small icon="print" label={`In lại thẻ ${row.name}`}>
          In lại thẻ
        </Button>
      ),
  },
]

const reviewColumns: Column<Village>[] = [
  { key: 'name', title: 'Xã', head: true, cell: (row) => row.name },
  { key: 'state', title: 'Trạng thái', cell: () => <Tag tone="waiting">Chờ thẩm tra</Tag> },
  {
    key: 'rate',
    title: 'Tham gia',
    numeric: true,
    cell: (row) => <Rate part={row.answered} whole={row.households} />,
  },
]

const villages: Village[] = [
  { name: 'Thôn Đồng Mẫu', households: 96, answered: 48 },
  { name: 'Thôn Hoa Quảng', households: 72, answered: 47 },
  { name: 'Thôn Tân Thành', households: 88, answered: 61 },
  { name: 'Thôn Đồng Phúc', households: 124, answered: 88 },
  { name: 'Thôn Tam Tầng', households: 100, answered: 68 },
]

function missing(row: Village): number {
  return Math.max(0, Math.ceil(row.households * 0.7) - row.answered)
}

function sorted({ by, direction }: Sort): Village[] {
  const turn = direction === 'ascending' ? 1 : -1
  const words = new Intl.Collator('vi')
  return [...villages].sort((one, other) => {
    if (by === 'name') return turn * words.compare(one.name, other.name)
    if (by === 'households') return turn * (one.households - other.households)
    return turn * (missing(one) - missing(other))
  })
}
