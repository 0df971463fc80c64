import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOff } from '#shared/dates/working-days.ts'
import { evaluateUnit } from '#shared/targets/evaluate.ts'
import { planOf2023 } from '#shared/targets/known-rules.ts'
import type { CountingRule, ServiceEvidence, SurveyEvidence } from '#shared/targets/rule.ts'

const off = daysOff([])
const day = '2024-06-30'

const service: ServiceEvidence = {
  id: 'service',
  sinceOn: '2023-09-01',
  endedOn: null,
  evidenceOn: '2024-01-10',
  usesLastQuarter: 120,
  confirmedOn: '2024-01-15',
}

// 4 to 15 March 2024 are ten working days; 5 % of 800 households are 40.
const survey: SurveyEvidence = {
  id: 'survey',
  access: 'card',
  aboutNtmResults: true,
  opensOn: '2024-03-04',
  closesOn: '2024-03-15',
  closedOn: '2024-03-16',
  signedOffOn: '2024-04-02',
  confirmedOn: null,
  households: 800,
  answers: { self: 20, plain: 2, teamPhone: 3, helped: 15, paper: 300 },
}

function judged(
  services: Partial<ServiceEvidence>[],
  surveys: Partial<SurveyEvidence>[],
  on = day,
  rule: CountingRule = planOf2023,
) {
  const unit = {
    id: 'unit',
    services: services.map((change) => ({ ...service, ...change })),
    surveys: surveys.map((change) => ({ ...survey, ...change })),
  }
  return evaluateUnit(unit, rule, on, off)
}

const serviceOf = (change: Partial<ServiceEvidence>, on = day) => judged([change], [], on).service
const surveyOf = (change: Partial<SurveyEvidence>, on = day) => judged([], [change], on).survey

test('a service in use, with evidence that the parent confirmed, keeps the first condition', () => {
  expect(serviceOf({})).toEqual({
    met: true,
    serviceId: 'service',
    missing: [],
    expiresOn: '2025-01-15',
  })
})

test.each([
  [{ sinceOn: '2024-07-01' }, ['notStarted']],
  [{ endedOn: '2024-06-30' }, ['ended']],
  [{ endedOn: '2024-07-01' }, []],
  [{ evidenceOn: '2024-07-01' }, ['noEvidence']],
  [{ usesLastQuarter: 0 }, ['notUsed']],
  [{ confirmedOn: null }, ['notConfirmed']],
  [{ confirmedOn: '2024-07-01' }, ['notConfirmed']],
  [{ confirmedOn: '2023-06-30' }, ['expired']],
  [{ confirmedOn: '2023-07-01' }, []],
  [{ confirmedOn: null, usesLastQuarter: 0 }, ['notUsed', 'notConfirmed']],
])('of a service with %o is missing: %o', (change, missing) => {
  expect(serviceOf(change).missing).toEqual(missing)
})

test('a service expires twelve months after its confirmation, to the day', () => {
  expect(serviceOf({}, '2025-01-14').met).toBe(true)
  expect(serviceOf({}, '2025-01-15').missing).toEqual(['expired'])
})

test('of several services the one that keeps the condition counts, else the nearest', () => {
  const two = judged([{ id: 'a', confirmedOn: null }, { id: 'b' }], []).service
  expect([two.met, two.serviceId]).toEqual([true, 'b'])
  const none = judged(
    [
      { id: 'a', confirmedOn: null, usesLastQuarter: 0 },
      { id: 'b', usesLastQuarter: 0 },
    ],
    [],
  )
  expect([none.service.serviceId, none.service.missing]).toEqual(['b', ['notUsed']])
})

test('a unit without any evidence is short of both conditions', () => {
  const { service: first, survey: second } = judged([], [])
  expect([first.met, first.missing]).toEqual([false, ['none']])
  expect([second.met, second.missing, second.numbers]).toEqual([false, ['none'], null])
})

test('a signed-off survey with enough answers from phones keeps the second condition', () => {
  expect(surveyOf({})).toEqual({
    met: true,
    surveyId: 'survey',
    missing: [],
    numbers: {
      phoneAnswers: 40,
      answersNeeded: 40,
      answersShort: 0,
      helped: 15,
      unaidedShort: 0,
      openWorkingDays: 10,
      workingDaysShort: 0,
    },
  })
})

