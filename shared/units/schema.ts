import * as z from 'zod'

export const levels = ['province', 'district', 'commune', 'village'] as const
export type Level = (typeof levels)[number]

export const day = z.iso.date()

/** A unit as it stands on a day. */
export const unit = z.object({
  id: z.string(),
  level: z.enum(levels),
  /** xã, phường, thị trấn, huyện, thành phố, tỉnh, thôn … as the unit calls itself. */
  kind: z.string(),
  name: z.string(),
  fullName: z.string(),
  /** The administrative code of that time; villages have none. */
  code: z.string().nullable(),
  parentId: z.string().nullable(),
  /** Marked as training: shown everywhere, counted nowhere. */
  training: z.boolean(),
})
export type Unit = z.infer<typeof unit>

export const unitPage = z.object({
  unit,
  /** From the parent up to the province. */
  ancestors: z.array(unit),
  children: z.array(unit),
  on: day,
})
export type UnitPage = z.infer<typeof unitPage>

export const unitSearch = z.object({
  q: z.string().max(100).optional(),
  on: day.optional(),
})
export const unitList = z.object({ units: z.array(unit) })

export const village = z.object({
  unit,
  households: z.number().int().nullable(),
  source: z.string().nullable(),
  countedOn: day.nullable(),
})
export type Village = z.infer<typeof village>

export const villageList = z.object({
  villages: z.array(village),
  households: z.number().int(),
})
export type VillageList = z.infer<typeof villageList>

export const villageImport = z.strictObject({
  /** Lines pasted from a sheet: name, tab (or semicolon, or the last number of the line), households. */
  text: z.string().min(1).max(60_000),
  source: z.string().trim().min(1).max(200),
  countedOn: day,
  /** Villages that are not in the lines end today. */
  endMissing: z.boolean().default(false),
  /** False: only say what would change. */
  apply: z.boolean(),
})
export type VillageImport = z.input<typeof villageImport>

/** What the pasted lines would do, or have done, to each village. */
export const villageDifference = z.object({
  applied: z.boolean(),
  rows: z.array(
    z.object({
      name: z.string(),
      change: z.enum(['added', 'changed', 'same', 'missing', 'ended']),
      before: z.number().int().nullable(),
      after: z.number().int().nullable(),
    }),
  ),
  problems: z.array(z.object({ line: z.number().int(), text: z.string(), reason: z.string() })),
})
export type VillageDifference = z.infer<typeof villageDifference>
