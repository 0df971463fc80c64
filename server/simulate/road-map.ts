import { addDays, type Day } from '#shared/dates/days.ts'
import type { Ratio } from '#shared/results/ratio.ts'
import type { Unit } from '#shared/units/schema.ts'
import { officeHour } from './office-hour.ts'
import type { DemoAccount } from './people.ts'
import type { Player } from './player.ts'

const plan = 'Dữ liệu minh họa: kế hoạch của tỉnh chia chỉ tiêu theo mốc'
const changed = 'Dữ liệu minh họa: văn bản của tỉnh điều chỉnh mốc giữa kỳ'

/**
 * The province sets the goals of its road map, replaces one, and keeps what counted on some days: each the
 * morning after, so that what is shown over time is what really stood on the board.
 */
export async function playRoadMap(
  stage: Player,
  coordinator: DemoAccount,
  province: Unit,
  { planned, counted, end }: { planned: Day; counted: Day[]; end: Day },
): Promise<void> {
  const ask = stage.as(coordinator.id)
  const set = (on: Day, share: Ratio, legalBasis: string) =>
    ask('post', '/api/road-map/goals', { unitId: province.id, on, share, legalBasis })
  const morning = (day: Day) => stage.setNow(officeHour(day, 8))
  const [first, , middle] = counted
  if (first === undefined || middle === undefined) return
  morning(planned)
  await set(addDays(first, 7), percent(5), plan)
  await set(middle, percent(20), plan)
  await set(end, percent(40), plan)
  for (const on of counted) {
    morning(addDays(on, 1))
    if (on === middle) await set(middle, percent(15), changed)
    await ask('post', '/api/targets/evaluations', { unitId: province.id, on })
  }
}

function percent(num: number): Ratio {
  return { num, den: 100 }
}
