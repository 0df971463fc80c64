import { evidenceFor } from './interval.ts'
import { contentsOf, type QuestionMeaning } from './questions.ts'
import { type Bound, ceilOf, keeps, type Share } from './ratio.ts'
import { type OverallReading, overallShare, type ShareRule, sharesOf } from './shares.ts'
import type { Tally } from './tally.ts'
import type { MinimumParticipation, Thresholds } from './thresholds.ts'

// The conclusion of a card survey, from exact integers and nothing else. An open survey has none: it
// can't say who answered twice.

/** How a survey's numbers are read; frozen into its publish event. */
export interface ResultRule {
  share: ShareRule
  reading: OverallReading
  thresholds: Thresholds
  /** Null where the plan sets no minimum. */
  minimum: MinimumParticipation | null
}

/** Households asked, and how many of them answered (live: used cards; papers: ballots received). */
export interface Turnout {
  answered: number
  asked: number
}

export type TurnoutCheck = Turnout & {
  /** The unit's id; the survey's own turnout has the id of its unit. */
  id: string
  /** Households that must have answered. */
  needed: number
  ok: boolean
}

export interface Check {
  /** 'overall', or the id of a content. */
  id: string
  share: Share
  bound: Bound
  /** Undefined when the share can't be computed: nobody answered. */
  ok: boolean | undefined
}

export type Verdict =
  | { verdict: 'reached' | 'notReached' | 'notEnoughEvidence'; checks: Check[] }
  /** No percentage goes with it, so there are no checks to show. */
  | { verdict: 'notCountable'; because: 'participation' | 'notComputable' }

export interface VerdictInput {
  tally: Tally
  questions: readonly QuestionMeaning[]
  rule: ResultRule
  turnout: Turnout & { id: string }
  villages: readonly (Turnout & { id: string })[]
  /** Set when the households asked were drawn at random: the number they were drawn from. */
  drawnFrom?: number | undefined
}

/** Every village and the whole, each against the minimum; all ok where there is none. */
export function checkTurnout(
  turnouts: readonly (Turnout & { id: string })[],
  minimum: MinimumParticipation | null,
): TurnoutCheck[] {
  return turnouts.map(({ id, answered, asked }) => {
    const needed = minimum ? ceilOf(asked, minimum.share) : 0
    return { id, answered, asked, needed, ok: answered >= needed }
  })
}

/** The overall share and every content against their bounds. */
export function checksOf(
  tally: Tally,
  questions: readonly QuestionMeaning[],
  rule: ResultRule,
  asked: number,
): Check[] {
  const overall = overallShare(questions, tally, rule.share, rule.reading, asked)
  return [
    check('overall', overall ?? { count: 0, of: 0 }, rule.thresholds.overall),
    ...contentsOf(questions).map((content) =>
      check(
        content.id,
        sharesOf(content, tally, rule.share, asked).satisfied,
        rule.thresholds.eachContent,
      ),
    ),
  ]
}

/** The conclusion of one card survey. */
export function verdictOf(input: VerdictInput): Verdict {
  const { tally, questions, rule, turnout, villages, drawnFrom } = input
  const enough = checkTurnout([turnout, ...villages], rule.minimum).every(({ ok }) => ok)
  if (!enough) return { verdict: 'notCountable', because: 'participation' }
  const checks = checksOf(tally, questions, rule, turnout.asked)
  if (drawnFrom === undefined) return conclude(tally, checks)
  // The mean is of many answers of each household: no more households were drawn for that.
  const behind = rule.reading === 'mean' ? householdsBehind(tally, rule.share, turnout) : undefined
  return concludeDraw(tally, checks, { drawnFrom, behind })
}

/** How many households stand behind a share of all contents together. */
function householdsBehind(
  { valid }: Pick<Tally, 'valid'>,
  { denominator }: ShareRule,
  { asked }: Pick<Turnout, 'asked'>,
): number {
  return denominator === 'asked' ? asked : valid
}

/** One failed bound is enough to fail; one that can't be computed is enough not to reach. */
export function conclude(tally: Tally, checks: Check[]): Verdict {
  if (tally.valid === 0) return { verdict: 'notCountable', because: 'notComputable' }
  if (checks.some(({ ok }) => ok === false)) return { verdict: 'notReached', checks }
  if (checks.some(({ ok }) => ok === undefined)) {
    return { verdict: 'notCountable', because: 'notComputable' }
  }
  return { verdict: 'reached', checks }
}

/** A random draw may also say that it can't tell: when a bound lies within an interval. */
function concludeDraw(
  tally: Tally,
  checks: Check[],
  { drawnFrom, behind }: { drawnFrom: number; behind: number | undefined },
): Verdict {
  const plain = conclude(tally, checks)
  if (plain.verdict === 'notCountable') return plain
  const sure = checks.filter(({ id, share, bound }) => {
    const households = id === 'overall' ? behind : undefined
    return !evidenceFor(share, bound, drawnFrom, households)?.crosses
  })
  if (sure.some(({ ok }) => ok === false)) return { verdict: 'notReached', checks }
  return sure.length < checks.length ? { verdict: 'notEnoughEvidence', checks } : plain
}

function check(id: string, share: Share, bound: Bound): Check {
  return { id, share, bound, ok: keeps(share, bound) }
}
