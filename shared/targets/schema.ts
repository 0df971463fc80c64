import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { surveyStates } from '../surveys/state.ts'
import { day, unit } from '../units/schema.ts'
import type { ServiceReason, SurveyReason } from './rule.ts'

/** The plan's own six fields. */
export const serviceFields = [
  'health',
  'education',
  'communitySupervision',
  'security',
  'environment',
  'culture',
] as const
export type ServiceField = (typeof serviceFields)[number]

export const newService = z.strictObject({
  unitId: z.string(),
  field: z.enum(serviceFields),
  name: z.string().trim().min(3).max(200),
  /** The unit's own page or account there; a portal alone never counts. */
  address: z.url({ protocol: /^https?$/ }).max(500),
  sinceOn: day,
  evidence: z.string().trim().min(5).max(1000),
  evidenceOn: day,
  usesLastQuarter: z.number().int().min(0).max(10_000_000),
})
export type NewService = z.input<typeof newService>

export const serviceStates = ['waiting', 'confirmed', 'refused', 'expired', 'withdrawn'] as const
export type ServiceState = (typeof serviceStates)[number]

export const service = z.object({
  id: z.string(),
  unit,
  field: z.enum(serviceFields),
  name: z.string(),
  address: z.string(),
  sinceOn: day,
  evidence: z.string(),
  evidenceOn: day,
  usesLastQuarter: z.number().int(),
  state: z.enum(serviceStates),
  decidedOn: day.nullable(),
  expiresOn: day.nullable(),
  reason: z.string().nullable(),
  /** It waits, and the asking account may confirm or refuse it. */
  mayDecide: z.boolean(),
  /** It is confirmed, and the asking account may take that back, with a reason. */
  mayRevoke: z.boolean(),
  /** Its confirmation ends soon or has ended, and the asking account may give it again. */
  mayRenew: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type Service = z.infer<typeof service>
export const serviceList = z.object({ services: z.array(service) })
export type ServiceList = z.infer<typeof serviceList>
export const serviceSearch = z.object({
  unit: z.string().optional(),
  state: z.enum(serviceStates).optional(),
})

/** The parent has opened the evidence itself. */
export const serviceConfirmation = z.strictObject({ evidenceOpened: z.literal(true) })
/** Seen again, later than before, and still used. */
export const serviceRenewal = serviceConfirmation.extend({
  evidenceOn: day,
  usesLastQuarter: z.number().int().min(1).max(10_000_000),
})
export const serviceRefusal = z.strictObject({ reason: z.string().trim().min(5).max(500) })

export const boardSearch = z.object({
  /** A province or a district; without it, the highest unit of one's own. */
  unit: z.string().optional(),
  on: day.optional(),
  /** Id of another rule of the province, to see beside the one in force what it makes of the day. */
  rule: z.string().optional(),
})

const count = z.number().int().nonnegative()
const ratio = z.object({ num: count, den: count })

/** How the province counts, as it is in force on the day; `words` is the same in sentences. */
export const countingRule = z.object({
  validFrom: day,
  legalBasis: z.string(),
  target: ratio,
  period: z.object({ from: day, to: day }),
  serviceExpiryMonths: count,
  minOpenWorkingDays: count,
  minAnswers: count,
  minHouseholdShare: ratio,
  maxHelpedShare: ratio,
  words: z.array(z.string()),
})

const serviceReasons = [
  'none',
  'notStarted',
  'ended',
  'noEvidence',
  'notUsed',
  'notConfirmed',
  'expired',
] as const satisfies readonly ServiceReason[]

const surveyReasons = [
  'none',
  'notAboutNtmResults',
  'outsidePeriod',
  'openTooShort',
  'notClosed',
  'notSignedOff',
  'notConfirmed',
  'tooFewAnswers',
  'tooManyHelped',
] as const satisfies readonly SurveyReason[]

/** The first condition: the service that keeps it or comes nearest. */
export const serviceCondition = z.object({
  met: z.boolean(),
  missing: z.array(z.enum(serviceReasons)),
  /** What is missing, in words: "Dịch vụ chờ cấp trên xác nhận". */
  short: z.array(z.string()),
  service: z.object({ id: z.string(), field: z.enum(serviceFields), name: z.string() }).nullable(),
  /** The first day on which the service no longer counts, once it is confirmed. */
  expiresOn: day.nullable(),
})
export type BoardServiceCondition = z.infer<typeof serviceCondition>

/** The second condition: the survey that keeps it or comes nearest. */
export const surveyCondition = z.object({
  met: z.boolean(),
  missing: z.array(z.enum(surveyReasons)),
  /** What is missing, in words: "Còn thiếu 12 phiếu trả lời trên điện thoại (18/30)". */
  short: z.array(z.string()),
  survey: z
    .object({
      ...{ slug: z.string(), title: z.string(), state: z.enum(surveyStates), closesOn: day },
      body: z.enum(bodies),
      /** Names of the units before whose surveys count together; none: it is the unit's own. */
      past: z.array(z.string()),
    })
    .nullable(),
  /** Null without a survey. Before the count, what still lies in the box counts as given without help. */
  numbers: z
    .object({
      phoneAnswers: count,
      answersNeeded: count,
      answersShort: count,
      helped: count,
      unaidedShort: count,
      openWorkingDays: count,
      workingDaysShort: count,
    })
    .nullable(),
})
export type BoardSurveyCondition = z.infer<typeof surveyCondition>

export const boardRow = z.object({
  unit,
  /** The district it lies in; null where there is none. */
  districtId: z.string().nullable(),
  /** Both conditions on the day, or enough communes where districts count by them. */
  counts: z.boolean(),
  service: serviceCondition,
  survey: surveyCondition,
  communes: z.object({ count, of: count, needed: count }).nullable(),
  /** Keeps one condition only: the first thing to do for the other, in words. */
  next: z.string().nullable(),
})
export type TargetRow = z.infer<typeof boardRow>

export const board = z.object({
  /** The cut-off day; units, sign-offs and confirmations as they stood at its end. */
  on: day,
  unit,
  /** "Theo đơn vị hành chính ngày 23/11/2026". */
  unitsSentence: z.string(),
  rule: countingRule,
  /** Units that count, of all units of the rule: 92 of 219. Training units are in neither. */
  count,
  of: count,
  /** Units that must count, rounded up: 88 of 219. */
  required: count,
  reached: z.boolean(),
  /** How many more units are needed. */
  short: count,
  withService: count,
  withSurvey: count,
  /** In the order of the list of units; null: units in no district. */
  districts: z.array(z.object({ unit: unit.nullable(), count, of: count })),
  /** Districts and communes in the order of the list of units. */
  rows: z.array(boardRow),
  /** Ids of the units that keep one condition and not the other, the nearest first. */
  justShort: z.array(z.string()),
  /** The same day by another rule, when one was asked for. */
  compared: z
    .object({
      rule: countingRule,
      ...{ count, of: count, required: count, reached: z.boolean(), short: count },
      /** Units that count under one rule only; `counts`: under this one. `short`: what they lack in the other. */
      differences: z.array(z.object({ unit, counts: z.boolean(), short: z.array(z.string()) })),
    })
    .nullable(),
})
export type TargetBoard = z.infer<typeof board>

/** One unit's own two conditions. */
export const unitTarget = z.object({
  on: day,
  rule: countingRule,
  /** False: a training unit, or of a level or kind that the rule leaves out. */
  inDenominator: z.boolean(),
  row: boardRow,
})
export type UnitTarget = z.infer<typeof unitTarget>

export const dayOnly = z.object({ on: day.optional() })
