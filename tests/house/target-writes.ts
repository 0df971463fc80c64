import { aRenewal, aRule, aService, confirmed, proposed, registered } from '../targets/scene.ts'
import type { Person } from '../world/people.ts'
import type { Prepare } from './write.ts'

/** The part of `writes` that is about services and counting rules. */
export const targetWrites: Record<string, Prepare> = {
  'post /api/targets/rules': async () => ({
    as: 'coordinator',
    path: '/api/targets/rules',
    body: aRule,
  }),
  'put /api/targets/rules/:id/confirmation': ofRule(undefined),
  'delete /api/targets/rules/:id/confirmation': ofRule({ reason: 'Nhầm văn bản' }),
  'post /api/targets/evaluations': async () => ({
    as: 'coordinator',
    path: '/api/targets/evaluations',
    body: { unitId: 'tinh', on: '2026-03-04' },
  }),
  'post /api/road-map/goals': async () => ({
    as: 'coordinator',
    path: '/api/road-map/goals',
    body: {
      ...{ unitId: 'tinh', on: '2026-12-31', share: { num: 25, den: 100 } },
      legalBasis: 'Kế hoạch số 7/KH-UBND ngày 10/01/2026',
    },
  }),
  'post /api/services': async () => ({ as: 'staff', path: '/api/services', body: aService }),
  'put /api/services/:id/confirmation': ofService('reviewer', '/confirmation', {
    evidenceOpened: true,
  }),
  'delete /api/services/:id/confirmation': ofService('reviewer', '/confirmation', {
    reason: 'Trang không mở được',
  }),
  'put /api/services/:id/withdrawal': ofService('staff', '/withdrawal', {
    reason: 'Trang đã ngừng',
  }),
  'put /api/services/:id/renewal': async (world) => {
    const id = await confirmed(world)
    world.setNow('2027-02-01T02:00:00.000Z')
    return { as: 'reviewer', path: `/api/services/${id}/renewal`, body: aRenewal }
  },
}

function ofRule(body: unknown): Prepare {
  return async (world) => ({
    as: 'reviewerProvince',
    path: `/api/targets/rules/${await proposed(world)}/confirmation`,
    body,
  })
}

function ofService(as: Person, rest: string, body?: unknown): Prepare {
  return async (world) => ({ as, path: `/api/services/${await registered(world)}${rest}`, body })
}
