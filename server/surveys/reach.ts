import type { Body, Permission } from '#shared/accounts/permissions.ts'
import { ruleOf } from '#shared/accounts/permissions.ts'
import { dayOf } from '#shared/dates/days.ts'
import { grantsFor } from '../accounts/access.ts'
import type { Actor, ActorGrant } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { predecessorsOf } from '../units/lineage.ts'
import { listBelow, listChildren } from '../units/tree.ts'
import { readSurveys, type SurveyRecord } from './find.ts'

/** The surveys that a permission reaches today, newest first: what `permit` says of one, for a list. */
export async function surveysWithin(
  ctx: Context,
  actor: Actor,
  permission: Permission,
  where: { below?: string | undefined } = {},
): Promise<SurveyRecord[]> {
  const reaches = await unitsWithin(ctx, actor, permission, where)
  if (reaches.length === 0) return []
  const { sameBody } = ruleOf(permission)
  return readSurveys(ctx.db, (query) =>
    query.where((on) =>
      on.or(
        reaches.map(({ body, unitIds }) =>
          on.and([
            on('survey.unitId', 'in', unitIds),
            ...(sameBody ? [on('survey.body', '=', body)] : []),
          ]),
        ),
      ),
    ),
  )
}

/** The units that a permission reaches today, with what has gone over into them, by the body of the grant. */
export async function unitsWithin(
  ctx: Context,
  actor: Actor,
  permission: Permission,
  { below }: { below?: string | undefined } = {},
): Promise<{ body: Body; unitIds: string[] }[]> {
  const inside = below === undefined ? undefined : new Set(await unitsIn(ctx, below))
  const reaches: { body: Body; unitIds: string[] }[] = []
  for (const grant of grantsFor(actor, permission)) {
    const unitIds = await withThePast(ctx, await unitsOf(ctx, grant, permission))
    const asked = inside ? unitIds.filter((id) => inside.has(id)) : unitIds
    if (asked.length > 0) reaches.push({ body: grant.body, unitIds: asked })
  }
  return reaches
}

async function unitsOf(ctx: Context, grant: ActorGrant, permission: Permission) {
  const reach = ruleOf(permission).reach[grant.role]
  if (reach === 'tree') return unitsIn(ctx, grant.unitId)
  if (reach === 'below') {
    return (await unitsIn(ctx, grant.unitId)).filter((id) => id !== grant.unitId)
  }
  if (reach !== 'child') return [grant.unitId]
  const children = await listChildren(ctx.db, grant.unitId, dayOf(ctx.now()))
  return children.map((unit) => unit.id)
}

/** The unit and all below it, with what has gone over into them. */
async function unitsIn(ctx: Context, root: string): Promise<string[]> {
  const levels = ['province', 'district', 'commune'] as const
  const units = await listBelow(ctx.db, [root], dayOf(ctx.now()), [...levels])
  return withThePast(ctx, [root, ...units.map((unit) => unit.id)])
}

async function withThePast(ctx: Context, unitIds: string[]): Promise<string[]> {
  const past = await predecessorsOf(ctx.db, unitIds)
  return [...new Set([...unitIds, ...[...past.values()].flat()])]
}
