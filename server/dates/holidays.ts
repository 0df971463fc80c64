import { type PublicHoliday, publicHolidays } from '#shared/dates/public-holidays.ts'
import type { DaysOff } from '#shared/dates/working-days.ts'
import type { Db, Reader } from '../database/schema.ts'
import './tables.ts'

/** The days off that the province keeps. */
export async function readDaysOff(db: Reader): Promise<DaysOff> {
  const rows = await db.selectFrom('holiday').select('day').execute()
  return new Set(rows.map((row) => row.day))
}

/** Adds the known public holidays; a day that is there already stays as the province has it. */
export async function ensureHolidays(
  db: Db,
  holidays: readonly PublicHoliday[] = publicHolidays,
): Promise<void> {
  await db
    .insertInto('holiday')
    .values(holidays.map(({ on, name, legalBasis }) => ({ day: on, name, legalBasis })))
    .onConflict((already) => already.column('day').doNothing())
    .execute()
}
