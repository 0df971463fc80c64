import * as z from 'zod'
import { minimum, shareReading, thresholds } from '../counting/schema.ts'
import { line } from '../schema.ts'
import { day } from '../units/schema.ts'

// What stands above a survey: the documents that an official one rests on, and what a campaign lays down.

export const collections = ['home', 'meeting', 'phone'] as const
export type Collection = (typeof collections)[number]

/** The documents on which an official survey rests. */
export const officialPlan = z.object({
  /** Number and date of the Front's plan. */
  number: line(100).min(1).nullable().default(null),
  date: day.nullable().default(null),
  /** How answers are collected by that plan. */
  collection: z.array(z.enum(collections)).default([]),
  /** Number of the guidance that allows collecting by phone. */
  guidance: line(100).min(1).nullable().default(null),
})
export type OfficialPlan = z.infer<typeof officialPlan>

/** What a campaign lays down for the surveys of its units. */
export const mandate = z.object({
  /** Address and title of the campaign. */
  ...{ campaign: z.string(), campaignTitle: z.string() },
  /** No unit opens before this day; null: each chooses, as in all older campaigns. */
  opensOn: day.nullable().default(null),
  /** The last day for all of them; null: each unit chooses. */
  closesOn: day.nullable(),
  /** A unit may only append a section of its own. */
  locked: z.boolean(),
  /** Null: nothing is laid down, each unit chooses. */
  ...{ thresholds: thresholds.nullable(), minimum: minimum.nullable() },
  /** Null of older campaigns: each unit chooses. */
  counting: shareReading.nullable().default(null),
  /** Of an official campaign: the documents that its surveys begin with. */
  plan: officialPlan.nullable().default(null),
})
export type Mandate = z.infer<typeof mandate>
