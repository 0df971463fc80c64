import { type Day, daysBetween } from '../dates/days.ts'
import { formatCount, formatPercent } from '../format.ts'
import type { Mode } from '../responses/mode.ts'
import { type Figure, roundedText } from '../results/figure.ts'
import {
  type Bound,
  boundText,
  ceilOf,
  compareToRatio,
  percentText,
  type Ratio,
} from '../results/ratio.ts'
import type { SurveyState } from '../surveys/state.ts'
import { type AnswerLimits, answersNeeded, phoneAnswers } from './answer-limits.ts'

// What a reviewer should look at before anything else, as far as it can be known now. Each point says
// what, how many, and compared with what; none of them says that anybody did wrong.

export interface Reviewed {
  state: SurveyState
  submittedOn: Day | null
  closesOn: Day | null
  /** Of an open survey. */
  workingDaysLeft: number | null
  answers: number | null
  households: number | null
  overall: Figure | null
  modes: Readonly<Record<Mode, number>> | null
  /** The share of the households that must have answered, as frozen; null: none is laid down. */
  minimum: Ratio | null
  /** What falls below its frozen threshold. */
  missed: { label: string; figure: Figure | null; bound: Bound }[]
  /** The unit or villages with too few households. */
  belowMinimum: number
  openExplanations: number
  openObjections: number
}

/** After so many days a submitted result has waited long, and a closed box too. */
const longWaitDays = 7
/** With so many working days left, too few answers can still be helped. */
const lastWorkingDays = 5

/** The points in words; none where nothing stands out. `limits`: the province's rule. */
export function attentionOf(row: Reviewed, today: Day, limits: AnswerLimits | undefined): string[] {
  switch (row.state) {
    case 'open':
      return soonOver(row, limits)
    case 'closed':
      return boxWaits(row, today)
    case 'returned':
      return unanswered(row)
    case 'submitted':
      return [
        ...unanswered(row),
        ...tooFewToShow(row),
        ...againstThresholds(row),
        ...(limits ? againstRule(row, limits) : []),
        ...resultWaits(row, today),
      ]
    default:
      return []
  }
}

/** What waits for the reviewer before what waits for others; of each, the more points the earlier. */
export function byAttention(a: Attentive, b: Attentive): number {
  const turn = (row: Attentive) => Number(row.survey.state !== 'submitted')
  return turn(a) - turn(b) || b.attention.length - a.attention.length
}

interface Attentive {
  survey: { state: SurveyState }
  attention: readonly string[]
}

function soonOver(row: Reviewed, limits: AnswerLimits | undefined): string[] {
  const { workingDaysLeft: left, households, minimum } = row
  if (left === null || left > lastWorkingDays) return []
  const answers = row.answers ?? 0
  if (minimum && households) {
    const needed = ceilOf(households, minimum)
    if (answers >= needed) return []
    const share = `${formatCount(answers)}/${formatCount(households)} hộ (${formatPercent(answers, households, 1)})`
    return [
      `Còn ${left} ngày làm việc, mới có ${share}, mức tối thiểu ${percentText(minimum)} cần ${formatCount(needed)} hộ`,
    ]
  }
  const needed = limits ? answersNeeded(households, limits) : 0
  if (answers >= needed) return []
  return [
    `Còn ${left} ngày làm việc, mới có ${formatCount(answers)} phiếu, chỉ tiêu 40% cần ${formatCount(needed)}`,
  ]
}

function boxWaits({ closesOn }: Reviewed, today: Day): string[] {
  const days = closesOn === null ? 0 : daysBetween(closesOn, today)
  return days >= longWaitDays ? [`Hết hạn nhận phiếu đã ${days} ngày, chưa kiểm phiếu`] : []
}

function unanswered({ openExplanations, openObjections }: Reviewed): string[] {
  const asked = `${openExplanations} yêu cầu giải trình chưa được trả lời`
  const objected = `${openObjections} ý kiến về kết quả niêm yết chưa được trả lời`
  return [...(openExplanations > 0 ? [asked] : []), ...(openObjections > 0 ? [objected] : [])]
}

function tooFewToShow({ overall, answers }: Reviewed): string[] {
  if (overall !== null) return []
  return [`Chỉ có ${formatCount(answers ?? 0)} phiếu, chưa đủ để nêu tỷ lệ`]
}

function againstThresholds({ missed, belowMinimum, minimum }: Reviewed): string[] {
  const points = missed.map(
    ({ label, figure, bound }) => `${label}: ${inWords(figure)}ngưỡng ${boundText(bound)}`,
  )
  if (belowMinimum === 0 || minimum === null) return points
  const few = `${belowMinimum} nơi có số hộ tham gia dưới mức tối thiểu ${percentText(minimum)}`
  return [few, ...points]
}

function inWords(figure: Figure | null): string {
  if (figure === null) return ''
  if (figure.kind === 'rounded') return `${roundedText(figure)}, `
  const { count, of } = figure
  return `${formatCount(count)}/${formatCount(of)} (${formatPercent(count, of, 1)}), `
}

function againstRule({ modes, households }: Reviewed, limits: AnswerLimits): string[] {
  if (modes === null) return []
  const phone = phoneAnswers(modes)
  const needed = answersNeeded(households, limits)
  const helped = { count: modes.helped, of: phone }
  const few = `${formatCount(phone)} phiếu trên điện thoại, chỉ tiêu 40% cần ${formatCount(needed)}`
  const share = formatPercent(helped.count, helped.of, 1)
  const most = percentText(limits.maxHelpedShare)
  const many = `${share} phiếu có người đọc, bấm giúp (chỉ tiêu 40%: không quá ${most})`
  return [
    ...(phone < needed ? [few] : []),
    ...(compareToRatio(helped, limits.maxHelpedShare) > 0 ? [many] : []),
  ]
}

function resultWaits({ submittedOn }: Reviewed, today: Day): string[] {
  const days = submittedOn === null ? 0 : daysBetween(submittedOn, today)
  return days >= longWaitDays ? [`Đã chờ thẩm tra ${days} ngày`] : []
}
