import type { CountedLevel, CountingRule } from '#shared/targets/rule.ts'
import type { NewRule } from '#shared/targets/rules/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { takeTurns } from '../database/dialect.ts'
import type { Reader, Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { newId } from '../random.ts'
import { ruleHash } from './counting-rule.ts'
import { kindsOf } from './rules.ts'
import './tables.ts'

// A rule is written by one account and put in force by another; it begins after the last day for which units
// have been counted, so that nobody picks the denominator afterwards.

/**
 * Writes a rule down for a second account to look at. The same one again, while it waits, is the one known.
 * @returns its id
 * @throws Refusal invalid naming kinds that the province does not have, conflict rule_frozen
 */
export async function proposeRule(ctx: Context, actor: Actor, given: NewRule): Promise<string> {
  const { unitId, ...fields } = given
  const rule = inOrder(fields)
  await refuseUnknownKinds(ctx, unitId, rule)
  const id = newId(ctx.random)
  return transact(ctx.db, async (tx) => {
    await takeRuleTurn(ctx, tx, unitId)
    await refuseFrozen(tx, unitId, rule.validFrom)
    const waiting = await tx
      .selectFrom('ruleProposal')
      .select(['id', 'rule'])
      .where('unitId', '=', unitId)
      .where('confirmed', 'is', null)
      .execute()
    const known = waiting.find((row) => row.rule === JSON.stringify(rule))
    if (known) return known.id
    await tx
      .insertInto('ruleProposal')
      .values({
        ...{ id, unitId, validFrom: rule.validFrom, rule: JSON.stringify(rule) },
        ...{ proposedAt: instant(ctx), proposedBy: actor.accountId },
        ...{ decidedAt: null, decidedBy: null, confirmed: null, reason: null },
      })
      .execute()
    await recordOn(ctx, tx, actor, 'targets.proposeRule', { id, unitId }, { ...rule })
    return id
  })
}

/**
 * Puts a proposed rule in force from its day on.
 * @throws Refusal forbidden for whoever proposed it, conflict already_decided or rule_frozen
 */
export async function confirmRule(ctx: Context, actor: Actor, id: string): Promise<void> {
  await decide(ctx, actor, id, null, async (tx, { unitId, validFrom, rule }) => {
    await refuseFrozen(tx, unitId, validFrom)
    const counting = JSON.parse(rule) as CountingRule
    const { legalBasis } = counting
    await tx
      .insertInto('countingRule')
      .values({ id, unitId, validFrom, rule, legalBasis })
      .execute()
    const detail = { validFrom, legalBasis, ruleHash: ruleHash(counting) }
    await append(ctx, tx, { kind: 'settleRule', subject: `targets/${unitId}`, payload: detail })
    await recordOn(ctx, tx, actor, 'targets.confirmRule', { id, unitId }, detail)
  })
}

/**
 * Sets a proposed rule aside, with a reason; whoever proposed it may too.
 * @throws Refusal conflict already_decided
 */
export async function dismissRule(
  ctx: Context,
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  await decide(ctx, actor, id, reason, (tx, { unitId }) =>
    recordOn(ctx, tx, actor, 'targets.dismissRule', { id, unitId }, { reason }),
  )
}

/** @throws Refusal not_found */
export async function getProposal(db: Reader, id: string) {
  const row = db.selectFrom('ruleProposal').selectAll().where('id', '=', id)
  return found(await row.executeTakeFirst())
}

/** Rules and what is counted by them follow one another, one at a time. */
export function takeRuleTurn(ctx: Context, tx: Tx, unitId: string): Promise<void> {
  return takeTurns(ctx.engine, tx, `rules/${unitId}`)
}

type Proposal = Awaited<ReturnType<typeof getProposal>>

/** `reason`: null confirms. */
async function decide(
  ctx: Context,
  actor: Actor,
  id: string,
  reason: string | null,
  then: (tx: Tx, proposal: Proposal) => Promise<void>,
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    await takeRuleTurn(ctx, tx, (await getProposal(tx, id)).unitId)
    const proposal = await getProposal(tx, id)
    if (proposal.confirmed !== null) throw new Refusal('conflict', 'already_decided')
    if (reason === null && proposal.proposedBy === actor.accountId) {
      throw new Refusal('forbidden', 'not_permitted')
    }
    await tx
      .updateTable('ruleProposal')
      .set({ decidedAt: instant(ctx), decidedBy: actor.accountId, reason })
      .set({ confirmed: reason === null ? 1 : 0 })
      .where('id', '=', id)
      .execute()
    await then(tx, proposal)
  })
}

/** The same choice is written in one way only. */
function inOrder(given: Omit<NewRule, 'unitId'>): CountingRule {
  const levels: CountedLevel[] = ['district', 'commune']
  return {
    ...given,
    levels: levels.filter((level) => given.levels.includes(level)),
    kinds: [...new Set(given.kinds)].sort(),
  }
}

async function refuseUnknownKinds(ctx: Context, unitId: string, rule: CountingRule) {
  const there = (await kindsOf(ctx, unitId)).filter(({ level }) => rule.levels.includes(level))
  const known = new Set(there.map(({ kind }) => kind))
  if (known.size === 0) throw new Refusal('invalid', 'fields', { levels: 'unknown' })
  if (!rule.kinds.every((kind) => known.has(kind))) {
    throw new Refusal('invalid', 'fields', { kinds: 'unknown' })
  }
}

/** A day that has been counted, or from which another rule holds already, is not given to a new rule. */
async function refuseFrozen(tx: Tx, unitId: string, validFrom: string): Promise<void> {
  const counted = await tx
    .selectFrom('ruleEvaluation')
    .select('id')
    .where('unitId', '=', unitId)
    .where('day', '>=', validFrom)
    .executeTakeFirst()
  const settled = await tx
    .selectFrom('countingRule')
    .select('id')
    .where('unitId', '=', unitId)
    .where('validFrom', '=', validFrom)
    .executeTakeFirst()
  if (counted || settled) {
    throw new Refusal('conflict', 'rule_frozen', { validFrom: 'rule_frozen' })
  }
}

function recordOn(
  ctx: Context,
  tx: Tx,
  { accountId }: Actor,
  act: string,
  { id, unitId }: { id: string; unitId: string },
  detail: Record<string, unknown>,
): Promise<void> {
  return record(ctx, tx, { act, accountId, unitId, subject: `rule/${id}`, detail })
}
