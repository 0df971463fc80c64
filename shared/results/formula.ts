import { contentsOf, type QuestionMeaning } from './questions.ts'
import type { Denominator, OverallReading, ShareRule } from './shares.ts'

// The sentences printed under every table of shares: a rate without its formula can't be checked.

const denominators: Record<Denominator, string> = {
  answered: 'số phiếu trả lời nội dung đó',
  valid: 'số phiếu hợp lệ',
  asked: 'số hộ được lấy ý kiến',
}

const overallLabels: Record<OverallReading, string> = {
  question: 'Kết quả chung: theo câu hỏi chung ở cuối phiếu.',
  mean: 'Kết quả chung: cộng số phiếu hài lòng của tất cả các nội dung, chia cho tổng các mẫu số; không lấy trung bình của các tỷ lệ.',
}

/** How the shares of this form were computed, in one or two sentences. */
export function formulaSentence(rule: ShareRule, questions: readonly QuestionMeaning[]): string {
  const keys = new Set(contentsOf(questions).flatMap((question) => question.keys))
  const satisfied = keys.has('5') ? '“Rất hài lòng” hoặc “Hài lòng”' : '“Hài lòng”'
  const sentence = `Tỷ lệ hài lòng = số phiếu chọn ${satisfied} chia cho ${denominators[rule.denominator]}${noOpinionPart(rule, keys)}.`
  return keys.has('3')
    ? `${sentence} Phiếu chọn “Bình thường” có trong mẫu số nhưng không tính là hài lòng.`
    : sentence
}

/** Which of the two readings in use the overall result follows. */
export function overallLabel(reading: OverallReading): string {
  return overallLabels[reading]
}

function noOpinionPart(rule: ShareRule, keys: ReadonlySet<string>): string {
  if (!keys.has('noOpinion')) return ''
  const counted = rule.countNoOpinion ? 'kể cả' : 'không kể'
  return `, ${counted} phiếu chọn “Không biết / không có ý kiến”`
}
