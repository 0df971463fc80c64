import type { Question } from './form.ts'
import { type Decision, decide, type Level, least } from './precision.ts'
import { noAnswers, type Row, receivedIn, type Tally } from './tally.ts'

// What a result may say of a whole and of its parts, computed again from the tallies and the policy.

export interface Policy {
  disclosure: {
    minimum: number
    questionMinimum: number
    exactFrom: number
    roundTo: number
    capLow: number
    capHigh: number
    modesFrom: number
    openContentsFrom: number
  }
  share: { denominator: 'answered' | 'valid' | 'asked'; countNoOpinion: boolean }
  overall: 'question' | 'mean'
  thresholds?: { overall: Bound; eachContent: Bound; name: string; legalBasis: string } | null
  minimum?: { share: Ratio; legalBasis: string } | null
}

export type Ratio = { num: number; den: number }
export type Bound = { share: Ratio; comparison: 'atLeast' | 'moreThan' }

export interface Unit {
  id: string
  tally: Tally
  /** Households asked. */
  asked: number
  /** The part that this one was taken out of, and was shown together with before. */
  takenFrom?: string
}

export interface Table {
  questions: Question[]
  parts: Unit[]
  /** Of all parts that still count. */
  whole: Tally
  /** Ids of parts that were taken out afterwards. */
  voided: ReadonlySet<string>
  policy: Policy
  access: string
}

export type Share = { count: number; of: number }
export type Figure = { kind: string; [more: string]: unknown } | null

const words = ['hidden', 'rounded', 'exact'] as const
const modes = ['self', 'plain', 'teamPhone', 'helped', 'paper'] as const
const shareNames = ['satisfied', 'notSatisfied', 'neutral', 'noOpinion', 'skipped'] as const

/** Of a survey whose box was opened for the last time. */
export function showAll(table: Table) {
  const { parts, policy, questions, whole } = table
  const { disclosure } = policy
  const everybody = parts.reduce((sum, { tally }) => sum + tally.valid, 0)
  const sized = (size: (tally: Tally) => number, level: (unit: Unit) => Level) =>
    parts.map((unit) => ({ id: unit.id, size: size(unit.tally), level: level(unit) }))
  const decided = likeTaken(
    parts,
    decide(
      sized(
        ({ valid }) => valid,
        ({ tally }) => (tally.valid > 0 ? 2 : 0),
      ),
      2,
      disclosure,
    ),
  )
  const perQuestion = new Map(
    questions.map((question): [string, Decision] => {
      const held =
        table.access === 'open' && !question.overall && everybody < disclosure.openContentsFrom
      if (held) return [question.id, { total: 0, of: () => 0 }]
      if (disclosure.questionMinimum === 0) return [question.id, decided]
      const answered = sized(
        (tally) => tally.questions[question.id]?.answered ?? 0,
        ({ id }) => decided.of(id),
      )
      const limits = { minimum: disclosure.questionMinimum, exactFrom: disclosure.exactFrom }
      return [question.id, likeTaken(parts, decide(answered, decided.total, limits))]
    }),
  )
  const limits = { minimum: disclosure.modesFrom, exactFrom: disclosure.modesFrom }
  const perMode = modes.map((mode) =>
    decide(
      sized(
        (tally) => tally.modes[mode] ?? 0,
        ({ id }) => (decided.of(id) > 0 ? 2 : 0),
      ),
      2,
      limits,
    ),
  )
  const partLevels = (id: string): Levels => ({
    unit: decided.of(id),
    question: ({ id: question }) => (perQuestion.get(question) as Decision).of(id),
    modes: perMode.every((decision) => decision.of(id) === 2),
  })
  // Before and after, the sums differ by what was taken out: the later one shows no more than that does.
  const out = [...table.voided]
  const afterwards = (decision: Decision, left: number): Level => {
    if (out.length === 0) return decision.total
    const own = left >= disclosure.exactFrom ? 2 : left >= disclosure.minimum ? 1 : 0
    return least(decision.total, own, ...out.map((id) => decision.of(id)))
  }
  // Whoever was asked stays asked, also where the answers were taken out.
  const asked = parts.reduce((sum, unit) => sum + unit.asked, 0)
  return {
    total: show(
      table,
      { id: '', tally: whole, asked },
      {
        unit: afterwards(decided, whole.valid),
        question: ({ id }) =>
          afterwards(perQuestion.get(id) as Decision, whole.questions[id]?.answered ?? 0),
        modes: out.every((id) => partLevels(id).modes),
      },
    ),
    part: (id: string) => {
      const unit = parts.find((one) => one.id === id) ?? { id, tally: noAnswers(), asked: 0 }
      return show(table, unit, partLevels(id))
    },
  }
}

