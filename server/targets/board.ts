import { dayOf } from '#shared/dates/days.ts'
import { type Board, type BoardRow, isInDenominator } from '#shared/targets/board.ts'
import { evaluateUnit } from '#shared/targets/evaluate.ts'
import { nextStep } from '#shared/targets/next-step.ts'
import type { CountingRule, UnitConditions } from '#shared/targets/rule.ts'
import type { TargetBoard, TargetRow, UnitTarget } from '#shared/targets/schema.ts'
import {
  communesShortWords,
  outsideDenominator,
  ruleInWords,
  serviceShortWords,
  surveyShortWords,
  unitsSentence,
} from '#shared/targets/wording.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { readDaysOff } from '../dates/holidays.ts'
import { ancestorsOf, getUnit } from '../units/tree.ts'
import { getCountingRule, getRuleById } from './counting-rule.ts'
import { type Evidence, readEvidence } from './evidence.ts'
import { type Asked, asBoardUnit, type Ground, readGround, wrongLevel } from './ground.ts'

// The province's question: how many units keep both conditions on a day, and what are the others short of?
// Units, sign-offs and confirmations are those of that day; training units are counted nowhere.

/**
 * The board of a province or of a district; with `rule`, also what another rule would make of the same day.
 * @throws Refusal not_found when the unit or the rule did not exist then, invalid wrong_level below the district
 */
export async function readBoard(
  ctx: Context,
  asked: Asked & { rule?: string | undefined },
): Promise<TargetBoard> {
  const ground = await readGround(ctx, asked)
  const { day, root, rule, byId, evidence } = ground
  const board = ground.by(rule)
  const { count, of, required, reached, short, withService, withSurvey, justShort } = board
  return {
    ...{ on: day, unit: root, unitsSentence: unitsSentence(day), rule: describeRule(rule) },
    ...{ count, of, required, reached, short, withService, withSurvey, justShort },
    districts: board.byDistrict.map(({ districtId, ...share }) => ({
      unit: byId.get(districtId ?? '') ?? null,
      ...share,
    })),
    rows: board.rows.map(({ id, districtId, counts, communes, ...conditions }) => ({
      unit: byId.get(id) as Unit,
      ...{ districtId, counts, communes },
      ...describeConditions(conditions, rule, evidence),
      ...(communes && { next: null }),
    })),
    compared:
      asked.rule === undefined
        ? null
        : compare(ground, board, await getRuleById(ctx.db, root, day, asked.rule)),
  }
}

/** The same day by another rule: its numbers, and the units that count under one and not under the other. */
function compare(ground: Ground, board: Board, rule: CountingRule): TargetBoard['compared'] {
  const other = ground.by(rule)
  const { count, of, required, reached, short } = other
  const here = new Map(board.rows.map((row) => [row.id, row]))
  const there = new Map(other.rows.map((row) => [row.id, row]))
  const differing = [...ground.byId.values()].filter(
    ({ id }) => (here.get(id)?.counts ?? false) !== (there.get(id)?.counts ?? false),
  )
  return {
    ...{ rule: describeRule(rule), count, of, required, reached, short },
    differences: differing.map((unit) => {
      const counts = there.get(unit.id)?.counts ?? false
      const [row, by] = counts ? [here.get(unit.id), board.rule] : [there.get(unit.id), rule]
      return { unit, counts, short: shortOf(row, by, ground.evidence) }
    }),
  }
}

function shortOf(row: BoardRow | undefined, rule: CountingRule, evidence: Evidence): string[] {
  if (!row) return [outsideDenominator]
  if (row.communes) return [communesShortWords(row.communes)]
  const { service, survey } = describeConditions(row, rule, evidence)
  return [...service.short, ...survey.short]
}

/**
 * The two conditions of one unit: of a training unit too, which practises them and counts nowhere.
 * @throws Refusal not_found when the unit did not exist then, invalid wrong_level
 */
export async function readUnitTarget(ctx: Context, { unitId, on }: Asked): Promise<UnitTarget> {
  const day = on ?? dayOf(ctx.now())
  const unit = await getUnit(ctx.db, unitId, day)
  if (unit.level !== 'district' && unit.level !== 'commune') throw wrongLevel()
  const rule = await getCountingRule(ctx.db, unit, day)
  const [parent] = await ancestorsOf(ctx.db, unit.id, day)
  const evidence = await readEvidence(ctx.db, [unit], day)
  const judged = asBoardUnit(unit, parent, evidence)
  const inDenominator = isInDenominator(judged, rule)
  const described = { on: day, rule: describeRule(rule), inDenominator }
  if (inDenominator && unit.level === 'district' && rule.districtCountsBy.by === 'communes') {
    const { rows } = await readBoard(ctx, { unitId, on: day })
    return { ...described, row: rows.find((row) => row.unit.id === unitId) as TargetRow }
  }
  const conditions = evaluateUnit(judged, rule, day, await readDaysOff(ctx.db))
  const counts = inDenominator && conditions.service.met && conditions.survey.met
  return {
    ...described,
    row: {
      ...{ unit, districtId: judged.districtId, counts, communes: null },
      ...describeConditions(conditions, rule, evidence),
    },
  }
}

function describeRule(rule: CountingRule): TargetBoard['rule'] {
  const { levels: _levels, kinds: _kinds, districtCountsBy: _by, inherits: _in, ...numbers } = rule
  return { ...numbers, words: ruleInWords(rule) }
}

function describeConditions(
  { service, survey }: UnitConditions,
  rule: CountingRule,
  evidence: Evidence,
): Pick<TargetRow, 'service' | 'survey' | 'next'> {
  const found = evidence.service(service.serviceId)
  const record = evidence.survey(survey.surveyId)?.record
  const closesOn = record?.closesOn ?? null
  const nearest = record && closesOn !== null ? { ...record, closesOn } : null
  return {
    next: nextStep({ service, survey }, nearest, rule),
    service: {
      ...{ met: service.met, missing: service.missing, expiresOn: service.expiresOn },
      short: serviceShortWords(service),
      service: found ? { id: found.id, field: found.field, name: found.name } : null,
    },
    survey: {
      ...{ met: survey.met, missing: survey.missing, numbers: survey.numbers },
      short: surveyShortWords(survey, rule, closesOn),
      survey: nearest && {
        ...{ slug: nearest.slug, title: nearest.title },
        ...{ state: nearest.state, closesOn: nearest.closesOn, body: nearest.body },
        past: evidence.unitNames(survey.surveyIds ?? []),
      },
    },
  }
}
