import type { World } from '../world/world.ts'
import { collect, expected, openSurvey } from './round.ts'

// An official survey of xã An by the Front. Household cards are no part of this: the survey is opened as an
// open one and becomes official behind the program's back, as nothing here depends on how answers came in.

export const villages = ['thon-mot', 'thon-hai', 'thon-ba']

/** @returns the slug of an official survey that is open till the end of `lastDay` */
export async function officialOpen(world: World): Promise<string> {
  const slug = await openSurvey(world, { body: 'mttq' }, 'staffFront')
  await world.ctx.db
    .updateTable('survey')
    .set({ track: 'official' })
    .where('slug', '=', slug)
    .execute()
  return slug
}

/** @returns the slug of one that is counted, with twelve answers */
export async function officialCounted(world: World): Promise<string> {
  const slug = await officialOpen(world)
  await collect(world, slug, { answers: 12, notSatisfied: 2 })
  const front = world.as('staffFront')
  expected(await front('put', `/api/surveys/${slug}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await front('put', `/api/surveys/${slug}/count`), 200)
  return slug
}

export function postingOf(unitIds: string[]) {
  return {
    villages: unitIds.map((unitId) => ({
      ...{ unitId, fromOn: '2026-03-05', toOn: '2026-03-16', place: 'Nhà văn hóa thôn' },
    })),
  }
}

/** @returns the slug of one that is posted in all its villages */
export async function officialPosted(world: World): Promise<string> {
  const slug = await officialCounted(world)
  const path = `/api/surveys/${slug}/posting`
  expected(await world.as('staffFront')('put', path, postingOf(villages)), 200)
  return slug
}

/** The morning after the last day on which it hangs. */
export function afterPosting(world: World): void {
  world.setNow('2026-03-17T02:00:00.000Z')
}

export const anObjection = {
  ...{ unitId: 'thon-mot', receivedOn: '2026-03-04', channel: 'inPerson' },
  content: 'Số hộ của thôn chưa đúng',
}
