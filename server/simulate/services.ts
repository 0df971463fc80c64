import { addDays } from '#shared/dates/days.ts'
import type { NewService, ServiceField } from '#shared/targets/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { DemoAccount } from './people.ts'
import type { Player } from './player.ts'

export interface Offer {
  commune: Unit
  staff: DemoAccount
  /** Who opens the evidence and confirms it; nobody yet where it still waits. */
  confirmedBy: DemoAccount | undefined
}

const kinds: { field: ServiceField; name: string }[] = [
  { field: 'education', name: 'Tuyển sinh đầu cấp trực tuyến của các trường trong xã' },
  { field: 'communitySupervision', name: 'Tiếp nhận phản ánh, kiến nghị của người dân' },
  { field: 'security', name: 'Khai báo lưu trú trực tuyến của công an xã' },
  { field: 'environment', name: 'Báo điểm rác, lịch thu gom của xã' },
]

/** Registers one online service for each commune, and has it confirmed where somebody has looked at it. */
export async function offerServices(stage: Player, offers: Offer[], today: string): Promise<void> {
  for (const [index, { commune, staff, confirmedBy }] of offers.entries()) {
    const kind = kinds[index % kinds.length] as (typeof kinds)[number]
    const service: NewService = {
      ...kind,
      unitId: commune.id,
      address: `https://minh-hoa-${commune.code}.example/dich-vu`,
      sinceOn: addDays(today, -200),
      evidence: 'Dữ liệu minh họa: ảnh chụp trang và số lượt dùng trong quý.',
      evidenceOn: addDays(today, -20),
      usesLastQuarter: 40 + ((index * 37) % 300),
    }
    const { id } = await stage.as(staff.id)('post', '/api/services', service)
    if (!confirmedBy) continue
    const confirm = stage.as(confirmedBy.id)
    await confirm('put', `/api/services/${id}/confirmation`, { evidenceOpened: true })
  }
}
