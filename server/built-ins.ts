import type { Db } from './database/schema.ts'
import { ensureHolidays } from './dates/holidays.ts'
import { ensureTemplates } from './forms/templates.ts'

/** What every database begins with. Safe to repeat: it runs at each start, also beside another process. */
export async function ensureBuiltIns(db: Db): Promise<void> {
  await ensureTemplates(db)
  await ensureHolidays(db)
}
