import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { CardStock, VillageStock } from '#shared/participation/schema.ts'
import { cardsText } from '../messages/cards.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { releaseCards } from './api.ts'
import { PrintDialog, toPrint } from './PrintDialog.tsx'
import { ReissueDialog, toReissue } from './ReissueDialog.tsx'

interface StockTableProps {
  slug: string
  stock: CardStock
  /** The upper level may, and it is known for which households. */
  mayRelease: boolean
  /** The unit may, and the cards can still be used. */
  mayPrint: boolean
  onDone: (stock: CardStock) => void
}

interface Asked {
  act: 'release' | 'print' | 'reissue'
  village: VillageStock
}

/** One row a village, with what can be done next. */
export function StockTable({ slug, stock, mayRelease, mayPrint, onDone }: StockTableProps) {
  const [asked, setAsked] = useState<Asked>()
  const onClose = () => setAsked(undefined)
  const dialog = asked && { slug, village: asked.village, onDone, onClose }
  return (
    <>
      <Table
        caption={cardsText.caption}
        columns={[...figures, actsColumn({ mayRelease, mayPrint }, setAsked)]}
        rows={stock.villages}
        rowKey={(row) => row.villageId}
        total={totalOf(stock.villages)}
        empty={<Empty title={cardsText.none} />}
      />
      {asked?.act === 'release' && (
        <ConfirmDialog
          open
          title={cardsText.releaseTitle(asked.village.name)}
          confirm={cardsText.release}
          onConfirm={() =>
            releaseCards(slug, asked.village.villageId, toRelease(asked.village)).then(onDone)
          }
          onClose={onClose}
        >
          <p>
            {cardsText.releaseText(
              formatCount(toRelease(asked.village)),
              formatCount(asked.village.households ?? 0),
            )}
          </p>
        </ConfirmDialog>
      )}
      {dialog && asked.act === 'print' && <PrintDialog {...dialog} />}
      {dialog && asked.act === 'reissue' && <ReissueDialog {...dialog} />}
    </>
  )
}

function toRelease({ households, released }: VillageStock): number {
  return Math.max(0, (households ?? 0) - released)
}

type FigureKey = 'households' | 'released' | 'printed' | 'used' | 'withdrawn' | 'reports'

const countOf: Record<FigureKey, (row: VillageStock) => number | null> = {
  households: (row) => row.households,
  released: (row) => row.released + row.reissued,
  printed: (row) => row.printed,
  used: (row) => row.used,
  withdrawn: (row) => row.voided + row.returned,
  reports: (row) => row.reports,
}

const keys = Object.keys(countOf) as FigureKey[]

const figures: Column<VillageStock>[] = [
  { key: 'village', title: cardsText.village, head: true, cell: ({ name }) => name },
  ...keys.map(
    (key): Column<VillageStock> => ({
      ...{ key, title: cardsText[key], numeric: true },
      cell: (row) => {
        const value = countOf[key](row)
        return value === null ? '–' : formatCount(value)
      },
    }),
  ),
]

function totalOf(villages: readonly VillageStock[]): Record<string, string> {
  const sum = (key: FigureKey) =>
    villages.reduce((total, village) => total + (countOf[key](village) ?? 0), 0)
  const sums = keys.map((key) => [key, formatCount(sum(key))])
  return { village: cardsText.total, ...Object.fromEntries(sums) }
}

function actsColumn(
  may: { mayRelease: boolean; mayPrint: boolean },
  ask: (asked: Asked) => void,
): Column<VillageStock> {
  return {
    ...{ key: 'acts', title: cardsText.acts, titleHidden: true },
    cell: (village) => (
      <div class="card-acts">
        {may.mayRelease && toRelease(village) > 0 && (
          <Button small onClick={() => ask({ act: 'release', village })}>
            {cardsText.release}
          </Button>
        )}
        {may.mayPrint && toPrint(village) > 0 && (
          <Button small onClick={() => ask({ act: 'print', village })}>
            {cardsText.print}
          </Button>
        )}
        {may.mayPrint && toReissue(village) > 0 && (
          <Button small kind="quiet" onClick={() => ask({ act: 'reissue', village })}>
            {cardsText.reissue}
          </Button>
        )}
      </div>
    ),
  }
}
