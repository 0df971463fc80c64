import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { CardStock, VillageStock } from '#shared/participation/schema.ts'
import { cardsText } from '../messages/cards.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { openPrintJob, releaseCards } from './api.ts'

interface StockTableProps {
  slug: string
  stock: CardStock
  /** The upper level may, and it is known for which households. */
  mayRelease: boolean
  onDone: (stock: CardStock) => void
}

interface Asked {
  act: 'release' | 'print'
  village: VillageStock
}

/** One row a village, with the one thing that can be done next. */
export function StockTable({ slug, stock, mayRelease, onDone }: StockTableProps) {
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const village = asked?.village
  return (
    <>
      <Table
        caption={cardsText.caption}
        columns={[...figures, actsColumn(stock, mayRelease, setAsked)]}
        rows={stock.villages}
        rowKey={(row) => row.villageId}
        empty={<Empty title={cardsText.none} />}
      />
      {village && (
        <>
          <ConfirmDialog
            open={asked.act === 'release'}
            title={cardsText.releaseTitle(village.name)}
            confirm={cardsText.release}
            onConfirm={() => releaseCards(slug, village.villageId, toRelease(village)).then(onDone)}
            onClose={close}
          >
            <p>
              {cardsText.releaseText(
                formatCount(toRelease(village)),
                formatCount(village.households ?? 0),
              )}
            </p>
          </ConfirmDialog>
          <ConfirmDialog
            open={asked.act === 'print'}
            title={cardsText.printTitle(village.name)}
            confirm={cardsText.print}
            reason={{ label: cardsText.witnesses, hint: cardsText.witnessesHint }}
            onConfirm={({ reason: witnesses }) =>
              openPrintJob(slug, {
                ...{ villageId: village.villageId, cards: toPrint(village), witnesses },
              }).then(onDone)
            }
            onClose={close}
          >
            <p>{cardsText.printText(formatCount(toPrint(village)))}</p>
          </ConfirmDialog>
        </>
      )}
    </>
  )
}

function toRelease({ households, released }: VillageStock): number {
  return Math.max(0, (households ?? 0) - released)
}

function toPrint({ released, reissued, printed }: VillageStock): number {
  return released + reissued - printed
}

function figure(
  key: string,
  title: string,
  of: (row: VillageStock) => number | null,
): Column<VillageStock> {
  return {
    ...{ key, title, numeric: true },
    cell: (row) => {
      const value = of(row)
      return value === null ? '–' : formatCount(value)
    },
  }
}

const figures: Column<VillageStock>[] = [
  { key: 'village', title: cardsText.village, head: true, cell: ({ name }) => name },
  figure('households', cardsText.households, (row) => row.households),
  figure('released', cardsText.released, (row) => row.released + row.reissued),
  figure('printed', cardsText.printed, (row) => row.printed),
  figure('used', cardsText.used, (row) => row.used),
  figure('withdrawn', cardsText.withdrawn, (row) => row.voided + row.returned),
  figure('reports', cardsText.reports, (row) => row.reports),
]

function actsColumn(
  stock: CardStock,
  mayRelease: boolean,
  ask: (asked: Asked) => void,
): Column<VillageStock> {
  return {
    ...{ key: 'acts', title: cardsText.acts, titleHidden: true },
    cell: (village) => (
      <>
        {mayRelease && toRelease(village) > 0 && (
          <Button onClick={() => ask({ act: 'release', village })}>{cardsText.release}</Button>
        )}
        {stock.mayPrint && toPrint(village) > 0 && (
          <Button onClick={() => ask({ act: 'print', village })}>{cardsText.print}</Button>
        )}
      </>
    ),
  }
}
