import * as z from 'zod'
import { modes } from './mode.ts'

/** base64url without padding; the last character may hold no spare bits, so bytes have one spelling. */
export const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
export const bytes256 = z.string().regex(/^[A-Za-z0-9_-]{341}[AQgw]$/)
const bytes16 = z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)

const answerKey = z.string().regex(/^[a-z][a-z0-9-]{0,31}(\.[a-z0-9-]{1,32}){0,2}$/)

/** Wide on purpose: what fits the form is decided by the form itself (`shared/forms/answers.ts`). */
const answerValue = z.union([z.string().max(8000), z.array(z.string().max(64)).max(50), z.int()])

/** Paper reaches the box by the desk, never by this door. */
const phoneModes = modes.filter((mode) => mode !== 'paper')

/** The body of POST …/responses. The same body again is no second answer: `id` is the key. */
export const responseBody = z.strictObject({
  id: bytes32.describe('32 random bytes, base64url without padding; kept for sending again'),
  /** Number of the form's version that was answered. */
  version: z.int().min(1).max(100_000).describe('`version` of the form that was answered'),
  /** A village's unit id, or its place in the form's list from 0; null: not in the list. */
  village: z
    .string()
    .min(1)
    .max(64)
    .nullable()
    .describe('`id` of one of the form’s villages; null: not in the list, which no card can say'),
  mode: z
    .enum(phoneModes)
    .describe(
      '`self` on a phone of one’s own, `teamPhone` on a phone of the collecting team, `helped` when somebody else reads and taps, `plain` without scripts',
    ),
  salt: bytes16.describe('16 random bytes, base64url without padding'),
  answers: z
    .record(answerKey, answerValue)
    .refine((answers) => Object.keys(answers).length <= 300, 'too_many')
    .describe(
      'By question id; a skipped question has no key. `scale` two: satisfied, notSatisfied; five: "5" (best) to "1"; both noOpinion where the question offers it · `single`: an option’s id · `multiple`: a list of option ids, or ["none"] where offered · `yesNo`: yes, no, noOpinion where offered · `number`: an integer · `text`: words · `matrix`: each row under `<question>.<row>`, as `each` says · the reason of a question with `why` that is not satisfied: `<id>.why`, at most 200 characters. At least one answer',
    ),
  /**
   * For a survey with cards both, for an open one neither: the token that the card was exchanged for and the
   * village key's signature over it (RSASSA-PSS, SHA-384). The token then says that a card is used up; the `id` still
   * belongs to the answer: the same again is sent with the same.
   */
  token: bytes32
    .optional()
    .describe('With a card: the 32 random bytes that were signed blindly, base64url'),
  signature: bytes256
    .optional()
    .describe('With a card: the unblinded signature over the token, 256 bytes, base64url'),
})
export type ResponseBody = z.infer<typeof responseBody>

/** What acknowledges an answer: it is stored durably. */
export const responseReply = z.object({
  receipt: z
    .string()
    .regex(/^[A-Z2-7]{16}$/)
    .describe('The first 80 bits of the answer’s leaf in base32 (RFC 4648)'),
  /** So that an omission can be proven. */
  signed: z
    .string()
    .describe(
      'Ed25519 signature, base64url, of `receipt <slug> <receipt>` in UTF-8; the key is `ledgerKey` of /api/public/ledger',
    ),
})
export type ResponseReply = z.infer<typeof responseReply>

/** A key of a box, told once: the words open it, the public half is what publishing takes. */
export const heldKey = z.object({ words: z.string(), publicKey: bytes32 })
export type HeldKey = z.infer<typeof heldKey>
