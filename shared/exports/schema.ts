import * as z from 'zod'
import { refusalReasons } from '../errors.ts'
import { day } from '../units/schema.ts'

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

const format = z.enum(exportFormats)

/** What is to be written into a file. */
export const newExport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('result'), slug: z.string(), format }),
  z.strictObject({ kind: z.literal('campaign'), slug: z.string(), format }),
  z.strictObject({ kind: z.literal('board'), unitId: z.string(), on: day.optional(), format }),
  z.strictObject({ kind: z.literal('services'), unitId: z.string(), format }),
])
export type NewExport = z.infer<typeof newExport>

export const exportStates = ['waiting', 'building', 'ready', 'failed'] as const

export const exportJob = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  format,
  requestedAt: z.string(),
  state: z.enum(exportStates),
  /** Percent. */
  progress: z.number().int(),
  /** Why it could not be made; null unless it failed. */
  failedBecause: z.enum([...refusalReasons, 'fault']).nullable(),
  byteCount: z.number().int().nullable(),
  /** The day from which the file is gone. */
  goneOn: day,
})
export type ExportJob = z.infer<typeof exportJob>
export const exportList = z.object({ exports: z.array(exportJob) })
export type ExportList = z.infer<typeof exportList>
