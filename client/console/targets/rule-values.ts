import { isDay } from '#shared/dates/days.ts'
import type { Ratio } from '#shared/results/ratio.ts'
import { percentText, ratioOf } from '#shared/results/ratio.ts'
import type { NewRule, RuleBook } from '#shared/targets/rules/schema.ts'
import type { FieldErrors } from '../form.ts'
import { rulesText } from '../messages/rules.ts'
import { uiText } from '../messages/ui.ts'

/** A rule as it is typed: days as days, everything counted as text. */
export interface RuleValues {
  validFrom: string
  legalBasis: string
  kinds: string[]
  target: string
  periodFrom: string
  periodTo: string
  serviceExpiryMonths: string
  minOpenWorkingDays: string
  minAnswers: string
  minHouseholdShare: string
  maxHelpedShare: string
  districtBy: 'own' | 'communes'
  communeShare: string
  inherits: boolean
}

/** The newest rule to begin with; its day and its basis are to be new. */
export function valuesOf({ rules, kinds }: RuleBook): RuleValues {
  const rule = rules[0]?.rule
  if (!rule) throw new Error('a province without any rule')
  const counted = kinds.filter(
    ({ level, kind }) =>
      rule.levels.includes(level) && (rule.kinds.length === 0 || rule.kinds.includes(kind)),
  )
  const { districtCountsBy: district } = rule
  return {
    ...{ validFrom: '', legalBasis: '', kinds: counted.map(({ kind }) => kind) },
    ...{ target: typed(rule.target), periodFrom: rule.period.from, periodTo: rule.period.to },
    serviceExpiryMonths: String(rule.serviceExpiryMonths),
    minOpenWorkingDays: String(rule.minOpenWorkingDays),
    minAnswers: String(rule.minAnswers),
    minHouseholdShare: typed(rule.minHouseholdShare),
    maxHelpedShare: typed(rule.maxHelpedShare),
    districtBy: district.by,
    communeShare: district.by === 'communes' ? typed(district.share) : '',
    inherits: rule.inherits === true,
  }
}

export function errorsOf(values: RuleValues): FieldErrors<RuleValues> {
  const { kinds, legalBasis, districtBy, periodFrom, periodTo } = values
  const dayError = (day: string) => (isDay(day) ? undefined : uiText.dayWrong)
  const percentError = (text: string) => (ratioOf(text) ? undefined : rulesText.percentWrong)
  const someError = (text: string) => (ratioOf(text)?.num ? undefined : rulesText.someWrong)
  const numberError = (text: string) => (wholeOf(text) ? undefined : rulesText.numberWrong)
  return {
    validFrom: dayError(values.validFrom),
    legalBasis: legalBasis.trim().length < 10 ? rulesText.basisMissing : undefined,
    kinds: kinds.length === 0 ? rulesText.kindsMissing : undefined,
    target: someError(values.target),
    periodFrom: dayError(periodFrom),
    periodTo: dayError(periodTo) ?? (periodTo < periodFrom ? rulesText.periodWrong : undefined),
    serviceExpiryMonths: numberError(values.serviceExpiryMonths),
    minOpenWorkingDays: numberError(values.minOpenWorkingDays),
    minAnswers: numberError(values.minAnswers),
    minHouseholdShare: percentError(values.minHouseholdShare),
    maxHelpedShare: someError(values.maxHelpedShare),
    communeShare: districtBy === 'communes' ? someError(values.communeShare) : undefined,
  }
}

/** @throws Error when it has not been checked before */
export function asNewRule({ unit, kinds }: RuleBook, values: RuleValues): NewRule {
  const chosen = kinds.filter(({ kind }) => values.kinds.includes(kind))
  return {
    ...{ unitId: unit.id, validFrom: values.validFrom, legalBasis: values.legalBasis.trim() },
    levels: (['district', 'commune'] as const).filter((level) =>
      chosen.some((one) => one.level === level),
    ),
    kinds: values.kinds,
    target: checked(ratioOf(values.target)),
    period: { from: values.periodFrom, to: values.periodTo },
    serviceExpiryMonths: checked(wholeOf(values.serviceExpiryMonths)),
    minOpenWorkingDays: checked(wholeOf(values.minOpenWorkingDays)),
    minAnswers: checked(wholeOf(values.minAnswers)),
    minHouseholdShare: checked(ratioOf(values.minHouseholdShare)),
    maxHelpedShare: checked(ratioOf(values.maxHelpedShare)),
    districtCountsBy:
      values.districtBy === 'own'
        ? { by: 'own' }
        : { by: 'communes', share: checked(ratioOf(values.communeShare)) },
    inherits: values.inherits,
  }
}

function wholeOf(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : undefined
}

function typed(ratio: Ratio): string {
  return percentText(ratio).replace('%', '')
}

function checked<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a rule that was not checked')
  return value
}
