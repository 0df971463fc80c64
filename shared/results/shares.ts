import type { Meaning } from '../questions/contract.ts'
import { contentsOf, overallQuestionOf, type QuestionMeaning } from './questions.ts'
import { compareShares, type Share } from './ratio.ts'
import type { QuestionTally, Tally } from './tally.ts'

/**
 * What a share is of. 'answered': who answered this question; 'valid': all valid answers that came to it;
 * 'asked': the households asked. All are in use, so the survey says which, and it is printed.
 */
export type Denominator = 'answered' | 'valid' | 'asked'

export interface ShareRule {
  denominator: Denominator
  /** Whether "Không biết / không có ý kiến" stays in the denominator. */
  countNoOpinion: boolean
}

/** The overall result: from the overall question, or over all contents together. */
export type OverallReading = 'question' | 'mean'

export type ShareName = 'satisfied' | 'notSatisfied' | 'neutral' | 'noOpinion' | 'skipped'

/** A share of 0 is not computable: check `of > 0` before writing a percentage. */
export type Shares = Record<ShareName, Share>

/**
 * The shares of one question in one tally. `asked` is the number of households asked; only the
 * denominator of that name uses it.
 */
export function sharesOf(
  question: QuestionMeaning,
  tally: Tally,
  rule: ShareRule,
  asked: number,
): Shares {
  const row = tally.questions[question.id] ?? { answered: 0, skipped: 0, keys: {} }
  const noOpinion = countOf(question, row, 'noOpinion')
  const base = baseOf(row, rule, asked)
  const of = rule.countNoOpinion ? base : base - noOpinion
  return {
    satisfied: { count: countOf(question, row, 'satisfied'), of },
    notSatisfied: { count: countOf(question, row, 'notSatisfied'), of },
    neutral: { count: countOf(question, row, 'neutral'), of },
    noOpinion: { count: noOpinion, of: base },
    skipped: { count: row.skipped, of: row.answered + row.skipped },
  }
}

/** The overall satisfied share by the chosen reading; undefined when the form has no such question. */
export function overallShare(
  questions: readonly QuestionMeaning[],
  tally: Tally,
  rule: ShareRule,
  reading: OverallReading,
  asked: number,
): Share | undefined {
  if (reading === 'mean') return meanShare(questions, tally, rule, asked)
  const question = overallQuestionOf(questions)
  return question && sharesOf(question, tally, rule, asked).satisfied
}

/** Valid answers with at least one "chưa hài lòng", of all valid answers. */
export function anyNotSatisfiedShare(tally: Tally): Share {
  return { count: tally.anyNotSatisfied, of: tally.valid }
}

export interface RankedContent {
  id: string
  notSatisfied: Share
}

/** Contents by dissatisfaction, the worst first; equal ones in the order of the form, uncomputable last. */
export function rankByDissatisfaction(
  questions: readonly QuestionMeaning[],
  tally: Tally,
  rule: ShareRule,
  asked: number,
): RankedContent[] {
  return contentsOf(questions)
    .map(({ id, ...rest }) => ({
      id,
      notSatisfied: sharesOf({ id, ...rest }, tally, rule, asked).notSatisfied,
    }))
    .sort((a, b) => worstFirst(a.notSatisfied, b.notSatisfied))
}

/** How many of a question's answers have this meaning. */
export function countOf(question: QuestionMeaning, row: QuestionTally, meaning: Meaning): number {
  return question.keys.reduce(
    (sum, key) => (question.meanings?.[key] === meaning ? sum + (row.keys[key] ?? 0) : sum),
    0,
  )
}

/** Counts of all contents added, not an average of their rates: a content few answered weighs little. */
function meanShare(
  questions: readonly QuestionMeaning[],
  tally: Tally,
  rule: ShareRule,
  asked: number,
): Share | undefined {
  const contents = contentsOf(questions)
  if (contents.length === 0) return undefined
  const sum = { count: 0, of: 0 }
  for (const content of contents) {
    const { satisfied } = sharesOf(content, tally, rule, asked)
    sum.count += satisfied.count
    sum.of += satisfied.of
  }
  return sum
}

function baseOf(row: QuestionTally, rule: ShareRule, asked: number): number {
  if (rule.denominator === 'asked') return asked
  return rule.denominator === 'valid' ? row.answered + row.skipped : row.answered
}

function worstFirst(a: Share, b: Share): number {
  if (a.of === 0 || b.of === 0) return Number(a.of === 0) - Number(b.of === 0)
  return compareShares(b, a)
}
