import { type Body, type Permission, ruleOf } from '#shared/accounts/permissions.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Context } from '../context.ts'
import { notFound, Refusal } from '../errors.ts'
import { type Standing, standingOf } from '../units/lineage.ts'
import type { Actor, ActorGrant } from './actor.ts'

// The only file that answers "may they?". What is outside the actor's tree is not found; what is inside
// it but not theirs to do is forbidden; what no table row allows is refused.

/** What a permission is asked for: a unit, and the body where the thing belongs to one. */
export interface Target {
  unitId: string
  body?: Body
}

/** @throws Refusal not_found outside the actor's tree, forbidden inside it. */
export async function permit(
  ctx: Context,
  actor: Actor,
  permission: Permission,
  target: Target,
): Promise<void> {
  const standing = await standingOf(ctx.db, target.unitId, dayOf(ctx.now()))
  if (actor.grants.some((grant) => allows(grant, permission, target, standing))) return
  const inTree = actor.grants.some(
    (grant) =>
      standing.line.includes(grant.unitId) && sharesBody(grant, permission, target, standing),
  )
  throw inTree ? new Refusal('forbidden', 'not_permitted') : notFound()
}

/** The same question without a refusal, for what a page offers. */
export async function mayThey(
  ctx: Context,
  actor: Actor,
  permission: Permission,
  target: Target,
): Promise<boolean> {
  const standing = await standingOf(ctx.db, target.unitId, dayOf(ctx.now()))
  return actor.grants.some((grant) => allows(grant, permission, target, standing))
}

/** The grants that give a permission somewhere; lists are built from their units. */
export function grantsFor(actor: Actor, permission: Permission): ActorGrant[] {
  return actor.grants.filter((grant) => ruleOf(permission).reach[grant.role] !== undefined)
}

function allows(
  grant: ActorGrant,
  permission: Permission,
  target: Target,
  standing: Standing,
): boolean {
  if (!sharesBody(grant, permission, target, standing)) return false
  switch (ruleOf(permission).reach[grant.role]) {
    case 'own':
      return standing.identities.includes(grant.unitId)
    case 'child':
      return standing.parents.includes(grant.unitId)
    case 'above':
      return (standing.parents.length > 0 ? standing.parents : standing.identities).includes(
        grant.unitId,
      )
    case 'below':
      return standing.line.includes(grant.unitId) && !standing.identities.includes(grant.unitId)
    case 'tree':
      return standing.line.includes(grant.unitId)
    default:
      return false
  }
}

function sharesBody(
  grant: ActorGrant,
  permission: Permission,
  { body }: Target,
  { line }: Standing,
): boolean {
  const { sameBody } = ruleOf(permission)
  if (!sameBody || body === undefined || grant.body === body) return true
  return sameBody === 'belowTop' && grant.unitId === line.at(-1)
}
