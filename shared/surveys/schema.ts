import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { day, levels, unit } from '../units/schema.ts'
import { type Step, steps, surveyStates } from './state.ts'

export const tracks = ['official', 'feedback'] as const
export type Track = (typeof tracks)[number]
export const accesses = ['open', 'card'] as const
export type Access = (typeof accesses)[number]

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
  resultsNote: z.string().trim().max(200).nullable().default(null),
})
export type SurveySettings = z.infer<typeof surveySettings>

export const newSurvey = z.strictObject({
  unitId: z.string(),
  body: z.enum(bodies),
  templateId: z.string(),
  track: z.enum(tracks).default('feedback'),
  access: z.enum(accesses).default('open'),
  title: z.string().trim().min(1).max(200),
  settings: surveySettings.prefault({}),
})
export type NewSurvey = z.input<typeof newSurvey>

export const surveyChange = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
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

export const surveyPage = z.object({
  survey,
  settings: surveySettings,
  /** The form: the draft's, or the newest published version's. */
  document: z.unknown(),
  version: z.number().int().nullable(),
  publicUrl: z.string(),
  milestones: z.array(
    milestone.extend({
      kind: z.enum([
        'created',
        'published',
        'closed',
        'reopened',
        'counted',
        'submitted',
        'returned',
        'signedOff',
        'announced',
        'cancelled',
      ]),
    }),
  ),
  /** What the asking account may do now: state and permission both allow it. */
  steps: z.array(z.enum(Object.keys(steps) as [Step, ...Step[]])),
})
export type SurveyPage = z.infer<typeof surveyPage>

export const surveySearch = z.object({
  unit: z.string().optional(),
  state: z.enum(surveyStates).optional(),
})
export const surveyList = z.object({ surveys: z.array(survey) })
export type SurveyList = z.infer<typeof surveyList>

/** What stands in the way of publishing, and where. */
export const publishProblem = z.object({ reason: z.string(), place: z.string().nullable() })
export const publishChecks = z.object({ problems: z.array(publishProblem) })
export type PublishChecks = z.infer<typeof publishChecks>

export const publication = z.strictObject({ closesOn: day })
export const closure = z.strictObject({ reason: z.string().trim().max(500).optional() })
export const reopening = z.strictObject({
  reason: z.string().trim().min(1).max(500),
  closesOn: day,
})
export const submission = z.strictObject({ note: z.string().trim().max(2000).optional() })
export const cancellation = z.strictObject({ reason: z.string().trim().min(1).max(500) })

export const formTemplate = z.object({
  id: z.string(),
  title: z.string(),
  unitLevels: z.array(z.enum(levels)),
  questionCount: z.number().int(),
  aboutNtmResults: z.boolean(),
  /** How far the wording can be trusted: reconstructed, proposal, placeholder … */
  status: z.string(),
  period: z.string(),
  source: z.string(),
})
export type FormTemplate = z.infer<typeof formTemplate>
export const formTemplateList = z.object({ templates: z.array(formTemplate) })

/** How many answers each village has sent; who or what is never part of it. */
export const turnout = z.object({
  villages: z.array(
    z.object({
      /** Null: "khác / không có trong danh sách". */
      unitId: z.string().nullable(),
      name: z.string(),
      households: z.number().int().nullable(),
      received: z.number().int(),
    }),
  ),
  received: z.number().int(),
  households: z.number().int().nullable(),
  /** How many of the received ones wait in the box. */
  waiting: z.number().int(),
})
export type Turnout = z.infer<typeof turnout>
