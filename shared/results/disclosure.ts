import { type Mode, modes } from '../responses/mode.ts'
import { type Figure, figureOf, figuresOf } from './figure.ts'
import type { DisclosurePolicy } from './policy.ts'
import { atMost, decidePrecision, type Precision, type Sized } from './precision.ts'
import { contentsOf, overallQuestionOf, type QuestionMeaning } from './questions.ts'
import {
  anyNotSatisfiedShare,
  overallShare,
  type ShareName,
  type ShareRule,
  sharesOf,
} from './shares.ts'
import { type Decision, likeTaken, precisionFor, without } from './taken-out.ts'
import { receivedOf, sumTallies, type Tally } from './tally.ts'

// The one gate between tallies and anything that is shown. It takes all parts of one whole (the villages of
// a commune with what fell to no village, or the modes of a survey) and gives what may be shown of each
// part and of the sum. How many answered is participation and no secret; what they said is.

/** One part: a village, the rest that has none, or a mode. The parts must make up the whole. */
export interface Part {
  id: string
  tally: Tally
  /** Households asked, for the denominator of that name. */
  asked: number
  /** The part that this one was taken out of afterwards: the two were shown together before. */
  takenFrom?: string | undefined
}

export interface DisclosureInput {
  parts: readonly Part[]
  questions: readonly QuestionMeaning[]
  rule: ShareRule
  policy: DisclosurePolicy
  access: 'open' | 'card'
  /** Whether the box was opened for good. Nightly opened answers of an open survey are not the count. */
  counted: boolean
  /** Parts taken out of the whole afterwards: the sum is without them. */
  voided?: ReadonlySet<string> | undefined
}

export interface ShownQuestion {
  precision: Precision
  /** Only of exact questions. */
  answered: number | null
  /** By key, of those who answered the question. */
  keys: Record<string, Figure | null>
  shares: Record<ShareName, Figure | null>
}

export interface Shown {
  precision: Precision
  /** Why a part shows nothing: too few answers, to protect another part, or not before the count. */
  hiddenBecause: 'tooFew' | 'complement' | 'notYet' | null
  received: number
  valid: number
  /** Valid answers by mode; for a part only where no mode can be a small group. */
  modes: Record<Mode, number> | null
  /** The overall share by both readings. */
  overall: { question: Figure | null; mean: Figure | null }
  anyNotSatisfied: Figure | null
  questions: Record<string, ShownQuestion>
}

/** What may be shown of a whole and of each of its parts, by the parts' ids. */
export function disclose(input: DisclosureInput): { total: Shown; parts: Record<string, Shown> } {
  const counting = input.parts.filter(({ id }) => !input.voided?.has(id))
  const whole: Part = {
    id: '',
    tally: sumTallies(counting.map(({ tally }) => tally)),
    // Whoever was asked stays asked: taking answers out never raises a share of the households.
    asked: input.parts.reduce((sum, { asked }) => sum + asked, 0),
  }
  const decided = likeTaken(unitLevel(input), input.parts)
  const units = without(decided, input, whole.tally.valid)
  const byQuestion = new Map(
    input.questions.map((question) => {
      const size = whole.tally.questions[question.id]?.answered ?? 0
      const own = likeTaken(questionLevel(input, question, decided), input.parts)
      return [question.id, without(own, input, size)]
    }),
  )
  const aggregates = aggregateLevel(input, units, byQuestion)
  const modeDecisions = modes.map((mode) => modeLevel(input, mode, units))
  const modesShown = (id: string) =>
    modeDecisions.every(({ siblings }) => siblings.get(id) === 'exact')
  const parts = input.parts.map((part): [string, Shown] => [
    part.id,
    show(input, part, {
      unit: precisionFor(units, part.id),
      aggregates: precisionFor(aggregates, part.id),
      question: (id) => precisionFor(byQuestion.get(id), part.id),
      modes: modesShown(part.id),
    }),
  ])
  const total = show(input, whole, {
    unit: units.total,
    aggregates: aggregates.total,
    question: (id) => byQuestion.get(id)?.total ?? 'hidden',
    modes: [...(input.voided ?? [])].every(modesShown),
  })
  return { total, parts: Object.fromEntries(parts) }
}

/** By valid answers; before the count no part, of a card survey nothing at all, and of an open one nothing exact. */
function unitLevel({ parts, policy, access, counted }: DisclosureInput): Decision {
  const own = counted ? 'exact' : 'hidden'
  const early = access === 'open' ? 'rounded' : 'hidden'
  const sized = parts.map(({ id, tally }): Sized => {
    return { id, size: tally.valid, precision: tally.valid > 0 ? own : 'hidden' }
  })
  return decidePrecision(sized, counted ? 'exact' : early, policy)
}