/** Of what was taken out and of what it was taken out of, neither shows more than the other may. */
function likeTaken(parts: readonly Unit[], decision: Decision): Decision {
  const levels = new Map<string, Level>()
  for (const from of new Set(parts.flatMap(({ takenFrom }) => takenFrom ?? []))) {
    const together = parts.filter((part) => part.id === from || part.takenFrom === from)
    const level = least(2, ...together.map(({ id }) => decision.of(id)))
    for (const { id } of together) levels.set(id, level)
  }
  return { total: decision.total, of: (id) => levels.get(id) ?? decision.of(id) }
}

interface Levels {
  unit: Level
  question(question: Question): Level
  modes: boolean
}

function show({ questions, policy }: Table, { tally, asked }: Unit, levels: Levels) {
  const contents = questions.filter((question) => hasMeaning(question) && !question.overall)
  const closing = questions.find((question) => hasMeaning(question) && question.overall)
  const together = least(
    levels.unit,
    ...[...contents, ...(closing ? [closing] : [])].map(levels.question),
  )
  const figure = (share: Share, level: Level) => figureOf(share, level, policy)
  const hidden = tally.valid < policy.disclosure.minimum ? 'tooFew' : 'complement'
  return {
    precision: words[levels.unit],
    hiddenBecause: levels.unit === 0 ? hidden : null,
    ...{
      received: receivedIn(tally),
      valid: tally.valid,
      modes: levels.modes ? tally.modes : null,
    },
    overall: {
      question: closing
        ? figure(sharesOf(closing, tally, policy, asked).satisfied, levels.question(closing))
        : null,
      mean: contents.length > 0 ? figure(meanOf(contents, tally, policy, asked), together) : null,
    },
    anyNotSatisfied: figure({ count: tally.anyNotSatisfied, of: tally.valid }, together),
    questions: Object.fromEntries(
      questions.map((question) => {
        const level = levels.question(question)
        const row = rowOf(question, tally)
        const keys = question.keys.map((key) => {
          return [key, figure({ count: row.keys[key] ?? 0, of: row.answered }, level)]
        })
        const shares = sharesOf(question, tally, policy, asked)
        return [
          question.id,
          {
            precision: words[level],
            answered: level === 2 ? row.answered : null,
            keys: Object.fromEntries(keys),
            shares: Object.fromEntries(
              shareNames.map((name) => [name, figure(shares[name], level)]),
            ),
          },
        ]
      }),
    ),
  }
}

/** All contents added up; a content that few answered weighs little. */
export function meanOf(contents: Question[], tally: Tally, policy: Policy, asked: number): Share {
  const shares = contents.map((content) => sharesOf(content, tally, policy, asked).satisfied)
  return shares.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), {
    ...{ count: 0, of: 0 },
  })
}

export function hasMeaning(question: Question): boolean {
  return question.keys.some((key) => question.meaning(key) !== undefined)
}

function rowOf({ id }: Question, tally: Tally): Row {
  return tally.questions[id] ?? { answered: 0, skipped: 0, keys: {} }
}

export function sharesOf(question: Question, tally: Tally, { share }: Policy, asked: number) {
  const row = rowOf(question, tally)
  const having = (meaning: string) =>
    question.keys
      .filter((key) => question.meaning(key) === meaning)
      .reduce((sum, key) => sum + (row.keys[key] ?? 0), 0)
  const came = row.answered + row.skipped
  const base = { answered: row.answered, valid: came, asked }[share.denominator]
  const noOpinion = having('noOpinion')
  const of = share.countNoOpinion ? base : base - noOpinion
  return {
    satisfied: { count: having('satisfied'), of },
    notSatisfied: { count: having('notSatisfied'), of },
    neutral: { count: having('neutral'), of },
    noOpinion: { count: noOpinion, of: base },
    skipped: { count: row.skipped, of: came },
  }
}

function figureOf({ count, of }: Share, level: Level, { disclosure }: Policy): Figure {
  if (of <= 0 || level === 0) return null
  if (level === 2) return { kind: 'exact', count, of }
  const { roundTo, capLow, capHigh } = disclosure
  // To the nearest multiple, half up, without a fraction on the way.
  const percent =
    roundTo * Number((200n * BigInt(count) + BigInt(roundTo * of)) / BigInt(2 * roundTo * of))
  if (percent <= capLow) return { kind: 'rounded', percent: capLow, capped: 'low' }
  if (percent >= capHigh) return { kind: 'rounded', percent: capHigh, capped: 'high' }
  return { kind: 'rounded', percent }
}
