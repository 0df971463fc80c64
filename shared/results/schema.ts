import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { modes } from '../responses/mode.ts'
import { accesses, tracks } from '../surveys/kinds.ts'
import { surveyStates } from '../surveys/state.ts'
import { day, unit } from '../units/schema.ts'
import type { Shown, ShownQuestion } from './disclosure.ts'
import type { Figure } from './figure.ts'

// What crosses HTTP of a result. Every number in it has passed the disclosure policy already.

const count = z.number().int().nonnegative()

/** A share as it may be shown: with its counts, or rounded and without them. */
export const figure: z.ZodType<Figure> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), count, of: count }),
  z.object({
    kind: z.literal('rounded'),
    percent: count,
    capped: z.enum(['low', 'high']).exactOptional(),
  }),
])

const precision = z.enum(['hidden', 'rounded', 'exact'])
const figureOrNot = figure.nullable()

export const shownQuestion: z.ZodType<ShownQuestion> = z.object({
  precision,
  answered: count.nullable(),
  keys: z.record(z.string(), figureOrNot),
  shares: z.object({
    satisfied: figureOrNot,
    notSatisfied: figureOrNot,
    neutral: figureOrNot,
    noOpinion: figureOrNot,
    skipped: figureOrNot,
  }),
})

export const shown: z.ZodType<Shown> = z.object({
  precision,
  hiddenBecause: z.enum(['tooFew', 'complement', 'notYet']).nullable(),
  received: count,
  valid: count,
  modes: z.record(z.enum(modes), count).nullable(),
  overall: z.object({ question: figureOrNot, mean: figureOrNot }),
  anyNotSatisfied: figureOrNot,
  questions: z.record(z.string(), shownQuestion),
})

const meanings = ['satisfied', 'notSatisfied', 'neutral', 'noOpinion'] as const

/** A question as tables name it; its numbers stand in `shown.questions[id]`. */
export const resultQuestion = z.object({
  id: z.string(),
  /** `content`: asked for satisfaction; `overall`: the closing one; `choice` and `text` have no shares. */
  kind: z.enum(['content', 'overall', 'choice', 'text']),
  label: z.string(),
  text: z.string(),
  keys: z.array(
    z.object({ key: z.string(), label: z.string(), meaning: z.enum(meanings).nullable() }),
  ),
})
export type ResultQuestion = z.infer<typeof resultQuestion>

export const resultVillage = z.object({
  /** Null: "khác / không có trong danh sách". */
  unitId: z.string().nullable(),
  name: z.string(),
  /** Those that were asked. */
  households: count.nullable(),
  /** How many on the list they were drawn from; absent where all were asked. */
  drawnFrom: count.optional(),
  /** In the box and opened. */
  received: count,
  /** "Họp thôn": how it was collected, where it was at a meeting. */
  meeting: z.object({ heldOn: day, households: count }).exactOptional(),
  /** "Hộ đi vắng", where they were counted: households asked that had left; they stay in every denominator. */
  away: count.exactOptional(),
  /** Null before the count. */
  shown: shown.nullable(),
  /** Why it has no numbers of its own, as a sentence. */
  hiddenSentence: z.string().nullable(),
  /** Taken out of the result: its numbers stand here and in no sum. */
  voided: z.object({ on: day, reason: z.string() }).nullable(),
})
export type ResultVillage = z.infer<typeof resultVillage>

/** What people wrote, by question, apart from everything else they answered. Never public. */
export const resultTexts = z.object({
  /** Key of the answer: `q7`, or `q3.why` for a reason. */
  key: z.string(),
  label: z.string(),
  /** Null: fewer than the policy wants, and then no word of them either. */
  words: z.array(z.string()).nullable(),
  /** Of too few texts to show: what the reviewing level says of them. */
  summary: z.string().nullable(),
})
export type ResultTexts = z.infer<typeof resultTexts>