/** By who answered the question, starting from what the units left. */
function questionLevel(
  { parts, policy, access }: DisclosureInput,
  question: QuestionMeaning,
  units: Decision,
): Decision {
  const valid = parts.reduce((sum, { tally }) => sum + tally.valid, 0)
  const held = access === 'open' && !question.overall && valid < policy.openContentsFrom
  if (held || policy.questionMinimum === 0) return limited(units, held ? 'hidden' : 'exact')
  const sized = parts.map(({ id, tally }): Sized => {
    const size = tally.questions[question.id]?.answered ?? 0
    return { id, size, precision: precisionFor(units, id) }
  })
  return decidePrecision(sized, units.total, { ...policy, minimum: policy.questionMinimum })
}

/**
 * What is made of several contents shows no more than the least of them. That needs no decision of its own:
 * whatever is kept back here contains all that one of the contents keeps back, which is enough already.
 */
function aggregateLevel(
  { parts, questions }: DisclosureInput,
  units: Decision,
  byQuestion: ReadonlyMap<string, Decision>,
): Decision {
  const overall = overallQuestionOf(questions)
  const used = [...contentsOf(questions), ...(overall ? [overall] : [])]
  const least = (start: Precision, pick: (decision: Decision | undefined) => Precision) =>
    used.reduce((precision, { id }) => atMost(precision, pick(byQuestion.get(id))), start)
  const ofPart = (id: string) =>
    least(precisionFor(units, id), (decision) => precisionFor(decision, id))
  return {
    total: least(units.total, (decision) => decision?.total ?? 'hidden'),
    siblings: new Map(parts.map(({ id }) => [id, ofPart(id)])),
  }
}

/** How many came in by a mode is shown for a part only if no part's few can be subtracted out. */
function modeLevel({ parts, policy }: DisclosureInput, mode: Mode, units: Decision): Decision {
  const sized = parts.map(({ id, tally }): Sized => {
    return {
      id,
      size: tally.modes[mode],
      precision: precisionFor(units, id) === 'hidden' ? 'hidden' : 'exact',
    }
  })
  return decidePrecision(sized, 'exact', {
    minimum: policy.modesFrom,
    exactFrom: policy.modesFrom,
  })
}

function limited(decision: Decision, limit: Precision): Decision {
  return {
    total: atMost(decision.total, limit),
    siblings: new Map([...decision.siblings].map(([id, own]) => [id, atMost(own, limit)])),
  }
}

interface Allowed {
  unit: Precision
  aggregates: Precision
  question(id: string): Precision
  modes: boolean
}

function show(input: DisclosureInput, part: Part, allowed: Allowed): Shown {
  const { questions, rule, policy } = input
  const { tally, asked } = part
  const overallQuestion = overallQuestionOf(questions)
  const overall = (reading: 'question' | 'mean', precision: Precision) =>
    figureOf(overallShare(questions, tally, rule, reading, asked), precision, policy)
  return {
    precision: allowed.unit,
    hiddenBecause: allowed.unit === 'hidden' ? whyHidden(input, part) : null,
    received: receivedOf(tally),
    valid: tally.valid,
    modes: allowed.modes ? tally.modes : null,
    overall: {
      question: overall(
        'question',
        overallQuestion ? allowed.question(overallQuestion.id) : 'hidden',
      ),
      mean: overall('mean', allowed.aggregates),
    },
    anyNotSatisfied: figureOf(anyNotSatisfiedShare(tally), allowed.aggregates, policy),
    questions: Object.fromEntries(
      questions.map((question) => [
        question.id,
        showQuestion(input, part, question, allowed.question(question.id)),
      ]),
    ),
  }
}

function showQuestion(
  { rule, policy }: DisclosureInput,
  { tally, asked }: Part,
  question: QuestionMeaning,
  precision: Precision,
): ShownQuestion {
  const row = tally.questions[question.id] ?? { answered: 0, skipped: 0, keys: {} }
  const keys = Object.fromEntries(
    question.keys.map((key) => [key, { count: row.keys[key] ?? 0, of: row.answered }]),
  )
  return {
    precision,
    answered: precision === 'exact' ? row.answered : null,
    keys: figuresOf(keys, precision, policy),
    shares: figuresOf(sharesOf(question, tally, rule, asked), precision, policy),
  }
}

function whyHidden(
  { parts, policy, access, counted }: DisclosureInput,
  part: Part,
): Shown['hiddenBecause'] {
  if (!counted && (access === 'card' || parts.includes(part))) return 'notYet'
  return part.tally.valid < policy.minimum ? 'tooFew' : 'complement'
}
