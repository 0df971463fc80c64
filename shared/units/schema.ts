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

const basis = {
  /** The first day on which it holds. */
  on: day,
  /** Number and date of the document. */
  legalBasis: z.string().trim().min(3).max(300),
}
const unitName = {
  code: z
    .string()
    .regex(/^[0-9]{2,10}$/)
    .nullable(),
  kind: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(100),
  fullName: z.string().trim().min(1).max(140),
}

/** What the law can do to units. */
export const unitChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rename'),
    unitId: z.string(),
    to: z.strictObject(unitName),
    ...basis,
  }),
  z.strictObject({ kind: z.literal('move'), unitId: z.string(), parentId: z.string(), ...basis }),
  z.strictObject({
    kind: z.literal('merge'),
    unitIds: z.array(z.string()).min(1).max(50),
    into: z.strictObject({ ...unitName, parentId: z.string() }),
    ...basis,
  }),
  z.strictObject({
    kind: z.literal('split'),
    unitId: z.string(),
    /** Everything below the old unit must go to one of the parts. */
    into: z
      .array(z.strictObject({ ...unitName, childIds: z.array(z.string()) }))
      .min(2)
      .max(20),
    ...basis,
  }),
  z.strictObject({ kind: z.literal('dissolve'), unitId: z.string(), ...basis }),
])
