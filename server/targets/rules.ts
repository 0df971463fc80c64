import { dayOf } from '#shared/dates/days.ts'
import { defaultRuleOn } from '#shared/targets/default-rule.ts'
import { planOf2023 } from '#shared/targets/known-rules.ts'
import type { CountedLevel, CountingRule } from '#shared/targets/rule.ts'
import type {
  Evaluation,
  RuleBook,
  RuleProposal,
  StoredRule,
} from '#shared/targets/rules/schema.ts'
import { ruleInWords } from '#shared/targets/wording.ts'
import { mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { getUnit, listBelow } from '../units/tree.ts'
import { builtIn, ruleHash } from './counting-rule.ts'
import { wrongLevel } from './ground.ts'
import './tables.ts'

/**
 * Everything by which a province counts, has counted and may come to count.
 * @throws Refusal not_found, invalid wrong_level for what is no province
 */
export async function readRules(ctx: Context, actor: Actor, unitId: string): Promise<RuleBook> {
  const unit = await getProvince(ctx, unitId)
  const evaluations = await readEvaluations(ctx, unitId)
  return {
    unit,
    rules: await readStored(ctx, unitId, evaluations),
    proposals: await readProposals(ctx, actor, unitId),
    evaluations,
    countedUntil: evaluations.reduce<string | null>(
      (latest, { on }) => (latest === null || on > latest ? on : latest),
      null,
    ),
    kinds: await kindsOf(ctx, unitId),
    mayPropose: await mayThey(ctx, actor, 'rules.propose', { unitId }),
  }
}

/** @throws Refusal not_found, invalid wrong_level */
export async function getProvince(ctx: Context, unitId: string) {
  const unit = await getUnit(ctx.db, unitId, dayOf(ctx.now()))
  if (unit.level !== 'province') throw wrongLevel()
  return unit
}

/** Kinds of the units of a province today, training units apart. */
export async function kindsOf(ctx: Context, unitId: string): Promise<RuleBook['kinds']> {
  const levels: CountedLevel[] = ['district', 'commune']
  const units = await listBelow(ctx.db, [unitId], dayOf(ctx.now()), levels)
  const kinds = new Map<string, RuleBook['kinds'][number]>()
  for (const { kind, level, training } of units) {
    if (training) continue
    const known = kinds.get(kind) ?? { level: level as CountedLevel, kind, count: 0 }
    kinds.set(kind, { ...known, count: known.count + 1 })
  }
  return [...kinds.values()].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

/** What was counted and kept, the newest first. */
export async function readEvaluations(ctx: Context, unitId: string): Promise<Evaluation[]> {
  const rows = await ctx.db
    .selectFrom('ruleEvaluation')
    .innerJoin('account', 'account.id', 'ruleEvaluation.by')
    .select(['ruleEvaluation.id', 'day', 'at', 'displayName', 'count', 'of', 'required'])
    .select(['ruleHash', 'treeHash'])
    .where('unitId', '=', unitId)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ day, displayName, ...row }) => ({ ...row, on: day, by: displayName }))
}

async function readStored(
  ctx: Context,
  unitId: string,
  evaluations: Evaluation[],
): Promise<StoredRule[]> {
  const today = dayOf(ctx.now())
  const rows = await ctx.db
    .selectFrom('countingRule')
    .select(['id', 'rule'])
    .where('unitId', '=', unitId)
    .orderBy('validFrom', 'desc')
    .execute()
  const used = new Set(evaluations.map((one) => one.ruleHash))
  const own = rows.map((row) => ({ id: row.id, rule: JSON.parse(row.rule) as CountingRule }))
  const first = own.at(-1)?.rule.validFrom
  // What a province begins with stands below its own rules, unless the first of them is that very rule.
  const begun = defaultRuleOn(today) ?? planOf2023
  const all =
    first !== undefined && first <= begun.validFrom ? own : [...own, { id: builtIn, rule: begun }]
  const inForce = all.find(({ rule }) => rule.validFrom <= today)
  return all.map(({ id, rule }) => ({
    ...{ id, rule: { ...rule, words: ruleInWords(rule) }, frozen: used.has(ruleHash(rule)) },
    state: rule.validFrom > today ? 'coming' : id === inForce?.id ? 'inForce' : 'past',
  }))
}

async function readProposals(ctx: Context, actor: Actor, unitId: string): Promise<RuleProposal[]> {
  const mayDismiss = await mayThey(ctx, actor, 'rules.confirm', { unitId })
  const rows = await ctx.db
    .selectFrom('ruleProposal')
    .innerJoin('account', 'account.id', 'ruleProposal.proposedBy')
    .select(['ruleProposal.id', 'rule', 'proposedAt', 'proposedBy', 'displayName'])
    .where('unitId', '=', unitId)
    .where('confirmed', 'is', null)
    .orderBy('proposedAt')
    .execute()
  return rows.map((row) => {
    const rule = JSON.parse(row.rule) as CountingRule
    return {
      ...{ id: row.id, rule: { ...rule, words: ruleInWords(rule) } },
      ...{ proposedAt: row.proposedAt, proposedBy: row.displayName, mayDismiss },
      mayConfirm: mayDismiss && row.proposedBy !== actor.accountId,
    }
  })
}
