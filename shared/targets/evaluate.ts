import { addMonths, type Day } from '../dates/days.ts'
import type { DaysOff } from '../dates/working-days.ts'
import { inheritedSurvey } from './heirs.ts'
import type {
  CountingRule,
  ServiceCondition,
  ServiceEvidence,
  ServiceReason,
  UnitConditions,
  UnitEvidence,
} from './rule.ts'
import { byText, nearestSurvey, reasons, surveyCondition } from './survey-condition.ts'

/** Both conditions of one unit on a day, each by its best evidence. */
export function evaluateUnit(
  unit: UnitEvidence,
  rule: CountingRule,
  day: Day,
  off: DaysOff,
): UnitConditions {
  const heir = rule.inherits ? unit.heir : undefined
  const services = [...unit.services, ...(heir?.past.flatMap((past) => past.services) ?? [])].map(
    (service) => serviceCondition(service, rule, day),
  )
  const inherited = heir && inheritedSurvey(heir, rule, day, off)
  const surveys = [
    ...unit.surveys.map((survey) => surveyCondition(survey, rule, day, off)),
    ...(inherited ? [inherited] : []),
  ]
  return {
    service: services.sort(nearestService)[0] ?? {
      met: false,
      serviceId: null,
      missing: ['none'],
      expiresOn: null,
    },
    survey: surveys.sort(nearestSurvey)[0] ?? {
      met: false,
      surveyId: null,
      missing: ['none'],
      numbers: null,
    },
  }
}

function serviceCondition(
  service: ServiceEvidence,
  rule: CountingRule,
  day: Day,
): ServiceCondition {
  const { id, sinceOn, endedOn, evidenceOn, usesLastQuarter, confirmedOn } = service
  const confirmed = confirmedOn !== null && confirmedOn <= day
  const expiresOn = confirmed ? addMonths(confirmedOn, rule.serviceExpiryMonths) : null
  const missing = reasons<ServiceReason>({
    notStarted: sinceOn > day,
    ended: endedOn !== null && endedOn <= day,
    noEvidence: evidenceOn > day,
    notUsed: usesLastQuarter <= 0,
    notConfirmed: !confirmed,
    expired: expiresOn !== null && expiresOn <= day,
  })
  return { met: missing.length === 0, serviceId: id, missing, expiresOn }
}

function nearestService(a: ServiceCondition, b: ServiceCondition): number {
  return a.missing.length - b.missing.length || byText(a.serviceId, b.serviceId)
}
