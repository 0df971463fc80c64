import { addDays } from '#shared/dates/days.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { found } from '../errors.ts'
import { shuffled } from '../random.ts'
import province2023 from '../units/bac-giang-2023.csv?raw'
import { importUnits } from '../units/import-units.ts'
import { importVillages } from '../units/import-villages.ts'
import { getUnit, unitByCode } from '../units/tree.ts'
import { beginUnit } from '../units/versions.ts'

const listFrom = '2023-01-01'

/** The last two merge on 1/7/2025. */
const trainingNames = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((name) => `Tập huấn ${name}`)

/** The province of the demonstration: the real tree of 2023, and an invented district for training below it. */
export interface DemoPlaces {
  province: Unit
  trainingDistrict: Unit
  trainingCommunes: Unit[]
}

export async function settlePlaces(ctx: Context, on: string): Promise<DemoPlaces> {
  await importUnits(ctx, province2023, listFrom)
  const province = await communeByCode(ctx, '24', on)
  const ids = await transact(ctx.db, async (tx) => {
    const begin = (level: 'district' | 'commune', kind: string, name: string, parentId: string) => {
      const fullName = `${kind[0]?.toUpperCase()}${kind.slice(1)} ${name}`
      const unit = { level, kind, name, fullName, parentId, code: null, training: true }
      return beginUnit(ctx, tx, { ...unit, position: 1000 }, listFrom, null)
    }
    const district = await begin('district', 'huyện', 'Tập huấn', province.id)
    const communes: string[] = []
    for (const name of trainingNames) communes.push(await begin('commune', 'xã', name, district))
    return { district, communes }
  })
  return {
    province,
    trainingDistrict: await getUnit(ctx.db, ids.district, on),
    trainingCommunes: await Promise.all(ids.communes.map((id) => getUnit(ctx.db, id, on))),
  }
}

export async function communeByCode(ctx: Context, code: string, on: string): Promise<Unit> {
  return found(await unitByCode(ctx.db, code, on))
}

/** Invented villages, which say so in the source of their household counts. */
export async function settleVillages(
  ctx: Context,
  accountId: string,
  commune: Unit,
  { villages, households, on }: { villages: number; households: number; on: string },
): Promise<void> {
  const names = shuffled(ctx.random, villageNames).slice(0, villages)
  const lines = names.map((name) => {
    const share = 0.6 + ctx.random.below(80) / 100
    return `Thôn ${name}\t${Math.round((households / villages) * share)}`
  })
  await importVillages(ctx, accountId, commune, {
    text: lines.join('\n'),
    source: 'Dữ liệu minh họa: thôn và số hộ được đặt ra',
    countedOn: addDays(on, -30),
    endMissing: false,
    apply: true,
  })
}

const villageNames = [
  'Đồng Mẫu',
  'Hoa Quảng',
  'Tân Thành',
  'Đồng Phúc',
  'Tam Tầng',
  'Bến Gạo',
  'Gốc Đa',
  'Cầu Đá',
  'Ao Sen',
  'Bờ Tre',
  'Giếng Mới',
  'Đình Cả',
  'Vườn Đào',
  'Sân Kho',
  'Lò Gạch',
  'Đầm Vạc',
]
