import type { Body } from '#shared/accounts/permissions.ts'
import { dayOf } from '#shared/dates/days.ts'
import { quarterOf } from '#shared/results/comparison/compare.ts'
import type { TrendPage } from '#shared/results/comparison/schema.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Unit } from '#shared/units/schema.ts'
import { permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { listSurveysOf, type SurveyRecord } from '../surveys/find.ts'
import { endingsOf, predecessorsOf, successorsOf } from '../units/lineage.ts'
import { unitsById } from '../units/tree.ts'
import { groupBy, type Read, readComparison } from './compare.ts'

// A unit over its rounds. Units change: what has gone over into this one is its past too. Old results stay with
// the old unit and keep its name; where several make up one, their counts are added.

/** @throws Refusal not_found or forbidden, as `permit`; not_found for a unit that lives on in several */
export async function readTrend(
  ctx: Context,
  actor: Actor,
  { unitId, body }: { unitId: string; body: Body },
): Promise<TrendPage> {
  await permit(ctx, actor, 'results.view', { unitId, body })
  const unit = await unitToday(ctx, unitId)
  await permit(ctx, actor, 'results.view', { unitId: unit.id, body })
  const past = (await predecessorsOf(ctx.db, [unit.id])).get(unit.id) ?? []
  const counted = (await listSurveysOf(ctx.db, [unit.id, ...past]))
    .filter((survey) => survey.body === body && hasResult(survey.state))
    .sort(byPeriod)
  const surveys = counted.filter(({ templateId }) => templateId === counted.at(-1)?.templateId)
  const read = await readComparison(ctx.db, surveys)
  const endings = await endingsOf(ctx.db, past)
  return {
    ...{ unit, comparison: read.comparison },
    endedOn: surveys.map((survey) => endings.get(survey.unitId)?.on ?? null),
    rounds: roundsOf(surveys, read, (id) => (endings.get(id)?.into ?? 1) > 1),
    otherForms: counted.length - surveys.length,
  }
}

/** The unit itself, or the one in which it lives on. */
async function unitToday({ db, now }: Context, id: string): Promise<Unit> {
  const today = dayOf(now())
  const heirs = (await successorsOf(db, [id], today)).get(id) ?? [id]
  const units = await unitsById(db, heirs, today)
  const [unit, ...others] = [...units.values()]
  if (!unit || others.length > 0) throw notFound()
  return unit
}

function roundsOf(
  surveys: readonly SurveyRecord[],
  { sum }: Read,
  isDivided: (unitId: string) => boolean,
): TrendPage['rounds'] {
  const quarters = groupBy(
    surveys.map((survey, place) => ({ ...survey, place })),
    ({ opensOn }) => Object.values(quarterOf(opensOn ?? '')).join(' '),
  )
  return [...quarters.values()].map((round) => {
    const at = round.map(({ place }) => place)
    const divided = round.some(({ unitId }) => isDivided(unitId))
    const when = quarterOf(round[0]?.opensOn ?? '')
    return { ...when, at, divided, sum: divided ? null : sum(at) }
  })
}

function byPeriod(a: SurveyRecord, b: SurveyRecord): number {
  const [first, second] = [a, b].map(({ opensOn, slug }) => `${opensOn} ${slug}`) as [
    string,
    string,
  ]
  return first < second ? -1 : 1
}
