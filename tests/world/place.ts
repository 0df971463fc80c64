import type { Db } from '#server/database/schema.ts'
import { fold } from '#shared/text.ts'
import type { Level } from '#shared/units/schema.ts'
import '#server/units/tables.ts'

/** First day of the world's units; the clock of every test starts later. */
export const worldStart = '2026-01-01'

/** parent, level, kind, name. The ids are words, so that a failing test can be read. */
export const places: Record<string, [string | null, Level, string, string]> = {
  tinh: [null, 'province', 'tỉnh', 'Thử Nghiệm'],
  'huyen-dong': ['tinh', 'district', 'huyện', 'Đông'],
  'huyen-tay': ['tinh', 'district', 'huyện', 'Tây'],
  'xa-an': ['huyen-dong', 'commune', 'xã', 'An'],
  'xa-binh': ['huyen-dong', 'commune', 'xã', 'Bình'],
  'thi-tran-cau': ['huyen-tay', 'commune', 'thị trấn', 'Cầu'],
  'thon-mot': ['xa-an', 'village', 'thôn', 'Thôn Một'],
  'thon-hai': ['xa-an', 'village', 'thôn', 'Thôn Hai'],
  'thon-ba': ['xa-an', 'village', 'thôn', 'Thôn Ba'],
  'thon-bon': ['xa-binh', 'village', 'thôn', 'Thôn Bốn'],
  'thon-nam': ['xa-binh', 'village', 'thôn', 'Thôn Năm'],
}

export const households: Record<string, number> = {
  'thon-mot': 96,
  'thon-hai': 72,
  'thon-ba': 40,
  'thon-bon': 120,
  'thon-nam': 80,
}

/** Puts the province, its two districts, three communes and five villages into an empty database. */
export async function settle(db: Db): Promise<void> {
  for (const [position, [id, place]] of Object.entries(places).entries()) {
    const [parentId, level, kind, name] = place
    await db.insertInto('unit').values({ id, level, training: 0 }).execute()
    const fullName =
      level === 'village' ? name : `${kind[0]?.toUpperCase()}${kind.slice(1)} ${name}`
    await db
      .insertInto('unitVersion')
      .values({
        ...{ unitId: id, validFrom: worldStart, validUntil: null, parentId, position },
        code: level === 'village' ? null : id,
        ...{ kind, name, fullName, searchName: fold(fullName), legalBasis: null },
      })
      .execute()
  }
  for (const [unitId, count] of Object.entries(households)) {
    await db
      .insertInto('householdCount')
      .values({
        ...{ id: `count-${unitId}`, unitId, households: count, source: 'Danh sách hộ của xã' },
        ...{ countedOn: worldStart, recordedAt: `${worldStart}T00:00:00.000Z` },
        ...{ recordedBy: 'world', current: 1, confirmedAt: null, confirmedBy: null },
      })
      .execute()
  }
}