test.each([
  [{ aboutNtmResults: false }, ['notAboutNtmResults']],
  [{ signedOffOn: null }, ['notSignedOff']],
  [{ signedOffOn: '2024-07-01' }, ['notSignedOff']],
  [{ closedOn: null, signedOffOn: null }, ['notClosed', 'notSignedOff']],
  [{ access: 'open' }, ['notConfirmed']],
  [{ access: 'open', confirmedOn: '2024-05-01' }, []],
  [{ opensOn: '2024-03-05' }, ['openTooShort']],
  [{ closedOn: '2024-03-14' }, ['openTooShort']],
] satisfies [Partial<SurveyEvidence>, string[]][])(
  'of a survey with %o is missing: %o',
  (change, missing) => {
    expect(surveyOf(change).missing).toEqual(missing)
  },
)

test('a survey must lie within the period of the plan', () => {
  const late = {
    opensOn: '2025-12-15',
    closesOn: '2026-01-02',
    closedOn: '2026-01-03',
    signedOffOn: '2026-01-05',
  }
  expect(surveyOf(late, '2026-02-01').missing).toEqual(['outsidePeriod'])
  const early = { opensOn: '2022-12-20', closesOn: '2023-01-12' }
  expect(surveyOf(early).missing).toEqual(['outsidePeriod'])
})

test('holidays are no days on which a survey was open', () => {
  const unit = { id: 'unit', services: [], surveys: [survey] }
  const holiday = daysOff([{ on: '2024-03-08' }])
  const { missing, numbers } = evaluateUnit(unit, planOf2023, day, holiday).survey
  expect([missing, numbers?.workingDaysShort]).toEqual([['openTooShort'], 1])
})

test('answers needed are thirty, or five percent of the households rounded up', () => {
  const needed = (households: number) => surveyOf({ households }).numbers?.answersNeeded
  expect(needed(0)).toBe(30)
  expect(needed(600)).toBe(30)
  expect(needed(601)).toBe(31)
  expect(needed(2250)).toBe(113)
})

test('paper does not count, whoever filled it in; what is short is said in numbers', () => {
  const answers = { self: 10, plain: 0, teamPhone: 8, helped: 9, paper: 500 }
  const { missing, numbers } = surveyOf({ answers })
  expect(missing).toEqual(['tooFewAnswers'])
  expect(numbers).toMatchObject({ phoneAnswers: 27, answersNeeded: 40, answersShort: 13 })
})

test('at most half of the answers from phones may have been tapped by a helper', () => {
  const half = { self: 30, plain: 0, teamPhone: 0, helped: 30, paper: 0 }
  expect(surveyOf({ answers: half }).missing).toEqual([])
  const more = surveyOf({ answers: { ...half, helped: 33 } })
  expect([more.missing, more.numbers?.unaidedShort]).toEqual([['tooManyHelped'], 3])
})

test('so many further unaided answers as it says would be enough, and one less would not', () => {
  const anyAnswers = fc.record({
    self: fc.nat(60),
    plain: fc.constant(0),
    teamPhone: fc.nat(20),
    helped: fc.nat(120),
    paper: fc.nat(50),
  })
  const share = fc.constantFrom({ num: 1, den: 2 }, { num: 1, den: 3 }, { num: 2, den: 5 })
  fc.assert(
    fc.property(anyAnswers, share, (answers, maxHelpedShare) => {
      const rule = { ...planOf2023, maxHelpedShare }
      const { numbers } = judged([], [{ answers }], day, rule).survey
      const short = Math.max(numbers?.answersShort ?? 0, numbers?.unaidedShort ?? 0)
      const after = (more: number) => {
        const changed = { ...answers, self: answers.self + more }
        return judged([], [{ answers: changed }], day, rule).survey.met
      }
      expect(after(short)).toBe(true)
      if (short > 0) expect(after(short - 1)).toBe(false)
    }),
  )
})

test('of several surveys the best one is shown, whatever their order', () => {
  const surveys = [
    { id: 'a', signedOffOn: null, aboutNtmResults: false },
    { id: 'b', answers: { ...survey.answers, self: 5 } },
    { id: 'c', answers: { ...survey.answers, self: 15 } },
  ]
  const best = (list: Partial<SurveyEvidence>[]) => judged([], list).survey.surveyId
  expect(best(surveys)).toBe('c')
  expect(best([...surveys].reverse())).toBe('c')
})
