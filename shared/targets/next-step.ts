import type { Day } from '../dates/days.ts'
import { formatCount, formatDay } from '../format.ts'
import type { Track } from '../surveys/kinds.ts'
import type { SurveyState } from '../surveys/state.ts'
import type { CountingRule, ServiceReason, SurveyCondition, UnitConditions } from './rule.ts'

// A unit that keeps one condition is one step or a few from counting: the first of them, and whose turn it is,
// from what the program knows. It promises nothing: the rule judges when the day has come.

/** The survey that comes nearest, as it stands now. */
export interface NearestSurvey {
  state: SurveyState
  track: Track
  closesOn: Day
}

/** The first thing to do for a unit that keeps one condition and not the other; null for all others. */
export function nextStep(
  { service, survey }: UnitConditions,
  nearest: NearestSurvey | null,
  rule: CountingRule,
): string | null {
  if (service.met === survey.met) return null
  return survey.met ? serviceStep(service.missing) : surveyStep(survey, nearest, rule)
}

const register = 'Đơn vị khai báo một dịch vụ trực tuyến của chính mình, kèm minh chứng'

/** In the order in which they would have to be done. */
const serviceSteps: [ServiceReason, string][] = [
  ['none', register],
  ['ended', register],
  ['notStarted', 'Đơn vị đưa dịch vụ vào hoạt động như đã khai báo'],
  ['noEvidence', 'Đơn vị khai báo lại với minh chứng trước ngày tính'],
  ['notUsed', 'Đơn vị hướng dẫn người dân sử dụng, rồi khai báo lại số lượt của quý'],
  ['expired', 'Cấp trên mở minh chứng mới và xác nhận lại dịch vụ'],
  ['notConfirmed', 'Cấp trên mở minh chứng và xác nhận dịch vụ'],
]

function serviceStep(missing: readonly ServiceReason[]): string | null {
  return serviceSteps.find(([reason]) => missing.includes(reason))?.[1] ?? null
}

function surveyStep(
  { missing, numbers }: SurveyCondition,
  nearest: NearestSurvey | null,
  rule: CountingRule,
): string | null {
  const needed = numbers?.answersNeeded ?? rule.minAnswers
  const anew = `cuộc khảo sát về kết quả nông thôn mới: từ ${rule.minOpenWorkingDays} ngày làm việc và ${formatCount(needed)} phiếu trên điện thoại`
  if (!nearest || !numbers) return `Đơn vị mở ${anew}`
  const another = `Đơn vị mở thêm ${anew}`
  if (missing.includes('notAboutNtmResults') || missing.includes('outsidePeriod')) return another
  if (nearest.state === 'open') return whileOpen(numbers, nearest.closesOn)
  const tooLittle = ['openTooShort', 'tooFewAnswers', 'tooManyHelped'] as const
  if (tooLittle.some((reason) => missing.includes(reason))) {
    return nearest.state === 'closed'
      ? 'Đơn vị mở lại nhận phiếu, hoặc mở cuộc khảo sát khác'
      : another
  }
  return afterClosing(nearest)
}

function whileOpen(
  { answersShort, unaidedShort, workingDaysShort }: NonNullable<SurveyCondition['numbers']>,
  closesOn: Day,
): string {
  const until = formatDay(closesOn)
  if (answersShort > 0) {
    return `Đơn vị nhắc các hộ chưa trả lời: thêm ${formatCount(answersShort)} phiếu trên điện thoại trước hết ngày ${until}`
  }
  if (unaidedShort > 0) {
    return `Đơn vị nhắc các hộ tự trả lời: thêm ${formatCount(unaidedShort)} phiếu không cần người giúp trước hết ngày ${until}`
  }
  if (workingDaysShort > 0) {
    return `Tiếp tục nhận phiếu thêm ít nhất ${workingDaysShort} ngày làm việc, hạn hiện nay là hết ngày ${until}`
  }
  return `Đã đủ phiếu: hết ngày ${until} thì đóng nhận phiếu, kiểm phiếu và gửi thẩm tra`
}

function afterClosing({ state, track }: NearestSurvey): string | null {
  const steps: Partial<Record<SurveyState, string>> = {
    closed: 'Đơn vị kiểm phiếu',
    counted:
      track === 'official'
        ? 'Đơn vị niêm yết kết quả tại các thôn'
        : 'Đơn vị gửi cấp trên thẩm tra',
    posted: 'Đơn vị gửi cấp trên thẩm tra khi hết thời gian niêm yết',
    submitted: 'Cấp trên thẩm tra và xác nhận kết quả',
    returned: 'Đơn vị giải trình, bổ sung theo ý kiến cấp trên rồi gửi lại',
    signedOff: 'Cấp trên xem lại việc không tính cuộc khảo sát này vào chỉ tiêu',
    announced: 'Cấp trên xem lại việc không tính cuộc khảo sát này vào chỉ tiêu',
  }
  return steps[state] ?? null
}
