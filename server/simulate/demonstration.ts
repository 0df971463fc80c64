import { addDays, dayOf, opensAt } from '#shared/dates/days.ts'
import { publicHolidays } from '#shared/dates/public-holidays.ts'
import { type DaysOff, daysOff, isWorkingDay } from '#shared/dates/working-days.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { markDemonstration } from '../database/installation.ts'
import { ensureCountingRule } from '../targets/counting-rule.ts'
import { type PlayedCommune, playCampaigns, seatTeams } from './campaigns.ts'
import { type OnPaper, playCardRound } from './card-rounds.ts'
import {
  type CardScene,
  cardScenes,
  communesWithService,
  otherCommunes,
  scenes,
  trainingScenes,
} from './cast.ts'
import { type Cast, castPeople } from './casting.ts'
import { beforeMerger, playAfterMerger, playBeforeMerger } from './merger.ts'
import { officeHour } from './office-hour.ts'
import { communeByCode, settlePlaces, settleVillages } from './places.ts'
import { createPlayer, type Player } from './player.ts'
import { playRoadMap } from './road-map.ts'
import { playRound } from './rounds.ts'
import { offerServices } from './services.ts'

const template = 'commune-ntm-advanced'
const title = 'Lấy ý kiến người dân về nông thôn mới nâng cao'

/**
 * Fills an empty database with the demonstration province. Everything is played through the program's own doors,
 * before the merger of 1/7/2025 and from seven weeks ago until today, so that what is shown was really answered, counted, reviewed and announced.
 * @param districts to how many of its districts the second campaign goes; to all when not given
 * @returns what its people hold on paper, and the program keeps nowhere
 */
export async function playDemonstration(
  real: Context,
  { districts }: { districts?: number } = {},
): Promise<OnPaper[]> {
  const off = daysOff(publicHolidays)
  const today = dayOf(real.now())
  const firstDay = workingDayBefore(today, 36, off)
  const stage = createPlayer(real, new Date(opensAt(beforeMerger)))
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
  const fronts = await found(cardScenes)
  const inTraining = places.trainingCommunes.map((commune) => {
    return { commune, district: places.trainingDistrict }
  })
  const training = trainingScenes.map((scene, at) => {
    return { scene, ...(inTraining[at] as (typeof inTraining)[number]) }
  })
  const cast = await castPeople(ctx, places.province, [...played, ...inTraining, ...others], fronts)
  const merging = inTraining.slice(trainingScenes.length).map(({ commune, district }) => {
    return { commune, staff: cast.staffOf(commune), reviewer: cast.reviewerOf(district) }
  })
  const heir = await playBeforeMerger(stage, merging, off)
  stage.setNow(new Date(opensAt(firstDay)))
  const teams = await seatTeams(ctx, firstDay, districts)

  for (const { scene, commune, district } of [...played, ...training]) {
    const opensOn = workingDayBefore(today, scene.openedAgo, off)
    const [staff, reviewer] = [cast.staffOf(commune), cast.reviewerOf(district)]
    stage.setNow(new Date(opensAt(addDays(opensOn, -1))))
    await settleVillages(ctx, staff.id, commune, { ...scene, on: dayOf(stage.now()) })
    await playRound(stage, { ...scene, commune, staff, reviewer, opensOn, template, title }, off)
  }
  const papers = await playFronts(stage, fronts, { cast, today, off })
  const [one] = merging
  if (one) {
    await playAfterMerger(stage, { ...one, commune: heir }, workingDayBefore(today, 20, off), off)
  }
  const communes = await playCampaigns(stage, teams, {
    ...{ province: places.province, coordinator: cast.coordinator, off },
    reviewer: cast.reviewerOf(places.province),
    launchedOn: workingDayBefore(today, 34, off),
    yesterday: workingDayBefore(today, 1, off),
  })
  const alone = [
    ...played
      .filter(({ scene }) => communesWithService.has(scene.commune))
      .map((place) => seatedAt(cast, place, true)),
    ...others.map((place) => seatedAt(cast, place, place.scene.confirmed)),
  ]
  // Where the survey is done, most have their service too: the others are just short of the target.
  const together = communes
    .filter((_, at) => at % 4 !== 3)
    .map((place) => ({ ...place, confirmed: true }))
  for (const [part, ago] of [12, 10, 7, 4].entries()) {
    const places = together.filter((_, at) => at % 4 === part)
    const on = workingDayBefore(today, ago, off)
    await offer(stage, part === 0 ? [...alone, ...places] : places, on)
  }
  await playRoadMap(stage, cast.coordinator, places.province, {
    planned: addDays(firstDay, 1),
    counted: [33, 25, 17, 13, 9, 6, 3, 1].map((ago) => workingDayBefore(today, ago, off)),
    end: `${today.slice(0, 4)}-12-31`,
  })
  return papers
}

/** What the Front asks officially. */
async function playFronts(
  stage: Player & { ctx: Context },
  fronts: { scene: CardScene; commune: Unit; district: Unit }[],
  { cast, today, off }: { cast: Cast; today: string; off: DaysOff },
): Promise<OnPaper[]> {
  const papers: OnPaper[] = []
  for (const { scene, commune, district } of fronts) {
    const opensOn = workingDayBefore(today, scene.openedAgo, off)
    const [staff, reviewer] = [cast.staffOf(commune, 'mttq'), cast.reviewerOf(district, 'mttq')]
    stage.setNow(new Date(opensAt(addDays(opensOn, -1))))
    if (scene.villages > 0) {
      const size = { ...scene, on: dayOf(stage.now()) }
      await settleVillages(stage.ctx, cast.staffOf(commune).id, commune, size)
    }
    papers.push(await playCardRound(stage, { ...scene, commune, staff, reviewer, opensOn }, off))
  }
  return papers
}

type Offered = Pick<PlayedCommune, 'commune' | 'staff' | 'reviewer'> & { confirmed: boolean }

function seatedAt(
  cast: Cast,
  { commune, district }: { commune: Unit; district: Unit },
  confirmed: boolean,
): Offered {
  return { commune, confirmed, staff: cast.staffOf(commune), reviewer: cast.reviewerOf(district) }
}

function offer(stage: Player, places: Offered[], on: string): Promise<void> {
  stage.setNow(officeHour(on, 9))
  const offers = places.map(({ commune, staff, reviewer, confirmed }) => ({
    ...{ commune, staff },
    confirmedBy: confirmed ? reviewer : undefined,
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
