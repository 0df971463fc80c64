import * as z from 'zod'

/** What one opening of a box brought to light. */
export const opening = z.object({
  at: z.iso.datetime(),
  /** The count at the end: the box stays empty and its keys are gone. */
  final: z.boolean(),
  /** Counted in this opening. */
  answers: z.number().int(),
  /** Taken out and not counted: the very same answer under another id. */
  repeated: z.number().int(),
  /** Taken out and not counted: could not be opened or read. */
  unreadable: z.number().int(),
  /** Counted in all openings of the survey. */
  total: z.number().int(),
  /** Merkle root, hex, over the leaves of all of them, sorted. */
  answersRoot: z.string(),
})
export type Opening = z.infer<typeof opening>
