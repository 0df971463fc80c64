import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { dayOf } from '#shared/dates/days.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { append } from '../ledger/append.ts'
import { newId } from '../random.ts'
import { getCountingRule, ruleHash } from './counting-rule.ts'
import { readGround } from './ground.ts'
import { takeRuleTurn } from './propose-rule.ts'
import { getProvince } from './rules.ts'
import './tables.ts'

/**
 * Counts all units of a province at the end of a day and keeps what came out: an event with day, rule, units and
 * counts. From then on no new rule begins on that day or before. The same outcome again is the one known.
 * @throws Refusal invalid for a day in the future, conflict changed_meanwhile
 */
export async function evaluate(
  ctx: Context,
  actor: Actor,
  { unitId, on }: { unitId: string; on: string },
): Promise<void> {
  if (on > dayOf(ctx.now())) throw new Refusal('invalid', 'fields', { on: 'in_the_future' })
  await getProvince(ctx, unitId)
  const { root, rule, by } = await readGround(ctx, { unitId, on })
  const { count, of, required, rows } = by(rule)
  const tree = rows.map(({ id, counts }) => ({ id, counts })).sort((a, b) => (a.id < b.id ? -1 : 1))
  const outcome = {
    ...{ unitId, day: on, ruleHash: ruleHash(rule), count, of, required },
    treeHash: createHash('sha256').update(canonicalJson(tree), 'utf8').digest('hex'),
  }
  const { accountId } = actor
  await transact(ctx.db, async (tx) => {
    await takeRuleTurn(ctx, tx, unitId)
    if (ruleHash(await getCountingRule(tx, root, on)) !== outcome.ruleHash) {
      throw new Refusal('conflict', 'changed_meanwhile')
    }
    const inserted = await tx
      .insertInto('ruleEvaluation')
      .values({
        ...{ ...outcome, id: newId(ctx.random), rule: JSON.stringify(rule) },
        ...{ at: instant(ctx), by: accountId },
      })
      .onConflict((known) => known.columns(['unitId', 'day', 'ruleHash', 'treeHash']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return
    await append(ctx, tx, { kind: 'evaluate', subject: `targets/${unitId}`, payload: outcome })
    await record(ctx, tx, { act: 'targets.evaluate', accountId, unitId, detail: outcome })
  })
}
