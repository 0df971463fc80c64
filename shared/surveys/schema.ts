import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { formDocument } from '../forms/schema.ts'
import { day, levels, unit } from '../units/schema.ts'
import { type Step, steps, surveyStates } from './state.ts'

export const tracks = ['official', 'feedback'] as const
export type Track = (typeof tracks)[number]
export const accesses = ['open', 'card'] as const
export type Access = (typeof accesses)[number]

/** One line as people write it: composed, trimmed, without control characters. */
export function line(longest: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .max(longest)
    .regex(/^\P{Cc}*$/u)
}

/** The same with room for line breaks. */
export function paragraph(longest: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .max(longest)
    .regex(/^[\P{Cc}\n\r\t]*$/u)
}

const phone = z
  .string()
  .trim()
  .regex(/^[+0-9][0-9 .]{5,19}$/)

const ratio = z
  .object({ num: z.number().int().positive(), den: z.number().int().positive() })
  .refine(({ num, den }) => num <= den)
const bound = z.object({ share: ratio, comparison: z.enum(['atLeast', 'moreThan']) })

/** What a result must reach, of all answers and in each content, and by which document. */
const thresholds = z.object({
  ...{ overall: bound, eachContent: bound },
  ...{ name: line(200).min(1), legalBasis: line(300).min(1) },
})
/** So many of the households must have answered. */
const minimum = z.object({ share: ratio, legalBasis: line(300).min(1) })

/** How the answers are to be counted and judged; frozen with the policy at publishing. */
export const countingChoice = z.object({
  /** Shares are of the valid answers, or of the households asked. */
  denominator: z.enum(['valid', 'asked']),
  overall: z.enum(['question', 'mean']),
  thresholds: thresholds.nullable(),
  minimum: minimum.nullable(),
  selection: z.enum(['all', 'drawn']),
})
export type CountingChoice = z.infer<typeof countingChoice>

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
})
export type SurveySettings = z.infer<typeof surveySettings>

/** What a campaign lays down for the surveys of its units. */
export const mandate = z.object({
  /** Address and title of the campaign. */
  campaign: z.string(),
  campaignTitle: z.string(),
  /** The last day for all of them; null: each unit chooses. */
  closesOn: day.nullable(),
  /** A unit may only append a section of its own. */
  locked: z.boolean(),
  /** Null: nothing is laid down, each unit chooses. */
  thresholds: thresholds.nullable(),
  minimum: minimum.nullable(),
})
export type Mandate = z.infer<typeof mandate>

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
  /** The form: the draft's, or the newest published version's. */
  document: formDocument,
  version: z.number().int().nullable(),
  /** Of the draft: goes back with a save, so that two people who edit at once are told. */
  revision: z.number().int(),
  saved: lastSave,
  /** The part that came down locked; null where everything may be edited. */
  lockedForm: formDocument.nullable(),
  publicUrl: z.string(),
  milestones: z.array(
    milestone.extend({
      kind: z.enum([
        'created',
        'published',
        'extended',
        'closed',
        'reopened',
        'counted',
        'posted',
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

export const draftSave = z.strictObject({ revision: z.number().int(), document: formDocument })
export type DraftSave = z.input<typeof draftSave>

/** The reasons are those of checks.ts; the place is a question, a section or a village. */
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

export const publication = z.strictObject({ closesOn: day })
export const closure = z.strictObject({ reason: paragraph(500).optional() })
export const reopening = extension
export const submission = z.strictObject({ note: paragraph(2000).optional() })
export const cancellation = z.strictObject({ reason: paragraph(500).min(1) })

/** Where and from when till when the result hangs in a village. */
const postedVillage = z.object({
  unitId: z.string(),
  fromOn: day,
  toOn: day,
  place: line(200).min(1),
})
export const posting = z.strictObject({ villages: z.array(postedVillage).min(1).max(400) })
export type Posting = z.infer<typeof posting>

export const objectionChannels = ['inPerson', 'phone', 'letter', 'online'] as const
export type ObjectionChannel = (typeof objectionChannels)[number]

/** What is said against a posted result. Who says it is not asked. */
export const newObjection = z.strictObject({
  /** Null: against the whole. */
  unitId: z.string().nullable(),
  receivedOn: day,
  channel: z.enum(objectionChannels),
  content: paragraph(2000).min(1),
})
export type NewObjection = z.infer<typeof newObjection>
export const objectionAnswer = z.strictObject({ answer: paragraph(2000).min(1) })

export const objection = newObjection.extend({
  /** From 1, in the order in which they were written down. */
  number: z.number().int(),
  answer: z.string().nullable(),
  answeredOn: day.nullable(),
})
export type Objection = z.infer<typeof objection>

export const postingPage = z.object({
  /** Every village of the survey; those not posted yet without a posting. */
  villages: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      posting: z.object({ fromOn: day, toOn: day, place: z.string() }).nullable(),
    }),
  ),
  objections: z.array(objection),
})
export type PostingPage = z.infer<typeof postingPage>

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
  /** Whose it is; null: it comes with the program. */
  owner: z.object({ unitId: z.string(), unitName: z.string(), body: z.enum(bodies) }).nullable(),
  /** A unit that takes it may only append sections of its own. */
  locked: z.boolean(),
})
export type FormTemplate = z.infer<typeof formTemplate>
export const formTemplatePage = formTemplate.extend({
  document: formDocument,
  revision: z.number().int(),
  /** The last save of an own template. */
  saved: lastSave.nullable(),
  mayEdit: z.boolean(),
})
export type FormTemplatePage = z.infer<typeof formTemplatePage>
export const formTemplateList = z.object({ templates: z.array(formTemplate) })

/** An own template begins as a copy of another one. */
export const newTemplate = z.strictObject({
  unitId: z.string(),
  body: z.enum(bodies),
  from: z.string(),
  title: line(300).min(1),
})
export type NewTemplate = z.input<typeof newTemplate>

export const templateSave = draftSave.extend({ locked: z.boolean() })
export type TemplateSave = z.input<typeof templateSave>

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
