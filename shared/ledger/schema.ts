import * as z from 'zod'

// What everybody may read of the ledger.

/** An event word for word: whoever keeps it can check hash and signature. */
export const ledgerEvent = z.object({
  height: z.int(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** Canonical JSON. */
  payload: z.string(),
  previous: z.string(),
  hash: z.string(),
  signature: z.string(),
})

/** Events of all surveys in the order of the chain. */
export const eventList = z.object({
  /** base64url of the Ed25519 key that signs them. */
  ledgerKey: z.string(),
  events: z.array(ledgerEvent),
  /** Height to go on from; null at the end. */
  next: z.int().nullable(),
})

export const eventQuery = z.strictObject({ from: z.coerce.number().int().min(1).default(1) })

/** Tokens of all counted answers in the order of their hashes, and the keys that signed them (RFC 9474). */
export const tokenList = z.object({
  counted: z.boolean(),
  /** Modulus in base64url; the exponent is 65537. */
  keys: z.array(z.object({ village: z.string(), modulus: z.string() })),
  tokens: z.array(z.object({ village: z.string(), token: z.string(), signature: z.string() })),
})

/** Leaves of all counted answers, sorted; empty lists are told from missing ones by `counted`. */
export const leafList = z.object({ counted: z.boolean(), leaves: z.array(z.string()) })
export type LeafList = z.infer<typeof leafList>
