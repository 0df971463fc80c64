import { addDays, dayOf, opensAt } from '#shared/dates/days.ts'
import { publicHolidays } from '#shared/dates/public-holidays.ts'
import { type DaysOff, daysOff, isWorkingDay } from '#shared/dates/working-days.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { markDemonstration } from '../database/installation.ts'
import { ensureCountingRule } from '../targets/counting-rule.ts'
import { communesWithService, otherCommunes, scenes, trainingScenes } from './cast.ts'
import { type Cast, castPeople } from './casting.ts'
import { communeByCode, settlePlaces, settleVillages } from './places.ts'
import { createPlayer, type Player } from './player.ts'
import { playRound } from './rounds.ts'
import { offerServices } from './services.ts'

const template = 'commune-ntm-advanced'
const title = 'Lấy ý kiến người dân về nông thôn mới nâng cao'

/**
 * Fills an empty database with the demonstration province. Everything is played through the program's own doors,
 * from seven weeks ago until today, so that what is shown was really answered, counted, reviewed and announced.
 */
export async function playDemonstration(real: Context): Promise<void> {
  const off = daysOff(publicHolidays)
  const today = dayOf(real.now())
  const firstDay = workingDayBefore(today, 36, off)
  const stage = createPlayer(real, new Date(opensAt(firstDay)))
  const { ctx } = stage
  await markDemonstration(real.db)
  const places = await settlePlaces(ctx, firstDay)
  await ensureCountingRule(ctx, places.province.id, firstDay)

  const found = <Scene extends { commune: string; district: string }>(list: Scene[]) =>
    Promise.all(
      list.map(async (scene) => ({
        scene,
        commune: await communeByCode(ctx, scene.commune, firstDay),
        district: await communeByCode(ctx, scene.district, firstDay),
      })),
    )
  const played = await found(scenes)
  const others = await found(otherCommunes)
  const training = trainingScenes.map((scene, at) => {
    return {
      scene,
      commune: places.trainingCommunes[at] as Unit,
      district: places.trainingDistrict,
    }
  })
  const cast = await castPeople(ctx, places.province, [...played, ...training, ...others])

  for (const { scene, commune, district } of [...played, ...training]) {
    const opensOn = workingDayBefore(today, scene.openedAgo, off)
    const [staff, reviewer] = [cast.staffOf(commune), cast.reviewerOf(district)]
    stage.setNow(new Date(opensAt(addDays(opensOn, -1))))
    await settleVillages(ctx, staff.id, commune, { ...scene, on: dayOf(stage.now()) })
    await playRound(stage, { ...scene, commune, staff, reviewer, opensOn, template, title }, off)
  }
  await offer(
    stage,
    cast,
    [
      ...played
        .filter(({ scene }) => communesWithService.has(scene.commune))
        .map((place) => ({ ...place, confirmed: true })),
      ...others.map((place) => ({ ...place, confirmed: place.scene.confirmed })),
    ],
    workingDayBefore(today, 12, off),
  )
}

function offer(
  stage: Player,
  cast: Cast,
  places: { commune: Unit; district: Unit; confirmed: boolean }[],
  on: string,
): Promise<void> {
  stage.setNow(new Date(new Date(opensAt(on)).getTime() + 9 * 3_600_000))
  const offers = places.map(({ commune, district, confirmed }) => ({
    commune,
    staff: cast.staffOf(commune),
    confirmedBy: confirmed ? cast.reviewerOf(district) : undefined,
  }))
  return offerServices(stage, offers, on)
}

/** The working day that lies `count` working days before. */
function workingDayBefore(day: string, count: number, off: DaysOff): string {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, -1)
    if (isWorkingDay(reached, off)) left--
  }
  return reached
}
