import type { Figures } from '#shared/collection/differences.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import type { Reader } from '../database/schema.ts'
import { type PaperNumbers, paperNumbers } from '../paper/numbers.ts'
import { stockOf } from '../participation/stock.ts'
import { listWaiting } from '../responses/waiting.ts'
import './tables.ts'

/** A village with what is known of its collecting. */
export interface Known {
  id: string
  name: string
  figures: Figures
}

/** In the order of the list. After the count: as it stood when the box was opened. */
export async function figuresOf(db: Reader, surveyId: string): Promise<Known[]> {
  const kept = await readKept(db, surveyId)
  const paper = new Map((await paperNumbers(db, surveyId)).map((one) => [one.villageId, one]))
  const boxes = new Map(
    (await listWaiting(db, surveyId)).map(({ villageId, waiting }) => [villageId, waiting]),
  )
  return (await stockOf(db, surveyId)).map((stock) => {
    const { villageId: id, name } = stock
    const live = () => combine(stock, boxes.get(id) ?? 0, paper.get(id))
    return { id, name, figures: kept.get(id) ?? live() }
  })
}

function combine(stock: VillageStock, received: number, paper: PaperNumbers | undefined): Figures {
  const { households: selected, drawnFrom, printed, voided, returned, used, reports } = stock
  const issued = printed - voided - returned
  const { cards = 0, boxed = 0, valid = 0, blank = 0, overallTwice = 0 } = paper ?? {}
  return {
    ...{ households: drawnFrom ?? selected, selected, issued, used, received, reports },
    missing: Math.max(0, issued - received),
    phone: { cards: used - cards, answers: received - boxed },
    paper: { cards, boxed, valid, blank, overallTwice, notIssued: paper?.notIssued ?? 0 },
    unfinished: paper?.unfinished ?? 0,
  }
}

async function readKept(db: Reader, surveyId: string): Promise<Map<string, Figures>> {
  const rows = await db
    .selectFrom('reconciledVillage')
    .select(['villageId', 'figures'])
    .where('surveyId', '=', surveyId)
    .execute()
  return new Map(rows.map(({ villageId, figures }) => [villageId, JSON.parse(figures)]))
}
