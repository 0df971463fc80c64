import type { Question } from './form.ts'
import {
  type Bound,
  hasMeaning,
  meanOf,
  type Policy,
  type Share,
  sharesOf,
  type Unit,
} from './shown.ts'
import type { Taken } from './taken.ts'
import { receivedIn, type Tally } from './tally.ts'

interface Judged {
  questions: Question[]
  parts: Unit[]
  places: { unitId: string | null; name: string; households: number | null; tally: Tally }[]
  whole: Tally
  taken: Pick<Taken, 'villages' | 'stacks'>
  policy: Policy
  access: string
  /** As the unit was called when the survey opened. */
  unitName: string
  /** Households on the lists that those asked were drawn from; 0: all were asked. */
  drawnFrom: number
}

/** The conclusion of a card survey by the thresholds in its publish event; null where none may be drawn. */
export function judge(given: Judged) {
  const { policy, access } = given
  const { thresholds, minimum = null } = policy
  if (!thresholds || access !== 'card') return null
  const belowMinimum = turnoutsOf(given).filter(({ answered, needed }) => answered < needed)
  const held = heldAgainst(given, thresholds)
  const checks = held.map(({ id, share, bound }) => ({ id, ok: keeps(share, bound) }))
  const plain = conclude(belowMinimum.length > 0, given.whole, checks)
  const { conclusion, because } = given.drawnFrom > 0 ? ofDraw(plain, held, given.drawnFrom) : plain
  return {
    ...{ conclusion, because, thresholds, minimum },
    checks: conclusion === 'notCountable' ? [] : checks,
    belowMinimum,
  }
}

/** The unit and its villages: a village taken out was asked, and nobody there has answered. */
function turnoutsOf({ places, taken, policy, unitName }: Judged) {
  const villages = places.map(({ unitId, name, households, tally }) => {
    const out = taken.stacks.filter(({ villageId }) => villageId === unitId)
    const left = out.reduce((count, stack) => count - receivedIn(stack.tally), receivedIn(tally))
    return { name, answered: taken.villages.has(unitId ?? '') ? 0 : left, asked: households ?? 0 }
  })
  const sum = (pick: (village: (typeof villages)[number]) => number) =>
    villages.reduce((total, village) => total + pick(village), 0)
  const whole = {
    ...{ name: unitName, answered: sum(({ answered }) => answered) },
    asked: sum(({ asked }) => asked),
  }
  const share = policy.minimum?.share
  return [whole, ...villages].map((turnout) => ({
    ...turnout,
    needed: share ? Math.ceil((turnout.asked * share.num) / share.den) : 0,
  }))
}

/** The overall share and every content, each beside its bound. */
function heldAgainst({ questions, whole, parts, policy }: Judged, thresholds: Thresholds): Held[] {
  const asked = parts.reduce((sum, part) => sum + part.asked, 0)
  const contents = questions.filter((question) => hasMeaning(question) && !question.overall)
  const closing = questions.find((question) => hasMeaning(question) && question.overall)
  const satisfied = (question: Question) => sharesOf(question, whole, policy, asked).satisfied
  const mean = meanOf(contents, whole, policy, asked)
  const overall = policy.overall === 'mean' ? mean : closing && satisfied(closing)
  return [
    {
      ...{ id: 'overall', share: overall, bound: thresholds.overall },
      // What a household says of all contents is one draw.
      ...(policy.overall === 'mean' && {
        behind: policy.share.denominator === 'asked' ? asked : whole.valid,
      }),
    },
    ...contents.map((one) => ({
      ...{ id: one.id, share: satisfied(one), bound: thresholds.eachContent },
    })),
  ]
}

type Thresholds = NonNullable<Policy['thresholds']>
type Held = { id: string; share: Share | undefined; bound: Bound; behind?: number }

function keeps(share: Share | undefined, { share: { num, den }, comparison }: Bound) {
  if (!share || share.of <= 0) return null
  const difference = BigInt(share.count) * BigInt(den) - BigInt(share.of) * BigInt(num)
  return comparison === 'atLeast' ? difference >= 0n : difference > 0n
}

function conclude(tooFew: boolean, { valid }: Tally, checks: { ok: boolean | null }[]): Conclusion {
  if (tooFew) return { conclusion: 'notCountable', because: 'participation' }
  const has = (ok: boolean | null) => checks.some((check) => check.ok === ok)
  if (valid === 0) return { conclusion: 'notCountable', because: 'notComputable' }
  if (has(false)) return { conclusion: 'notReached', because: null }
  if (has(null)) return { conclusion: 'notCountable', because: 'notComputable' }
  return { conclusion: 'reached', because: null }
}

type Conclusion = { conclusion: string; because: string | null }

/** Of households drawn at random: where a bound lies within an interval, the draw cannot tell. */
function ofDraw(plain: Conclusion, held: Held[], population: number): Conclusion {
  if (plain.conclusion === 'notCountable') return plain
  const sure = held.filter(({ share, bound, behind }) => !isNear(share, bound, population, behind))
  const failed = sure.some(({ share, bound }) => keeps(share, bound) === false)
  if (failed) return { conclusion: 'notReached', because: null }
  return sure.length < held.length ? { conclusion: 'notEnoughEvidence', because: null } : plain
}

/** Wilson's interval of 95 %, with the finite population correction, holds the bound. */
function isNear(
  share: Share | undefined,
  { share: { num, den }, comparison }: Bound,
  of: number,
  behind: number | undefined,
) {
  const drawn = behind ?? share?.of ?? 0
  if (!share || share.of <= 0 || drawn <= 0 || drawn >= of) return false
  const z = 1.959964
  const n = (drawn * (of - 1)) / (of - drawn)
  const x = (n * share.count) / share.of
  const middle = (x + (z * z) / 2) / (n + z * z)
  const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4)
  const [low, high, at] = [Math.max(0, middle - half), Math.min(1, middle + half), num / den]
  return comparison === 'atLeast' ? low < at && high >= at : low <= at && high > at
}
