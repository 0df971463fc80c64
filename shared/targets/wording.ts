import type { Day } from '../dates/days.ts'
import { formatCount, formatDay } from '../format.ts'
import { percentText } from '../results/ratio.ts'
import type {
  CountedLevel,
  CountingRule,
  ServiceCondition,
  ServiceReason,
  SurveyCondition,
  SurveyReason,
} from './rule.ts'

// The rule and what a unit is short of, as sentences: the same on screen, on paper and in files.

/** "Theo đơn vị hành chính ngày 23/11/2026". */
export function unitsSentence(on: Day): string {
  return `Theo đơn vị hành chính ngày ${formatDay(on)}`
}

/** How units are counted, one sentence each. */
export function ruleInWords(rule: CountingRule): string[] {
  const { period, minAnswers, minHouseholdShare, maxHelpedShare, districtCountsBy } = rule
  const sentences = [
    'Một đơn vị được tính khi trong ngày có đủ hai điều kiện.',
    `Điều kiện 1: có ít nhất một dịch vụ thiết yếu trực tuyến của chính đơn vị, có lượt sử dụng trong quý gần nhất, được cấp trên mở minh chứng và xác nhận trong vòng ${rule.serviceExpiryMonths} tháng.`,
    `Điều kiện 2: có một cuộc khảo sát về kết quả nông thôn mới trong thời gian từ ${formatDay(period.from)} đến ${formatDay(period.to)}, mở nhận phiếu ít nhất ${rule.minOpenWorkingDays} ngày làm việc, đã đóng và được cấp trên xác nhận; có từ ${formatCount(minAnswers)} phiếu và từ ${percentText(minHouseholdShare)} số hộ trả lời trên điện thoại, trong đó phiếu có người bấm giúp không quá ${percentText(maxHelpedShare)}; khảo sát mở còn cần cấp trên đồng ý tính vào chỉ tiêu.`,
    `Mẫu số: ${denominator(rule)}. Không tính đơn vị tập huấn.`,
    `Chỉ tiêu ${percentText(rule.target)} số đơn vị, làm tròn lên.`,
    ...(rule.inherits ? [inheritsSentence] : []),
  ]
  if (districtCountsBy.by === 'own') return sentences
  const share = percentText(districtCountsBy.share)
  return [...sentences, `Một huyện được tính khi có từ ${share} số xã của huyện được tính.`]
}

const inheritsSentence =
  'Đơn vị mới được tính cả dịch vụ và cuộc khảo sát của các đơn vị nhập trọn vào nó: số phiếu của các cuộc cộng lại, so với số hộ của đơn vị mới.'

const levelWords: Record<CountedLevel, string> = {
  district: 'đơn vị cấp huyện',
  commune: 'đơn vị cấp xã',
}

function denominator({ levels, kinds }: CountingRule): string {
  const all = levels.map((level) => levelWords[level]).join(' và ')
  return kinds.length === 0 ? all : `${all} (${kinds.join(', ')})`
}

/** What keeps the first condition from being met; empty when it is. */
export function serviceShortWords({ missing, expiresOn }: ServiceCondition): string[] {
  if (missing.length === 0) return []
  const sentences: Record<ServiceReason, string> = {
    none: 'Chưa khai báo dịch vụ thiết yếu trực tuyến',
    notStarted: 'Dịch vụ chưa bắt đầu hoạt động',
    ended: 'Dịch vụ đã ngừng',
    noEvidence: 'Minh chứng có sau ngày tính',
    notUsed: 'Quý gần nhất không có lượt sử dụng nào',
    notConfirmed: 'Cấp trên chưa xác nhận dịch vụ',
    expired: `Xác nhận hết hạn từ ngày ${expiresOn ? formatDay(expiresOn) : '–'}: khai báo lại với minh chứng mới`,
  }
  return missing.map((reason) => sentences[reason])
}

/** The same for the second condition. A step that must come first hides those after it. */
export function surveyShortWords(
  { missing, numbers }: SurveyCondition,
  rule: CountingRule,
  closesOn: Day | null,
): string[] {
  if (missing.length === 0) return []
  const n = numbers ?? noNumbers
  const { period } = rule
  const sentences: Record<SurveyReason, string> = {
    none: 'Chưa mở cuộc khảo sát nào',
    notAboutNtmResults: 'Phiếu không hỏi về kết quả nông thôn mới',
    outsidePeriod: `Thời gian nhận phiếu nằm ngoài kỳ kế hoạch (${formatDay(period.from)} – ${formatDay(period.to)})`,
    openTooShort: `Mở nhận phiếu ${n.openWorkingDays}/${rule.minOpenWorkingDays} ngày làm việc: thiếu ${n.workingDaysShort} ngày`,
    notClosed: `Đang nhận phiếu đến hết ngày ${closesOn ? formatDay(closesOn) : '–'}`,
    notSignedOff: 'Cấp trên chưa xác nhận kết quả',
    notConfirmed: 'Cấp trên không tính cuộc khảo sát mở này vào chỉ tiêu',
    tooFewAnswers: `Thiếu ${formatCount(n.answersShort)} phiếu trả lời trên điện thoại (${formatCount(n.phoneAnswers)}/${formatCount(n.answersNeeded)})`,
    tooManyHelped: `Phiếu có người bấm giúp quá ${percentText(rule.maxHelpedShare)} (${formatCount(n.helped)}/${formatCount(n.phoneAnswers)}): thiếu ${formatCount(n.unaidedShort)} phiếu không cần giúp`,
  }
  const hidden = new Set<SurveyReason>()
  if (missing.includes('notClosed')) hidden.add('notSignedOff')
  if (missing.includes('notSignedOff')) hidden.add('notConfirmed')
  return missing.filter((reason) => !hidden.has(reason)).map((reason) => sentences[reason])
}

/** Of a district that counts by its communes. */
export function communesShortWords(communes: {
  count: number
  of: number
  needed: number
}): string {
  const { count, of, needed } = communes
  return `${formatCount(count)}/${formatCount(of)} đơn vị cấp xã đã đạt, cần ${formatCount(needed)}`
}

export const outsideDenominator = 'Không nằm trong mẫu số'

const noNumbers = {
  ...{ phoneAnswers: 0, answersNeeded: 0, answersShort: 0, helped: 0, unaidedShort: 0 },
  ...{ openWorkingDays: 0, workingDaysShort: 0 },
}
