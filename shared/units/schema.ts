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

/** A unit on the other side of a change: what it was called, and by which document it went over. */
const kin = z.object({
  id: z.string(),
  fullName: z.string(),
  /** The first day after the change. */
  changedOn: day,
  legalBasis: z.string(),
})

/** What a unit has been called, oldest first, and what it came from and went over into. */
export const unitHistory = z.object({
  versions: z.array(
    z.object({
      from: day,
      /** The last day; null while it holds. */
      until: day.nullable(),
      fullName: z.string(),
      code: z.string().nullable(),
      parent: z.string().nullable(),
      /** Null of what was there at the start. */
      legalBasis: z.string().nullable(),
    }),
  ),
  predecessors: z.array(kin),
  successors: z.array(kin),
})
export type UnitHistory = z.infer<typeof unitHistory>

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
  /** The level above has confirmed this count; null: not yet. */
  confirmedOn: day.nullable(),
})
export type Village = z.infer<typeof village>

export const villageList = z.object({
  villages: z.array(village),
  households: z.number().int(),
  /** The asking account confirms household counts. */
  mayConfirm: z.boolean(),
})
export type VillageList = z.infer<typeof villageList>

/** The sum that whoever confirms has seen. */
export const householdConfirmation = z.strictObject({ households: z.int().min(0) })

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

/** A whole new list of units from a day on, as two tables of text. */
export const unitListImport = z.strictObject({
  /** `code,parent_code,level,kind_vi,name_vi,full_name_vi`, with commas, semicolons or tabs. */
  units: z.string().min(1).max(200_000),
  /** `old_code,new_code`. */
  successors: z.string().min(1).max(100_000),
  ...basis,
  /** False: only say what would change. */
  apply: z.boolean(),
})
export type UnitListImport = z.input<typeof unitListImport>

/** Why a list cannot be taken. */
export const unitListReasons = [
  'heading',
  'not_a_unit',
  'not_a_pair',
  'no_province',
  'code_twice',
  'parent_missing',
  'unknown_new',
  'unknown_old',
] as const
export const unitListProblem = z.object({
  list: z.enum(['units', 'successors']),
  /** Of the pasted text; null where it is about the whole. */
  line: z.int().nullable(),
  text: z.string(),
  reason: z.enum(unitListReasons),
})
export type UnitListProblem = z.infer<typeof unitListProblem>

export const unitListChanges = [
  'new',
  'merged',
  'renamed',
  'moved',
  'same',
  'ended',
  'unknown',
] as const

/** What a new list would do, or has done, to each unit. */
export const unitListDifference = z.object({
  applied: z.boolean(),
  rows: z.array(
    z.object({
      /** The unit that begins; of one that ends without a successor, itself. */
      name: z.string(),
      code: z.string().nullable(),
      level: z.enum(levels),
      /** Above it by the new list; null of the province and of what ends. */
      parent: z.string().nullable(),
      change: z.enum(unitListChanges),
      /** The units of the old list that go over into it. */
      from: z.array(z.string()),
    }),
  ),
  problems: z.array(unitListProblem),
})
export type UnitListDifference = z.infer<typeof unitListDifference>
