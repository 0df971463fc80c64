import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { defaultRuleOn } from '#shared/targets/default-rule.ts'
import type { CountingRule } from '#shared/targets/rule.ts'
import type { Unit } from '#shared/units/schema.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { found, Refusal } from '../errors.ts'
import { newId } from '../random.ts'
import { ancestorsOf } from '../units/tree.ts'
import './tables.ts'

// How a province counts its 40 %: dated rows that are only ever added. What a unit was judged by on a day
// stays what it was, so that nobody picks the denominator afterwards.

/** The id of the rule that a province begins with. */
export const builtIn = 'built-in'

/**
 * Gives a province the rule that it begins with, from a day on; one that has a rule by then keeps it.
 * @throws RangeError for a day before the plan
 */
export async function ensureCountingRule(
  ctx: Context,
  provinceId: string,
  validFrom: string,
): Promise<void> {
  const rule = defaultRuleOn(validFrom)
  if (!rule) throw new RangeError(`No plan on ${validFrom}`)
  await transact(ctx.db, async (tx) => {
    if (await findStored(tx, provinceId, validFrom)) return
    const { legalBasis } = rule
    const inserted = await tx
      .insertInto('countingRule')
      .values({
        ...{ id: newId(ctx.random), unitId: provinceId, validFrom, legalBasis },
        rule: JSON.stringify({ ...rule, validFrom }),
      })
      .onConflict((already) => already.columns(['unitId', 'validFrom']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return
    const detail = { validFrom, legalBasis }
    await record(ctx, tx, { act: 'targets.addRule', accountId: null, unitId: provinceId, detail })
  })
}

/**
 * The rule of the province in which a unit lies, on a day: its own, or the one that every province begins with.
 * @throws Refusal invalid when there was no plan on that day
 */
export async function getCountingRule(
  db: Reader,
  unit: Pick<Unit, 'id' | 'level'>,
  on: string,
): Promise<CountingRule> {
  const province = await provinceOf(db, unit, on)
  const rule = (province && (await findStored(db, province.id, on))) ?? defaultRuleOn(on)
  if (!rule) throw new Refusal('invalid', 'fields', { on: 'invalid' })
  return rule
}

/**
 * A rule of the province in which a unit lies, by its id: to see what it would make of a day.
 * @throws Refusal not_found when it is another province's, or was dismissed
 */
export async function getRuleById(
  db: Reader,
  unit: Pick<Unit, 'id' | 'level'>,
  on: string,
  id: string,
): Promise<CountingRule> {
  if (id === builtIn) return found(defaultRuleOn(on))
  const province = found(await provinceOf(db, unit, on))
  const row = await db
    .selectFrom('countingRule')
    .select('rule')
    .where('id', '=', id)
    .where('unitId', '=', province.id)
    .unionAll(
      db
        .selectFrom('ruleProposal')
        .select('rule')
        .where('id', '=', id)
        .where('unitId', '=', province.id)
        .where('confirmed', 'is', null),
    )
    .executeTakeFirst()
  return JSON.parse(found(row).rule) as CountingRule
}

async function provinceOf(db: Reader, unit: Pick<Unit, 'id' | 'level'>, on: string) {
  const line = unit.level === 'province' ? [unit] : await ancestorsOf(db, unit.id, on)
  return line.find(({ level }) => level === 'province')
}

/** The rule that a province has settled for a day; undefined while it has none. */
export async function findStored(
  db: Reader,
  provinceId: string,
  on: string,
): Promise<CountingRule | undefined> {
  const row = await db
    .selectFrom('countingRule')
    .select('rule')
    .where('unitId', '=', provinceId)
    .where('validFrom', '<=', on)
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (JSON.parse(row.rule) as CountingRule)
}

/** What a rule is known by, whichever way it is stored. */
export function ruleHash(rule: CountingRule): string {
  return createHash('sha256')
    .update(canonicalJson({ ...rule }), 'utf8')
    .digest('hex')
}
