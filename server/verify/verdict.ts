import type { JsonObject } from './canonical.ts'
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
import type { Tally } from './tally.ts'

interface Judged {
  questions: Question[]
  parts: Unit[]
  places: { unitId: string | null; name: string; households: number | null; tally: Tally }[]
  whole: Tally
  voided: ReadonlySet<string>
  policy: Policy
  access: string
  published: JsonObject
}

/** The conclusion of a card survey by the thresholds in its publish event; null where none may be drawn. */
export function judge(given: Judged) {
  const { policy, access } = given
  const { thresholds, minimum = null } = policy
  if (!thresholds || access !== 'card') return null
  const belowMinimum = turnoutsOf(given).filter(({ answered, needed }) => answered < needed)
  const checks = checksOf(given, thresholds)
  const { conclusion, because } = conclude(belowMinimum.length > 0, given.whole, checks)
  return {
    ...{ conclusion, because, thresholds, minimum },
    checks: conclusion === 'notCountable' ? [] : checks,
    belowMinimum,
  }
}

/** The unit and its villages: a village taken out was asked, and nobody there has answered. */
function turnoutsOf({ places, voided, policy, published }: Judged) {
  const villages = places.map(({ unitId, name, households, tally }) => {
    const { valid, invalid } = tally
    const received = valid + invalid.blank + invalid.notIssued + invalid.overallTwice
    return { name, answered: voided.has(unitId ?? '') ? 0 : received, asked: households ?? 0 }
  })
  const { unit } = published.survey as { unit: { fullName: string } } & JsonObject
  const sum = (pick: (village: (typeof villages)[number]) => number) =>
    villages.reduce((total, village) => total + pick(village), 0)
  const whole = {
    ...{ name: unit.fullName, answered: sum(({ answered }) => answered) },
    asked: sum(({ asked }) => asked),
  }
  const share = policy.minimum?.share
  return [whole, ...villages].map((turnout) => ({
    ...turnout,
    needed: share ? Math.ceil((turnout.asked * share.num) / share.den) : 0,
  }))
}

function checksOf({ questions, whole, parts, policy }: Judged, thresholds: Thresholds) {
  const asked = parts.reduce((sum, part) => sum + part.asked, 0)
  const contents = questions.filter((question) => hasMeaning(question) && !question.overall)
  const closing = questions.find((question) => hasMeaning(question) && question.overall)
  const satisfied = (question: Question) => sharesOf(question, whole, policy, asked).satisfied
  const mean = meanOf(contents, whole, policy, asked)
  const overall = policy.overall === 'mean' ? mean : closing && satisfied(closing)
  return [
    { id: 'overall', ok: keeps(overall, thresholds.overall) },
    ...contents.map((one) => ({ id: one.id, ok: keeps(satisfied(one), thresholds.eachContent) })),
  ]
}

type Thresholds = NonNullable<Policy['thresholds']>

function keeps(share: Share | undefined, { share: { num, den }, comparison }: Bound) {
  if (!share || share.of <= 0) return null
  const difference = BigInt(share.count) * BigInt(den) - BigInt(share.of) * BigInt(num)
  return comparison === 'atLeast' ? difference >= 0n : difference > 0n
}

function conclude(tooFew: boolean, { valid }: Tally, checks: { ok: boolean | null }[]) {
  if (tooFew) return { conclusion: 'notCountable', because: 'participation' }
  const has = (ok: boolean | null) => checks.some((check) => check.ok === ok)
  if (valid === 0) return { conclusion: 'notCountable', because: 'notComputable' }
  if (has(false)) return { conclusion: 'notReached', because: null }
  if (has(null)) return { conclusion: 'notCountable', because: 'notComputable' }
  return { conclusion: 'reached', because: null }
}
