import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { countingChoice, countingInForce } from '../counting/schema.ts'
import { formDocument } from '../forms/schema.ts'
import { mandate, officialPlan } from '../mandates/schema.ts'
import { bytes32 } from '../responses/schema.ts'
import { line, paragraph } from '../schema.ts'
import { day, unit } from '../units/schema.ts'
import { accesses, keyHolders, tracks } from './kinds.ts'
import { sights } from './sight.ts'
import { type Step, steps, surveyStates } from './state.ts'
import { parts } from './timetable.ts'

const phone = z
  .string()
  .trim()
  .regex(/^[+0-9][0-9 .]{5,19}$/)

/** What the unit settles before it publishes; part of the published survey afterwards. */
export const surveySettings = z.object({
  /** The collection team's phone, on every screen of the questionnaire. */
  helpPhone: phone.nullable().default(null),
  /** The upper level's phone for "forced or exposed". */
  complaintPhone: phone.nullable().default(null),
  /** Where and when results will be shown, in the unit's own words. */
  resultsNote: line(200).nullable().default(null),
  /** Null: by the defaults of its level and track. */
  counting: countingChoice.nullable().default(null),
  /** Of official surveys. */
  plan: officialPlan.nullable().default(null),
})
export type SurveySettings = z.infer<typeof surveySettings>

export const newSurvey = z.strictObject({
  unitId: z.string(),
  body: z.enum(bodies),
  templateId: z.string(),
  track: z.enum(tracks).default('feedback'),
  access: z.enum(accesses).default('open'),
  title: line(200).min(1),
  settings: surveySettings.prefault({}),
})
export type NewSurvey = z.input<typeof newSurvey>

export const surveyChange = z.strictObject({
  title: line(200).min(1).optional(),
  settings: surveySettings.optional(),
})
export type SurveyChange = z.input<typeof surveyChange>

/** Who did it and when, with what was said about it. */
export const milestone = z.object({
  at: z.iso.datetime(),
  /** Display name; null when the clock did it. */
  by: z.string().nullable(),
  note: z.string().nullable(),
})

export const survey = z.object({
  slug: z.string(),
  title: z.string(),
  unit,
  body: z.enum(bodies),
  track: z.enum(tracks),
  access: z.enum(accesses),
  state: z.enum(surveyStates),
  templateId: z.string(),
  questionCount: z.number().int(),
  opensOn: day.nullable(),
  /** Last day, open till its end in Asia/Ho_Chi_Minh. */
  closesOn: day.nullable(),
  closesAt: z.iso.datetime().nullable(),
  /** Working days left including today; null when it is not open. */
  workingDaysLeft: z.number().int().nullable(),
  households: z.number().int().nullable(),
})
export type Survey = z.infer<typeof survey>

/** Who saved last and when; `by` is a display name. */
export const lastSave = z.object({ at: z.iso.datetime(), by: z.string().nullable() })
export type LastSave = z.infer<typeof lastSave>

export const surveyPage = z.object({
  survey,
  settings: surveySettings,
  mandate: mandate.nullable(),
  /** How it is counted and judged: frozen since it opened, before that as it would open today. */
  counting: countingInForce,
  /** The form: the draft's, or the newest published version's. */
  document: formDocument,
  version: z.number().int().nullable(),
  /** Of the draft: goes back with a save, so that two people who edit at once are told. */
  revision: z.number().int(),
  saved: lastSave,
  /** The part that came down locked; null where everything may be edited. */
  lockedForm: formDocument.nullable(),
  publicUrl: z.string(),
  /** Who keeps the key of the box: the machine, or whoever holds it on paper; null before it opens. */
  boxKeyHolder: z.enum(keyHolders).nullable(),
  milestones: z.array(
    milestone.extend({
      kind: z.enum([
        'created',
        'published',
        'extended',
        'reworded',
        'closed',
        'reopened',
        'villageCounted',
        'counted',
        'posted',
        'submitted',
        'returned',
        'signedOff',
        'announced',
        'revoked',
        'voided',
        'voidUndone',
        'stackVoided',
        'stackVoidUndone',
        'cancelled',
      ]),
    }),
  ),
  /** What is next, by when; empty before it opens and after it is called off. */
  timetable: z.array(
    z.object({
      part: z.enum(parts),
      who: z.enum(['unit', 'above']),
      dueOn: day.nullable(),
      status: z.enum(['done', 'now', 'late', 'todo']),
    }),
  ),
  /** What the asking account may do now: state and permission both allow it. */
  steps: z.array(z.enum(Object.keys(steps) as [Step, ...Step[]])),
  /** How much of it the asking account sees now. */
  sight: z.enum(sights),
})
export type SurveyPage = z.infer<typeof surveyPage>

export const surveySearch = z.object({
  unit: z.string().optional(),
  state: z.enum(surveyStates).optional(),
})
export const surveyList = z.object({ surveys: z.array(survey) })
export type SurveyList = z.infer<typeof surveyList>

export const draftSave = z.strictObject({ revision: z.number().int(), document: formDocument })
export type DraftSave = z.input<typeof draftSave>

/** Reasons of checks.ts; the place is a question, a section or a village. */
export const publishProblem = z.object({ reason: z.string(), place: z.string().nullable() })
export const publishChecksSearch = z.object({ closesOn: day.optional() })
export const publishChecks = z.object({
  /** What stands in the way of publishing. */
  problems: z.array(publishProblem),
  /** What does not, but should be known before. */
  warnings: z.array(publishProblem),
  /** Working days from today to the asked closing day; null without one. */
  workingDays: z.number().int().nullable(),
  /** The earliest closing day with which the survey is open long enough to count for the target. */
  enoughForTargetOn: day,
})
export type PublishChecks = z.infer<typeof publishChecks>

/** A later last day; of an official survey by the level above, with the number of its document. */
export const extension = z.strictObject({
  closesOn: day,
  reason: paragraph(500).min(1),
  documentNumber: line(100).min(1).optional(),
})

/** `boxKey`: the public half of a box key on paper; surveys with cards take one. */
export const publication = z.strictObject({ closesOn: day, boxKey: bytes32.optional() })
export const closure = z.strictObject({ reason: paragraph(500).optional() })
export const reopening = extension
export const submission = z.strictObject({ note: paragraph(2000).optional() })
export const cancellation = z.strictObject({ reason: paragraph(500).min(1) })

/** How many households of the list those asked were drawn from; absent where all of them are asked. */
const drawnFrom = z.number().int().optional()

/** How many answers each village has sent; who or what is never part of it. */
export const turnout = z.object({
  villages: z.array(
    z.object({
      /** Null: "khác / không có trong danh sách". */
      unitId: z.string().nullable(),
      name: z.string(),
      /** Those that are asked. */
      households: z.number().int().nullable(),
      drawnFrom,
      received: z.number().int(),
    }),
  ),
  received: z.number().int(),
  households: z.number().int().nullable(),
  drawnFrom,
  /** How many of the received ones wait in the box. */
  waiting: z.number().int(),
})
export type Turnout = z.infer<typeof turnout>
