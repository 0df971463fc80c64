import * as z from 'zod'
import { modes } from '../../responses/mode.ts'
import { accesses } from '../../surveys/kinds.ts'
import { day, unit } from '../../units/schema.ts'
import { figure, verdict } from '../schema.ts'

// What crosses HTTP of results laid side by side. Every figure stands in the survey's own result already.

const count = z.number().int().nonnegative()
const figureOrNot = figure.nullable()

/** A share, and whether it keeps the threshold of its survey; null: nothing laid down, or nothing computed. */
const cell = z.object({ figure: figureOrNot, ok: z.boolean().nullable() })
export type ComparedCell = z.infer<typeof cell>

export const comparedSurvey = z.object({
  slug: z.string(),
  title: z.string(),
  /** As it was called when the survey was published. */
  unit,
  access: z.enum(accesses),
  opensOn: day,
  closesOn: day,
  /** Without the count a survey has no figures here, whatever has been opened of it. */
  counted: z.boolean(),
  received: count,
  households: count.nullable(),
  modes: z.record(z.enum(modes), count).nullable(),
  /** By the survey's own reading. */
  overall: cell,
  conclusion: verdict.shape.conclusion.nullable(),
  /** What was taken out of the result, as a sentence. */
  voided: z.string().nullable(),
})
export type ComparedSurvey = z.infer<typeof comparedSurvey>

export const comparison = z.object({
  surveys: z.array(comparedSurvey),
  /** The questions that all of them asked in the same words, a cell for each survey. */
  contents: z.array(z.object({ id: z.string(), label: z.string(), cells: z.array(cell) })),
  /** Questions that stand beside nothing: other words or other answers, or not asked everywhere. */
  apart: z.array(z.object({ label: z.string(), because: z.enum(['otherWords', 'notEverywhere']) })),
  /** What else was not the same, so that the reader takes care. */
  differs: z.array(z.enum(['access', 'formula', 'reading'])),
})
export type Comparison = z.infer<typeof comparison>

/** Counts added, never a mean of rates; null where nothing may be shown. */
export const comparedSum = z.object({
  received: count,
  /** Null: not known of all of them. */
  households: count.nullable(),
  overall: figureOrNot,
  cells: z.array(figureOrNot),
  /** Names of units too small to be added to the overall share: the sum minus the others would lay them bare. */
  leftOut: z.array(z.string()),
})
export type ComparedSum = z.infer<typeof comparedSum>

export const comparisonSearch = z.object({ surveys: z.string().min(1).max(2000) })

/** Surveys of one form, one body and one way of asking that opened in the same quarter. */
const surveyRound = z.object({
  key: z.string(),
  year: count,
  quarter: count,
  title: z.string(),
  surveys: count,
})
export type SurveyRound = z.infer<typeof surveyRound>

export const matrixSearch = z.object({ round: z.string().optional() })
export const matrixPage = z.object({
  /** Newest first. */
  rounds: z.array(surveyRound),
  /** The key of the round shown; null: there is none. */
  round: z.string().nullable(),
  comparison,
  sum: comparedSum.nullable(),
})
export type MatrixPage = z.infer<typeof matrixPage>

export const trendSearch = z.object({ body: z.enum(['ubnd', 'mttq']) })
export const trendPage = z.object({
  /** As it is today. */
  unit,
  /** Oldest first. */
  comparison,
  /** By survey: the day from which its unit has gone over into another; null: it is the unit itself. */
  endedOn: z.array(day.nullable()),
  /** The surveys of a quarter, by their place among the surveys, and their sum where there are several. */
  rounds: z.array(
    z.object({
      ...{ year: count, quarter: count, at: z.array(count), sum: comparedSum.nullable() },
      /** A unit that was divided: its numbers belong to this unit in part only, so nothing is added. */
      divided: z.boolean(),
    }),
  ),
  /** Results of other forms, which are left out. */
  otherForms: count,
})
export type TrendPage = z.infer<typeof trendPage>
