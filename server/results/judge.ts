import { mayConclude } from '#shared/results/policy.ts'
import type { QuestionMeaning } from '#shared/results/questions.ts'
import type { ResultVerdict } from '#shared/results/schema.ts'
import { receivedOf } from '#shared/results/tally.ts'
import { checkTurnout, verdictOf } from '#shared/results/verdict.ts'
import { resultRuleOf } from '#shared/surveys/policy.ts'
import { otherVillage } from '../counting/tallies.ts'
import { countingTally, type Source } from './sources.ts'

/**
 * The conclusion by the thresholds frozen at publishing; null where none may be drawn. A village or a stack
 * taken out stays among those that were asked, with no answer that counts: taking one out never raises participation.
 */
export function judge(
  source: Source,
  questions: readonly QuestionMeaning[],
  counted: boolean,
): ResultVerdict | null {
  const { policy, survey } = source
  const rule = resultRuleOf(policy)
  if (!rule || !policy.thresholds || !mayConclude(survey.access, counted)) return null
  const { turnout, villages } = turnoutsOf(source)
  const tally = countingTally(source)
  const { drawnFrom } = source.turnout
  const judged = verdictOf({ tally, questions, rule, turnout, villages, drawnFrom })
  const below = checkTurnout([turnout, ...villages], rule.minimum).filter(({ ok }) => !ok)
  const names = new Map([turnout, ...villages].map(({ id, name }) => [id, name]))
  return {
    conclusion: judged.verdict,
    because: judged.verdict === 'notCountable' ? judged.because : null,
    ...{ thresholds: policy.thresholds, minimum: rule.minimum },
    checks:
      judged.verdict === 'notCountable'
        ? []
        : judged.checks.map(({ id, ok }) => ({ id, ok: ok ?? null })),
    belowMinimum: below.map(({ id, answered, asked, needed }) => {
      return { name: names.get(id) ?? id, answered, asked, needed }
    }),
  }
}

/** Who was asked and who has answered so that it counts, of the unit and of each village. */
export function turnoutsOf({ unit, turnout, voided, voidedStacks }: Source) {
  const villages = turnout.villages.map(({ unitId, name, received, households }) => {
    const out = voidedStacks.filter(({ villageId }) => villageId === unitId)
    const left = out.reduce((count, { tally }) => count - receivedOf(tally), received)
    const answered = voided.has(unitId ?? '') ? 0 : left
    return { id: unitId ?? otherVillage, name, answered, asked: households ?? 0 }
  })
  const answered = villages.reduce((sum, village) => sum + village.answered, 0)
  return {
    turnout: { id: unit.id, name: unit.fullName, answered, asked: turnout.households ?? 0 },
    villages,
  }
}