/** For the reviewing level: every text, masked, with what was decided about it. */
export const moderatedTexts = z.object({
  questions: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      /** As many as the policy wants: they are shown, and a summary is not asked for. */
      enough: z.boolean(),
      summary: z.string().nullable(),
      texts: z.array(
        z.object({
          id: z.string(),
          words: z.string(),
          /** Why it is not shown; null: it is. */
          withheld: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type ModeratedTexts = z.infer<typeof moderatedTexts>

const reason = z.string().trim().min(5).max(500)
export const textDecision = z.strictObject({ reason })
/** Empty: none. */
export const textSummary = z.strictObject({ body: z.string().trim().max(2000) })

export const ratio = z.object({ num: count, den: count })
export const bound = z.object({ share: ratio, comparison: z.enum(['atLeast', 'moreThan']) })

/** The conclusion of a card survey, with what it was measured against. */
export const verdict = z.object({
  conclusion: z.enum(['reached', 'notReached', 'notEnoughEvidence', 'notCountable']),
  because: z.enum(['participation', 'notComputable']).nullable(),
  thresholds: z.object({
    ...{ overall: bound, eachContent: bound },
    ...{ name: z.string(), legalBasis: z.string() },
  }),
  minimum: z.object({ share: ratio, legalBasis: z.string() }).nullable(),
  /** `overall` and every content; null: could not be computed. None where nothing may be counted. */
  checks: z.array(z.object({ id: z.string(), ok: z.boolean().nullable() })),
  /** The unit or villages in which too few households answered. */
  belowMinimum: z.array(
    z.object({ name: z.string(), answered: count, asked: count, needed: count }),
  ),
})
export type ResultVerdict = z.infer<typeof verdict>

/** A confirmation that was taken back. */
export const revocation = z.object({
  on: day,
  reason: z.string(),
  signedOffOn: day,
  resultHash: z.string(),
  /** When it had been announced. */
  announcedOn: day.nullable(),
})
export type Revocation = z.infer<typeof revocation>

export const result = z.object({
  survey: z.object({
    slug: z.string(),
    title: z.string(),
    /** As it was called when the survey was published. */
    unit,
    body: z.enum(bodies),
    track: z.enum(tracks),
    access: z.enum(accesses),
    opensOn: day,
    closesOn: day,
    countedOn: day.nullable(),
    aboutNtmResults: z.boolean(),
    provenance: z.string().nullable(),
  }),
  /** The box was opened for the last time. */
  counted: z.boolean(),
  /** In the box and opened. */
  received: count,
  /** How many the figures are of: before the count fewer than have come out of the box. */
  opened: count,
  /** Those asked, as frozen at publishing; null when none was known. */
  households: count.nullable(),
  /** How many on the lists they were drawn from; absent where all were asked. */
  drawnFrom: count.optional(),
  /** Taken out of the box and not counted: the very same answer twice, or not readable. */
  setAside: z.object({ repeated: count, unreadable: count }),
  /** The reading of the overall result that the survey was published with. */
  reading: z.enum(['question', 'mean']),
  sentences: z.object({
    /** "Khảo sát mở (không giới hạn mỗi hộ một phiếu)". */
    access: z.string(),
    formula: z.string(),
    overall: z.object({ question: z.string(), mean: z.string() }),
    smallGroups: z.string(),
    /** What was taken out, why and how much; null: nothing. */
    voided: z.string().nullable(),
  }),
  /** Null: an open survey, one without thresholds, or nothing to be judged yet. */
  verdict: verdict.nullable(),
  questions: z.array(resultQuestion),
  /** Null: nothing may be shown yet, `waitingFor` says what for. */
  total: shown.nullable(),
  waitingFor: z.enum(['count', 'moreAnswers']).nullable(),
  /** Stacks of paper taken out of the result; their village's numbers are without them. */
  voidedStacks: z
    .array(
      z.object({
        ...{ villageId: z.string(), number: count, received: count },
        ...{ on: day, reason: z.string() },
      }),
    )
    .optional(),
  /** Ids of the contents, the most dissatisfaction first, as far as it is shown. */
  byDissatisfaction: z.array(z.string()),
  villages: z.array(resultVillage),
})
export type Result = z.infer<typeof result>

/** The newest event of the survey's ledger: printed beside a result, it can be found again later. */
const ledgerHead = z.object({ height: z.int(), hash: z.string() }).nullable()

/** For the console: the result with what has been done to it since. */
export const resultPage = z.object({
  state: z.enum(surveyStates),
  signedOff: z.object({ on: day, resultHash: z.string(), countsForTarget: z.boolean() }).nullable(),
  announcedOn: day.nullable(),
  /** Oldest first; they stay for ever. */
  revocations: z.array(revocation),
  ledgerHead,
  result,
  /** After the count; apart from the result, because the law can have a text erased. */
  texts: z.array(resultTexts),
})
export type ResultPage = z.infer<typeof resultPage>

/** What everybody may read once the result is announced. */
export const publicResult = z.object({
  announcedOn: day,
  signedOff: z.object({ on: day, resultHash: z.string() }),
  revocations: z.array(revocation),
  ledgerHead,
  demo: z.boolean(),
  /** Where and when each village could read its result; empty where none had to be posted. */
  posting: z.array(z.object({ unitId: z.string(), fromOn: day, toOn: day, place: z.string() })),
  result,
})
export type PublicResult = z.infer<typeof publicResult>
