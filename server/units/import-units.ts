import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { parseUnitList } from './unit-list.ts'
import { beginUnit } from './versions.ts'

/**
 * Reads a first list of units (province, districts, communes) into the tree.
 * @param csv a list as `parseUnitList` reads it
 * @param validFrom first day on which the list holds
 * @returns how many units were added; units whose code is in force are left as they are
 * @throws Error naming the line whose parent is not in the list or whose form is wrong
 */
export async function importUnits(ctx: Context, csv: string, validFrom: string): Promise<number> {
  const lines = parseUnitList(csv)
  return transact(ctx.db, async (tx) => {
    const present = await tx
      .selectFrom('unitVersion')
      .select(['code', 'unitId'])
      .where('code', 'is not', null)
      .where('validUntil', 'is', null)
      .execute()
    const idByCode = new Map(present.map((row) => [row.code ?? '', row.unitId]))
    let added = 0
    for (const [position, line] of lines.entries()) {
      if (idByCode.has(line.code)) continue
      const parentId = line.parentCode === '' ? null : idByCode.get(line.parentCode)
      if (parentId === undefined) {
        throw new Error(
          `Unit ${line.code}: its parent ${line.parentCode} is not in the list above it`,
        )
      }
      idByCode.set(
        line.code,
        await beginUnit(ctx, tx, { ...line, parentId, position }, validFrom, null),
      )
      added++
    }
    await record(ctx, tx, { act: 'units.import', accountId: null, detail: { added, validFrom } })
    return added
  })
}
