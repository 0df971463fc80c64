import * as z from 'zod'
import { bodies } from '../../accounts/permissions.ts'
import { formDocument } from '../../forms/schema.ts'
import { line, paragraph } from '../../schema.ts'
import { levels } from '../../units/schema.ts'
import { draftSave, lastSave } from '../schema.ts'

// Forms to begin a survey with: those that come with the program, and a unit's own.

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

export const templateDeletion = z.strictObject({
  /** The template's title, typed by whoever wants it. */
  confirmation: z.string().max(300),
  reason: paragraph(500).min(1),
})
export type TemplateDeletion = z.output<typeof templateDeletion>
