import { expect, test } from 'vitest'
import { planOf2023 } from '#shared/targets/known-rules.ts'
import { type NearestSurvey, nextStep } from '#shared/targets/next-step.ts'
import type { ServiceReason, SurveyReason } from '#shared/targets/rule.ts'

const enough = {
  ...{ phoneAnswers: 40, answersNeeded: 30, answersShort: 0, helped: 0, unaidedShort: 0 },
  ...{ openWorkingDays: 12, workingDaysShort: 0 },
}

const service = (...missing: ServiceReason[]) => ({
  ...{ met: missing.length === 0, serviceId: 'service', missing, expiresOn: null },
})
const survey = (missing: SurveyReason[], numbers: Partial<typeof enough> | null = {}) => ({
  ...{ met: missing.length === 0, surveyId: 'survey', missing },
  numbers: numbers && { ...enough, ...numbers },
})
const nearest = (state: NearestSurvey['state'], track: NearestSurvey['track'] = 'feedback') => ({
  ...{ state, track, closesOn: '2024-03-15' },
})

test.each<[string, ServiceReason[], RegExp]>([
  ['no service: the unit registers one', ['none'], /^Đơn vị khai báo/],
  ['one that waits: the parent opens its evidence', ['notConfirmed'], /^Cấp trên mở minh chứng và/],
  ['one that has run out: the parent confirms again', ['expired'], /^Cấp trên mở minh chứng mới/],
  ['unused comes before unconfirmed', ['notConfirmed', 'notUsed'], /hướng dẫn người dân/],
])('%s', (_rule, missing, words) => {
  const conditions = { service: service(...missing), survey: survey([]) }
  expect(nextStep(conditions, nearest('announced'), planOf2023)).toMatch(words)
})

test.each<[string, NearestSurvey | null, SurveyReason[], RegExp]>([
  ['none: one is opened, long enough', null, ['none'], /mở cuộc khảo sát.*10 ngày làm việc/],
  ['enough while it is open: it is waited for', nearest('open'), ['notClosed'], /^Đã đủ phiếu/],
  ['counted: it is submitted', nearest('counted'), ['notSignedOff'], /gửi cấp trên thẩm tra/],
  ['an official one: it is posted', nearest('counted', 'official'), ['notSignedOff'], /niêm yết/],
  ['submitted: it is the parent’s turn', nearest('submitted'), ['notSignedOff'], /^Cấp trên/],
  ['returned: the unit answers', nearest('returned'), ['notSignedOff'], /^Đơn vị giải trình/],
  ['off the subject: another', nearest('announced'), ['notAboutNtmResults'], /^Đơn vị mở thêm/],
])('a survey – %s', (_rule, found, missing, words) => {
  const conditions = { service: service(), survey: survey(missing, found && {}) }
  expect(nextStep(conditions, found, planOf2023)).toMatch(words)
})

test('a survey with too few answers asks for so many more while it is open, for another one afterwards', () => {
  const few = (state: NearestSurvey['state']) => {
    const short = survey(['notClosed', 'notSignedOff', 'tooFewAnswers'], { answersShort: 14 })
    return nextStep({ service: service(), survey: short }, nearest(state), planOf2023)
  }
  expect(few('open')).toContain('thêm 14 phiếu trên điện thoại trước hết ngày 15/03/2024')
  expect(few('closed')).toContain('mở lại nhận phiếu')
  expect(few('counted')).toMatch(/^Đơn vị mở thêm/)
})

test('who keeps both conditions or neither is told nothing', () => {
  const both = { service: service(), survey: survey([]) }
  const neither = { service: service('none'), survey: survey(['none'], null) }
  expect(nextStep(both, nearest('announced'), planOf2023)).toBeNull()
  expect(nextStep(neither, null, planOf2023)).toBeNull()
})
