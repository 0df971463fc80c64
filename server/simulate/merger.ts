import { opensAt } from '#shared/dates/days.ts'
import type { DaysOff } from '#shared/dates/working-days.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { changeUnits } from '../units/change.ts'
import { getUnit } from '../units/tree.ts'
import type { DemoAccount } from './people.ts'
import { settleVillages } from './places.ts'
import type { Player } from './player.ts'
import { playRound } from './rounds.ts'

// Two communes for training ask before they merge on 1/7/2025, and the commune that they became asks again
// weeks ago: old results stay with the old units and are reached from the new one.

export const beforeMerger = '2025-05-05'
const mergedOn = '2025-07-01'

const round = {
  template: 'commune-ntm-advanced',
  stage: 'announced',
  days: 10,
  mood: { satisfied: 88, sore: { 'Môi trường': 70 } },
} as const

type Stagehand = Player & { ctx: Context }
interface Place {
  commune: Unit
  staff: DemoAccount
  reviewer: DemoAccount
}

/** The round before, and the merger. @returns the commune that begins by it */
export async function playBeforeMerger(
  stage: Stagehand,
  places: Place[],
  off: DaysOff,
): Promise<Unit> {
  const { ctx } = stage
  for (const place of places) {
    stage.setNow(new Date(opensAt(beforeMerger)))
    const size = { villages: 4, households: 620, on: beforeMerger }
    await settleVillages(ctx, place.staff.id, place.commune, size)
    const title = 'Lấy ý kiến trước khi sắp xếp đơn vị'
    const opensOn = '2025-05-06'
    await playRound(stage, { ...round, ...place, title, opensOn, answers: 64 }, off)
  }
  const [first] = places
  if (!first?.commune.parentId) throw new Error('Two communes of one district merge')
  const [heir] = await changeUnits(ctx, null, {
    kind: 'merge',
    unitIds: places.map(({ commune }) => commune.id),
    into: {
      ...{ parentId: first.commune.parentId, code: null },
      ...{ kind: 'xã', name: 'Tập huấn Hợp Nhất', fullName: 'Xã Tập huấn Hợp Nhất' },
    },
    on: mergedOn,
    legalBasis: 'Dữ liệu minh họa: sắp xếp đơn vị từ ngày 1/7/2025',
  })
  return getUnit(ctx.db, heir ?? '', mergedOn)
}

/** The round after, by the people of one of the two: their grant has followed. */
export async function playAfterMerger(
  stage: Stagehand,
  place: Place,
  opensOn: string,
  off: DaysOff,
): Promise<void> {
  const title = 'Lấy ý kiến sau khi sắp xếp đơn vị'
  await playRound(stage, { ...round, ...place, title, opensOn, answers: 110 }, off)
}
