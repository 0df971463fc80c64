import * as z from 'zod'
import { day } from './schema.ts'

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
