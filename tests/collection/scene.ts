import type { VillageCollection, VillageMeeting } from '#shared/collection/schema.ts'
import type { CardSurvey } from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import type { World } from '../world/world.ts'

// What an officer does at the end of the collecting in thôn Ba.

export const aMeeting: VillageMeeting = {
  ...{ heldOn: '2026-03-04', place: 'Nhà văn hóa thôn Ba', households: 30 },
  ...{ firstWitness: 'Người chứng kiến A', secondWitness: 'Người chứng kiến B' },
  writingApart: true,
}

export function atVillage(
  world: World,
  { slug, by }: Pick<CardSurvey, 'slug' | 'by'>,
  village = 'thon-ba',
) {
  const path = `/api/surveys/${slug}/villages/${village}`
  const ask = (method: string, rest: string, body: unknown, who: Person) =>
    world.as(who)(method, `${path}${rest}`, body)
  return {
    path,
    close: (handedOut: number, explanation?: string, who: Person = by, away?: number) => {
      const given = { handedOut, ...(away !== undefined && { away }) }
      return ask('put', '/closing', { ...given, ...(explanation && { explanation }) }, who)
    },
    reopen: (reason = 'Còn hộ chưa bỏ phiếu', who: Person = by) =>
      ask('delete', '/closing', { reason }, who),
    meet: (change: Record<string, unknown> = {}, who: Person = by) =>
      ask('put', '/meeting', { ...aMeeting, ...change }, who),
    withdraw: (who: Person = by) => ask('delete', '/meeting', { reason: 'Họp đã hoãn' }, who),
    look: async (who: Person = by): Promise<VillageCollection> => {
      const { body } = expected(await world.as(who)('get', `/api/surveys/${slug}/collection`), 200)
      return body.villages.find(({ id }: { id: string }) => id === village)
    },
  }
}
