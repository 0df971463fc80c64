import * as z from 'zod'
import { day, unit } from '../units/schema.ts'

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
  /** The asking account may confirm or refuse it. */
  mayDecide: z.boolean(),
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
export const serviceRefusal = z.strictObject({ reason: z.string().trim().min(5).max(500) })

export const boardSearch = z.object({ unit: z.string().optional(), on: day.optional() })
