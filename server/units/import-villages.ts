import type * as z from 'zod'
import { dayOf } from '#shared/dates/days.ts'
import { fold } from '#shared/text.ts'
import type { Unit, Village, VillageDifference, villageImport } from '#shared/units/schema.ts'
import { parseVillageLines, type VillageLine } from '#shared/units/village-lines.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { beginUnit, endUnit } from './versions.ts'
import { listVillages } from './villages.ts'
import './tables.ts'

// Villages are pasted by the commune: first the difference is shown, then it is applied.
// A household count is never overwritten: the new one becomes current and the old one stays.

type Given = z.output<typeof villageImport>
type Row = VillageDifference['rows'][number]
interface Step {
  row: Row
  village: Village | undefined
  line: VillageLine | undefined
}

/** What the pasted lines would change; with `apply` and no problems, it is changed. */
export async function importVillages(
  ctx: Context,
  accountId: string,
  commune: Unit,
  given: Given,
): Promise<VillageDifference> {
  if (commune.level !== 'commune') throw new Refusal('conflict', 'not_a_commune')
  const today = dayOf(ctx.now())
  const { villages: lines, problems } = parseVillageLines(given.text)
  if (!given.apply || problems.length > 0) {
    const steps = difference(await listVillages(ctx.db, commune.id, today), lines, given.endMissing)
    return { applied: false, rows: steps.map((step) => step.row), problems }
  }
  return transact(ctx.db, async (tx) => {
    const steps = difference(await listVillages(tx, commune.id, today), lines, given.endMissing)
    for (const [position, step] of steps.entries()) {
      await applyStep(ctx, tx, accountId, commune, given, step, position)
    }
    const rows = steps.map((step) => step.row)
    await record(ctx, tx, {
      act: 'units.importVillages',
      accountId,
      unitId: commune.id,
      detail: {
        source: given.source,
        countedOn: given.countedOn,
        changes: rows.filter((row) => row.change !== 'same'),
      },
    })
    return { applied: true, rows, problems: [] }
  })
}

function difference(existing: Village[], lines: VillageLine[], endMissing: boolean): Step[] {
  const byName = new Map(existing.map((village) => [fold(village.unit.name), village]))
  const pasted = lines.map((line): Step => {
    const village = byName.get(fold(line.name))
    byName.delete(fold(line.name))
    const before = village?.households ?? null
    const change = !village ? 'added' : before === line.households ? 'same' : 'changed'
    const name = village?.unit.name ?? line.name
    return { row: { name, change, before, after: line.households }, village, line }
  })
  const absent = [...byName.values()].map((village): Step => {
    const { households: before, unit } = village
    const change = endMissing ? 'ended' : 'missing'
    const after = endMissing ? null : before
    return { row: { name: unit.name, change, before, after }, village, line: undefined }
  })
  return [...pasted, ...absent]
}

async function applyStep(
  ctx: Context,
  tx: Tx,
  accountId: string,
  commune: Unit,
  given: Given,
  { row, village, line }: Step,
  position: number,
): Promise<void> {
  if (row.change === 'ended' && village) {
    await endUnit(tx, village.unit.id, dayOf(ctx.now()))
  }
  if (!line || row.change === 'same') return
  const unitId = village?.unit.id ?? (await insertVillage(ctx, tx, commune, line.name, position))
  await tx
    .updateTable('householdCount')
    .set({ current: 0 })
    .where('unitId', '=', unitId)
    .where('current', '=', 1)
    .execute()
  await tx
    .insertInto('householdCount')
    .values({
      id: newId(ctx.random),
      unitId,
      households: line.households,
      source: given.source,
      countedOn: given.countedOn,
      recordedAt: instant(ctx),
      recordedBy: accountId,
      ...{ confirmedAt: null, confirmedBy: null },
      current: 1,
    })
    .execute()
}

async function insertVillage(ctx: Context, tx: Tx, commune: Unit, name: string, position: number) {
  const kind = kindOf(name, commune)
  const fullName = fold(name).startsWith(fold(kind)) ? name : `${kind} ${name}`
  const { id: parentId, training } = commune
  const village = {
    level: 'village',
    code: null,
    kind: kind.toLowerCase(),
    name,
    fullName,
  } as const
  return beginUnit(ctx, tx, { ...village, parentId, training, position }, dayOf(ctx.now()), null)
}

const kinds = ['Thôn', 'Bản', 'Tổ dân phố', 'Khu phố', 'Khu', 'Xóm', 'Làng']

/** As the name itself says; without a word of its own, what is usual in such a commune. */
function kindOf(name: string, commune: Unit): string {
  const own = kinds.find((kind) => fold(name).startsWith(`${fold(kind)} `))
  return own ?? (commune.kind === 'xã' ? 'Thôn' : 'Tổ dân phố')
}
