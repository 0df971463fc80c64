import type { Body } from '../accounts/permissions.ts'
import type { OfficialPlan } from '../mandates/schema.ts'

// What an official ballot needs before it opens, besides its form and its days: the body that holds it, the
// kind of unit, and the documents that it rests on.

export type OfficialProblemReason =
  | 'official_by_front'
  | 'no_official_ballot'
  | 'plan_missing'
  | 'collection_missing'
  | 'guidance_missing'

/** The settings that mend a problem, by the names of their fields. */
export const officialPlaces: Partial<Record<OfficialProblemReason, string>> = {
  plan_missing: 'settings.plan.number',
  collection_missing: 'settings.plan.collection',
  guidance_missing: 'settings.plan.guidance',
}

/** Towns and wards cannot hold the Front's ballot (Hướng dẫn 90/HD-MTTW-BTT speaks of xã and huyện). */
const withoutBallot = ['thị trấn', 'phường']

export function mayHoldBallot(unitKind: string): boolean {
  return !withoutBallot.includes(unitKind)
}

/** What keeps an official survey from opening; nothing of it is asked of a survey for reference. */
export function officialProblems(
  body: Body,
  /** Undefined: the unit has ended. */
  unitKind: string | undefined,
  plan: OfficialPlan | null,
): OfficialProblemReason[] {
  const byPhone = plan?.collection.includes('phone') ?? false
  const found: Record<OfficialProblemReason, boolean> = {
    official_by_front: body !== 'mttq',
    no_official_ballot: unitKind !== undefined && !mayHoldBallot(unitKind),
    plan_missing: plan === null || plan.number === null || plan.date === null,
    collection_missing: plan === null || plan.collection.length === 0,
    guidance_missing: byPhone && plan?.guidance === null,
  }
  return (Object.keys(found) as OfficialProblemReason[]).filter((reason) => found[reason])
}
