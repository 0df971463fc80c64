import { dayOf } from '#shared/dates/days.ts'
import { type BoardUnit, boardOn, isInDenominator } from '#shared/targets/board.ts'
import { type CountingRule, evaluateUnit, type UnitConditions } from '#shared/targets/rule.ts'
import type { TargetBoard, TargetRow, UnitTarget } from '#shared/targets/schema.ts'
import {
  ruleInWords,
  serviceShortWords,
  surveyShortWords,
  unitsSentence,
} from '#shared/targets/wording.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { readDaysOff } from '../dates/holidays.ts'
import { Refusal } from '../errors.ts'
import { ancestorsOf, getUnit, listBelow } from '../units/tree.ts'
import { getCountingRule } from './counting-rule.ts'
import { type Evidence, readEvidence } from './evidence.ts'

// The province's question: how many units keep both conditions on a day, and what are the others short of?
// Units, sign-offs and confirmations are those of that day; training units are counted nowhere.

interface Asked {
  unitId: string
  /** Without it, today. */
  on?: string | undefined
}

/**
 * The board of a province or of a district.
 * @throws Refusal not_found when the unit did not exist then, invalid wrong_level below the district
 */
export async function readBoard(ctx: Context, { unitId, on }: Asked): Promise<TargetBoard> {
  const day = on ?? dayOf(ctx.now())
  const root = await getUnit(ctx.db, unitId, day)
  if (root.level !== 'province' && root.level !== 'district') throw wrongLevel()
  const rule = await getCountingRule(ctx.db, root, day)
  const units = await listBelow(ctx.db, [root.id], day, ['district', 'commune'])
  const evidence = await readEvidence(ctx.db, units, day)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const judged = units.map((unit) => asBoardUnit(unit, byId.get(unit.parentId ?? ''), evidence))
  const board = boardOn(judged, rule, day, await readDaysOff(ctx.db))
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
    })),
  }
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

function wrongLevel(): Refusal {
  return new Refusal('invalid', 'wrong_level', { unit: 'wrong_level' })
}

function asBoardUnit(unit: Unit, parent: Unit | undefined, evidence: Evidence): BoardUnit {
  const district = parent?.level === 'district' ? parent : undefined
  return {
    ...{ id: unit.id, level: unit.level, kind: unit.kind },
    districtId: unit.level === 'district' ? unit.id : (district?.id ?? null),
    training: unit.training || district?.training === true,
    ...evidence.of(unit.id),
  }
}

function describeRule(rule: CountingRule): TargetBoard['rule'] {
  const { levels: _levels, kinds: _kinds, districtCountsBy: _by, ...numbers } = rule
  return { ...numbers, words: ruleInWords(rule) }
}

function describeConditions(
  { service, survey }: UnitConditions,
  rule: CountingRule,
  evidence: Evidence,
): Pick<TargetRow, 'service' | 'survey'> {
  const found = evidence.service(service.serviceId)
  const record = evidence.survey(survey.surveyId)?.record
  const closesOn = record?.closesOn ?? null
  return {
    service: {
      ...{ met: service.met, missing: service.missing, expiresOn: service.expiresOn },
      short: serviceShortWords(service),
      service: found ? { id: found.id, field: found.field, name: found.name } : null,
    },
    survey: {
      ...{ met: survey.met, missing: survey.missing, numbers: survey.numbers },
      short: surveyShortWords(survey, rule, closesOn),
      survey:
        record && closesOn !== null
          ? { slug: record.slug, title: record.title, state: record.state, closesOn }
          : null,
    },
  }
}
