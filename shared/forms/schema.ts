import * as z from 'zod'
import { day } from '../units/schema.ts'
import type { FormDocument } from './document.ts'
import { allQuestions } from './journey.ts'

// Limits keep a form within what a phone gets in one response and a page of paper can hold.
/** A draft may still lack any of its texts: `checks.ts` names them before publishing. */
const draftWords = (longest: number) => z.string().normalize('NFC').trim().max(longest)
const words = (longest: number) => draftWords(longest).min(1)

/** BCP 47 as far as the forms need it: `vi`, `nut`, `zh-Hant`. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)

function localized(longest: number) {
  return z
    .record(language, draftWords(longest))
    .refine((texts): texts is { vi: string } & Record<string, string> => 'vi' in texts, 'no_vi')
}

/** No dots (`q3.why` is the reason of q3), no name that every object has. */
const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9-]{0,31}$/)

/** Of a question, or of a matrix's row. */
const key = z.string().regex(/^[a-z][a-z0-9-]{0,31}(\.[a-z][a-z0-9-]{0,31})?$/)

const base = {
  id,
  text: localized(500),
  label: localized(120),
  criterion: words(200).exactOptional(),
  hint: localized(500).exactOptional(),
  role: z.literal('overall').exactOptional(),
  required: z.boolean().exactOptional(),
  showIf: z
    .strictObject({ question: key, isOneOf: z.array(words(64)).min(1).max(50) })
    .exactOptional(),
}

const ownWords = z.union([z.literal(true), localized(120)]).exactOptional()

const scale = {
  type: z.literal('scale'),
  scale: z.enum(['two', 'five']),
  noOpinion: ownWords,
  why: z.boolean().exactOptional(),
}

/** `none` is the value of the choice that excludes all others. */
const options = z
  .array(
    z.strictObject({ id: id.refine((one) => one !== 'none', 'reserved'), label: localized(200) }),
  )
  .max(50)
  .refine(uniqueIds, 'duplicate_option')

const single = { type: z.literal('single'), options }

const scaleQuestion = z.strictObject({ ...base, ...scale })

const singleQuestion = z.strictObject({ ...base, ...single })

const multipleQuestion = z.strictObject({
  ...base,
  type: z.literal('multiple'),
  options,
  max: z.int().min(1).max(50).exactOptional(),
  none: ownWords,
})

const yesNoQuestion = z.strictObject({ ...base, type: z.literal('yesNo'), noOpinion: ownWords })

const bound = z.int().min(-1e9).max(1e9)
const numberQuestion = z.strictObject({
  ...base,
  type: z.literal('number'),
  min: bound,
  max: bound,
  unit: localized(40).exactOptional(),
})

const textQuestion = z.strictObject({
  ...base,
  type: z.literal('text'),
  size: z.enum(['short', 'long']),
  maxLength: z.int().min(1).max(2000),
})

const rows = z
  .array(
    z.strictObject({
      id,
      label: localized(120),
      text: localized(500).exactOptional(),
      criterion: words(200).exactOptional(),
    }),
  )
  .max(50)
  .refine(uniqueIds, 'duplicate_row')

const matrixQuestion = z.strictObject({
  ...base,
  type: z.literal('matrix'),
  rows,
  each: z.discriminatedUnion('type', [z.strictObject(scale), z.strictObject(single)]),
})

const question = z.discriminatedUnion('type', [
  scaleQuestion,
  singleQuestion,
  multipleQuestion,
  yesNoQuestion,
  numberQuestion,
  textQuestion,
  matrixQuestion,
])

const scaleValues = ['satisfied', 'notSatisfied', '5', '4', '3', '2', '1', 'noOpinion'] as const
const fixedValues = [...scaleValues, 'yes', 'no', 'none'] as const

/** base64url of a SHA-256. */
export const audioFile = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** What was stored; the form is to name `file`. */
export const storedAudio = z.object({ file: audioFile, type: z.string(), byteCount: z.int() })
export type StoredAudio = z.infer<typeof storedAudio>

const audioKey = z.string().regex(/^[a-z:][A-Za-z0-9.:-]{0,79}$/)
const recording = z.strictObject({ file: audioFile, words: words(12_000) })

/** The shape of a form. What makes a well-shaped form unfit for publishing is said by `checks.ts`. */
export const formDocument = z
  .strictObject({
    title: localized(300),
    provenance: localized(500).exactOptional(),
    ownText: z
      .strictObject({ number: draftWords(100), issuedOn: z.union([day, z.literal('')]) })
      .exactOptional(),
    aboutNtmResults: z.boolean(),
    languages: z
      .array(language)
      .min(1)
      .max(8)
      .refine(([first]) => first === 'vi', 'vi_first')
      .refine(unique, 'duplicate'),
    scaleLabels: z.partialRecord(z.enum(fixedValues), localized(120)).exactOptional(),
    audio: z.record(language, z.record(audioKey, recording)).exactOptional(),
    sections: z
      .array(
        z.strictObject({
          id,
          title: localized(200).exactOptional(),
          questions: z.array(question).max(100),
        }),
      )
      .max(30),
  })
  .refine(({ sections }) => unique(idsIn(sections)), 'duplicate_id')
  .refine((form) => allQuestions(form).length <= 100, 'too_many') satisfies z.ZodType<FormDocument>

type Sections = { id: string; questions: { id: string }[] }[]

function idsIn(sections: Sections): string[] {
  return sections.flatMap(({ id, questions }) => [id, ...questions.map((q) => q.id)])
}

function uniqueIds(list: { id: string }[]): boolean {
  return unique(list.map(({ id }) => id))
}

function unique(list: string[]): boolean {
  return new Set(list).size === list.length
}
