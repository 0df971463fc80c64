import * as z from 'zod'
import { paragraph } from '../../schema.ts'
import { formDocument } from '../schema.ts'

/** The published form in other words; `version` is the one that they take the place of. */
export const rewording = z.strictObject({
  version: z.int(),
  document: formDocument,
  reason: paragraph(500).min(1),
})
export type Rewording = z.input<typeof rewording>

export const formVersions = z.object({
  versions: z.array(
    z.object({
      number: z.int(),
      publishedAt: z.iso.datetime(),
      /** Display name; null where it was not kept. */
      by: z.string().nullable(),
      /** Why the words were changed; null for the first version. */
      reason: z.string().nullable(),
      /** Against the version before; `at` is null for the form itself. */
      changes: z.array(
        z.object({
          at: z.string().nullable(),
          field: z.string(),
          language: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  ),
})
export type FormVersions = z.infer<typeof formVersions>
