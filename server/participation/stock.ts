import { reissueLimit } from '#shared/participation/limits.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { askedIn } from '../surveys/places.ts'
import './tables.ts'

type Counts = Map<string, number>

/** The cards of every village of a survey, as far as it is known: never which household has which. */
export async function stockOf(db: Reader, surveyId: string): Promise<VillageStock[]> {
  const villages = await db
    .selectFrom('surveyVillage')
    .select(['unitId', 'name', 'households', 'selected'])
    .where('surveyId', '=', surveyId)
    .orderBy('position')
    .execute()
  const released = await sumReleases(db, surveyId, 'first')
  const reissued = await sumReleases(db, surveyId, 'reissue')
  const printed = await countIn(db, surveyId, 'card')
  const voided = await countWithdrawn(db, surveyId, 'voided')
  const returned = await countWithdrawn(db, surveyId, 'returned')
  const used = await countIn(db, surveyId, 'redemption')
  const reports = await countIn(db, surveyId, 'usedCardReport')
  return villages.map(({ unitId, name, ...frozen }) => {
    const asked = askedIn(frozen)
    const { households } = asked
    const of = (counts: Counts) => counts.get(unitId) ?? 0
    return {
      ...{ villageId: unitId, name, ...asked },
      ...{ released: of(released), reissued: of(reissued), printed: of(printed) },
      ...{ voided: of(voided), returned: of(returned), used: of(used), reports: of(reports) },
      reissueLimit: households === null ? 0 : reissueLimit(households),
    }
  })
}

/** @throws Refusal not_found when the survey has no such village */
export async function villageStockOf(
  db: Reader,
  surveyId: string,
  villageId: string,
): Promise<VillageStock> {
  const stock = await stockOf(db, surveyId)
  return found(stock.find((village) => village.villageId === villageId))
}

async function sumReleases(
  db: Reader,
  surveyId: string,
  kind: 'first' | 'reissue',
): Promise<Counts> {
  const rows = await db
    .selectFrom('cardRelease')
    .select((on) => ['villageId', on.fn.sum<number>('cards').as('count')])
    .where('surveyId', '=', surveyId)
    .where('kind', '=', kind)
    .groupBy('villageId')
    .execute()
  return asCounts(rows)
}

async function countIn(
  db: Reader,
  surveyId: string,
  table: 'card' | 'redemption' | 'usedCardReport',
): Promise<Counts> {
  const rows = await db
    .selectFrom(table as 'card')
    .select((on) => ['villageId', on.fn.countAll<number>().as('count')])
    .where('surveyId', '=', surveyId)
    .groupBy('villageId')
    .execute()
  return asCounts(rows)
}

async function countWithdrawn(
  db: Reader,
  surveyId: string,
  kind: 'voided' | 'returned',
): Promise<Counts> {
  const rows = await db
    .selectFrom('cardWithdrawal')
    .innerJoin('card', (join) =>
      join
        .onRef('card.surveyId', '=', 'cardWithdrawal.surveyId')
        .onRef('card.serial', '=', 'cardWithdrawal.serial'),
    )
    .select((on) => ['card.villageId', on.fn.countAll<number>().as('count')])
    .where('card.surveyId', '=', surveyId)
    .where('cardWithdrawal.kind', '=', kind)
    .groupBy('card.villageId')
    .execute()
  return asCounts(rows)
}

function asCounts(rows: { villageId: string; count: number }[]): Counts {
  return new Map(rows.map(({ villageId, count }) => [villageId, Number(count)]))
}
