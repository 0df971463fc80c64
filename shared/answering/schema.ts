import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { formDocument } from '../forms/schema.ts'
import { accesses, tracks } from '../surveys/kinds.ts'
import { surveyStates } from '../surveys/state.ts'
import { day } from '../units/schema.ts'

/** The reply of GET …/form (`FormPage` of shared/forms/page.ts): all that a client needs to ask and to send. */
export const formPage = z.object({
  slug: z.string(),
  survey: z.object({
    title: z.string(),
    unitName: z.string(),
    bodyName: z.string(),
    body: z.enum(bodies),
    track: z.enum(tracks),
    access: z.enum(accesses),
    state: z.enum(surveyStates),
    closesAt: z.iso.datetime(),
    closesOn: day,
    helpPhone: z.string().nullish(),
    complaintPhone: z.string().nullish(),
    resultsNote: z.string().nullish(),
  }),
  version: z.int(),
  languages: z.array(z.string()),
  villages: z.array(z.object({ id: z.string(), name: z.string() })),
  document: formDocument,
  demo: z.boolean(),
  training: z.string().optional(),
})

export const pageQuery = z.object({
  /** Anything: the page as one ordinary HTML form. */
  plain: z.string().optional(),
  /** A language of the form, besides Vietnamese. */
  lang: z.string().optional(),
})
