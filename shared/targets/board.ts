import type { Day } from '../dates/days.ts'
import type { DaysOff } from '../dates/working-days.ts'
import { ceilOf, type Ratio, type Share } from '../results/ratio.ts'
import { evaluateUnit } from './evaluate.ts'
import type { CountedLevel, CountingRule, UnitConditions, UnitEvidence } from './rule.ts'

// The board of a province on a day: which units keep both conditions, and what the others are short of.
// Every unit of the rule stands in the denominator, with or without evidence; training units never.

export interface BoardUnit extends UnitEvidence {
  level: string
  kind: string
  /** The district it lies in; null where there is none. */
  districtId: string | null
  training: boolean
}

export interface BoardRow extends UnitConditions {
  id: string
  level: CountedLevel
  districtId: string | null
  counts: boolean
  /** Of a district that counts by its communes. */
  communes: { count: number; of: number; needed: number } | null
}

export interface Board extends Share {
  day: Day
  rule: CountingRule
  /** Units that must count, rounded up: 88 of 219. */
  required: number
  reached: boolean
  /** How many more units are needed. */
  short: number
  withService: number
  withSurvey: number
  rows: BoardRow[]
  /** A district with its communes; `districtId` null: the units in no district. */
  byDistrict: (Share & { districtId: string | null })[]
  /** Ids of units that keep one condition and not the other, the nearest first. */
  justShort: string[]
}

/** Judges all units by one rule. Give it the units as they stood on the day. */
export function boardOn(
  units: readonly BoardUnit[],
  rule: CountingRule,
  day: Day,
  off: DaysOff,
): Board {
  const judged = units.flatMap((unit) => judge(unit, rule, day, off))
  const rows = judged.map((row) => judgeByCommunes(row, judged, rule))
  const count = rows.filter((row) => row.counts).length
  const required = requiredOf(rows.length, rule.target)
  return {
    day,
    rule,
    count,
    of: rows.length,
    required,
    reached: rows.length > 0 && count >= required,
    short: Math.max(0, required - count),
    withService: rows.filter((row) => row.service.met).length,
    withSurvey: rows.filter((row) => row.survey.met).length,
    rows,
    byDistrict: byDistrict(rows),
    justShort: rows
      .filter(isJustShort)
      .sort(nearestFirst)
      .map(({ id }) => id),
  }
}

/** Units needed for the target; a part of a unit is a whole one. */
export function requiredOf(units: number, target: Ratio): number {
  return ceilOf(units, target)
}

/** Whether the rule has the unit in its denominator. */
export function isInDenominator(
  unit: Pick<BoardUnit, 'level' | 'kind' | 'training'>,
  rule: CountingRule,
): boolean {
  const ofLevel = (rule.levels as string[]).includes(unit.level)
  const ofKind = rule.kinds.length === 0 || rule.kinds.includes(unit.kind)
  return !unit.training && ofLevel && ofKind
}

function judge(unit: BoardUnit, rule: CountingRule, day: Day, off: DaysOff): BoardRow[] {
  if (!isInDenominator(unit, rule)) return []
  const conditions = evaluateUnit(unit, rule, day, off)
  const level = unit.level === 'district' ? 'district' : 'commune'
  const row: BoardRow = {
    id: unit.id,
    level,
    districtId: level === 'district' ? unit.id : unit.districtId,
    ...conditions,
    counts: conditions.service.met && conditions.survey.met,
    communes: null,
  }
  return [row]
}

function judgeByCommunes(
  row: BoardRow,
  rows: readonly BoardRow[],
  { districtCountsBy }: CountingRule,
): BoardRow {
  if (row.level !== 'district' || districtCountsBy.by === 'own') return row
  const own = rows.filter(
    ({ level, districtId }) => level === 'commune' && districtId === row.districtId,
  )
  const count = own.filter(({ counts }) => counts).length
  const needed = ceilOf(own.length, districtCountsBy.share)
  const communes = { count, of: own.length, needed }
  return { ...row, communes, counts: own.length > 0 && count >= needed }
}

function byDistrict(rows: readonly BoardRow[]): Board['byDistrict'] {
  const districts = new Map<string | null, Share & { districtId: string | null }>()
  for (const { districtId, counts } of rows) {
    const district = districts.get(districtId) ?? { districtId, count: 0, of: 0 }
    district.of++
    if (counts) district.count++
    districts.set(districtId, district)
  }
  return [...districts.values()]
}

function isJustShort(row: BoardRow): boolean {
  return row.communes === null && row.service.met !== row.survey.met
}

/** Fewest things missing first, then fewest answers, then the id, so that the order is always the same. */
function nearestFirst(a: BoardRow, b: BoardRow): number {
  return (
    missingOf(a) - missingOf(b) || answersShortOf(a) - answersShortOf(b) || (a.id < b.id ? -1 : 1)
  )
}

function missingOf({ service, survey }: BoardRow): number {
  return service.missing.length + survey.missing.length
}

function answersShortOf({ survey }: BoardRow): number {
  return survey.numbers?.answersShort ?? 0
}
