import * as z from 'zod'
import { day, unit } from '../../units/schema.ts'

// A province's counting rules as they cross HTTP: proposed, confirmed, in force, and what was counted by them.

const share = z
  .strictObject({ num: z.number().int().min(0), den: z.number().int().min(1).max(10_000) })
  .refine(({ num, den }) => num <= den)
const someShare = share.refine(({ num }) => num > 0)

const ruleFields = {
  validFrom: day,
  /** Number, day and issuer of the document that says how to count. */
  legalBasis: z.string().trim().min(10).max(1000),
  levels: z.array(z.enum(['district', 'commune'])).min(1),
  kinds: z.array(z.string().trim().min(1).max(40)).max(20),
  target: someShare,
  period: z.strictObject({ from: day, to: day }).refine(({ from, to }) => from <= to),
  serviceExpiryMonths: z.number().int().min(1).max(120),
  minOpenWorkingDays: z.number().int().min(1).max(250),
  minAnswers: z.number().int().min(1).max(100_000),
  minHouseholdShare: share,
  maxHelpedShare: someShare,
  districtCountsBy: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('own') }),
    z.strictObject({ by: z.literal('communes'), share: someShare }),
  ]),
  /** A unit also counts by the services and surveys of those that have gone over into it whole. */
  inherits: z.boolean().optional(),
}
export const newRule = z.strictObject({ unitId: z.string(), ...ruleFields })
export type NewRule = z.infer<typeof newRule>

export const ruleDismissal = z.strictObject({ reason: z.string().trim().min(5).max(500) })

const fullRule = z.object({ ...ruleFields, words: z.array(z.string()) })

export const storedRule = z.object({
  /** 'built-in': the rule that a province begins with. */
  id: z.string(),
  rule: fullRule,
  state: z.enum(['past', 'inForce', 'coming']),
  /** Units have been counted by it: it stays as it is. */
  frozen: z.boolean(),
})
export type StoredRule = z.infer<typeof storedRule>

export const ruleProposal = z.object({
  id: z.string(),
  rule: fullRule,
  proposedAt: z.string(),
  proposedBy: z.string(),
  mayConfirm: z.boolean(),
  mayDismiss: z.boolean(),
})
export type RuleProposal = z.infer<typeof ruleProposal>

const count = z.number().int().nonnegative()
export const evaluation = z.object({
  id: z.string(),
  on: day,
  at: z.string(),
  by: z.string(),
  count,
  of: count,
  required: count,
  ruleHash: z.string(),
  treeHash: z.string(),
})
export type Evaluation = z.infer<typeof evaluation>

export const ruleBook = z.object({
  unit,
  /** The latest to begin comes first. */
  rules: z.array(storedRule),
  proposals: z.array(ruleProposal),
  evaluations: z.array(evaluation),
  /** A new rule begins after this day: units have been counted up to it. */
  countedUntil: day.nullable(),
  /** Kinds of the province's units today, to choose from. */
  kinds: z.array(z.object({ level: z.enum(['district', 'commune']), kind: z.string(), count })),
  mayPropose: z.boolean(),
})
export type RuleBook = z.infer<typeof ruleBook>

export const ruleSearch = z.object({ unit: z.string() })
export const newEvaluation = z.strictObject({ unitId: z.string(), on: day })
