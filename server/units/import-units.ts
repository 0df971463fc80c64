import { fold } from '#shared/text.ts'
import type { Level } from '#shared/units/schema.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { newId } from '../random.ts'
import './tables.ts'

/** One line of a unit list: `code,parent_code,level,kind_vi,name_vi,full_name_vi`. */
interface UnitLine {
  code: string
  parentCode: string
  level: Level
  kind: string
  name: string
  fullName: string
}

/**
 * Reads a first list of units (province, districts, communes) into an empty tree.
 * @param csv comma-separated with a heading line; names hold no commas
 * @param validFrom first day on which the list holds
 * @returns how many units were added; units whose code is in force on that day are left as they are
 * @throws Error naming the line whose parent is not in the list or whose form is wrong
 */
export async function importUnits(ctx: Context, csv: string, validFrom: string): Promise<number> {
  const lines = parse(csv)
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
      const id = newId(ctx.random)
      idByCode.set(line.code, id)
      await tx.insertInto('unit').values({ id, level: line.level, training: 0 }).execute()
      const { code, kind, name, fullName } = line
      const searchName = fold(fullName)
      await tx
        .insertInto('unitVersion')
        .values({
          ...{ unitId: id, validFrom, validUntil: null, parentId },
          ...{ code, kind, name, fullName, searchName, position },
        })
        .execute()
      added++
    }
    await record(ctx, tx, { act: 'units.import', accountId: null, detail: { added, validFrom } })
    return added
  })
}

const heading = 'code,parent_code,level,kind_vi,name_vi,full_name_vi'
const importable = new Set<string>(['province', 'district', 'commune'])

function parse(csv: string): UnitLine[] {
  const [first, ...rest] = csv
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .trim()
    .split(/\r?\n/)
  if (first?.trim() !== heading) throw new Error(`The first line must be: ${heading}`)
  return rest.map((text, index) => {
    const [code, parentCode, level, kind, name, fullName, ...more] = text.split(',')
    const whole = code && parentCode !== undefined && level && kind && name && fullName
    if (!whole || more.length > 0 || !importable.has(level)) {
      throw new Error(`Line ${index + 2} is not a unit: ${text}`)
    }
    return { code, parentCode, level: level as Level, kind, name, fullName }
  })
}
