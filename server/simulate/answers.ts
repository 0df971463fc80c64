import type { FormDocument, Question } from '#shared/forms/document.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import type { Random } from '../random.ts'

/** How people in a made-up commune tend to answer. */
export interface Mood {
  /** Share of satisfied answers at most contents, in percent. */
  satisfied: number
  /** The same for the contents that are sore there, by label. */
  sore: Record<string, number>
}

const reasons = [
  'Đường trong thôn còn lầy khi mưa.',
  'Rác chưa được thu gom đúng lịch.',
  'Thiếu chỗ bán nông sản.',
  'Loa truyền thanh nghe không rõ.',
  'Trạm y tế đợi lâu.',
]
const wishes = [
  'Mong xã sớm làm mương thoát nước.',
  'Đề nghị lắp thêm đèn đường.',
  'Không có ý kiến gì thêm.',
]

/** One plausible answer to a form, sent the way a phone sends it. */
export function plausibleResponse(
  random: Random,
  document: FormDocument,
  version: number,
  village: string | null,
  mood: Mood,
): ResponseBody {
  const answers: ResponseBody['answers'] = {}
  for (const question of document.sections.flatMap((section) => section.questions)) {
    answer(random, question, mood, answers)
  }
  return {
    id: base64url(random.bytes(32)),
    version,
    village,
    mode: random.below(100) < 80 ? 'self' : 'helped',
    salt: base64url(random.bytes(16)),
    answers,
  }
}

function answer(
  random: Random,
  question: Question,
  mood: Mood,
  answers: ResponseBody['answers'],
): void {
  const percent = random.below(100)
  if (question.type === 'text') {
    if (percent < 6) answers[question.id] = oneOf(random, wishes)
    return
  }
  // Every question may be skipped, and some people do.
  if (percent >= 97) return
  if (question.type === 'single') {
    answers[question.id] = oneOf(random, question.options).id
    return
  }
  // The demonstration's forms ask nothing else.
  if (question.type !== 'scale') return
  const likely = mood.sore[question.label.vi] ?? mood.satisfied
  const satisfied = random.below(100) < likely
  if (question.noOpinion && random.below(100) < 12) {
    answers[question.id] = 'noOpinion'
    return
  }
  if (question.scale === 'five') {
    answers[question.id] = satisfied ? oneOf(random, ['4', '4', '5']) : oneOf(random, ['3', '2'])
  } else {
    answers[question.id] = satisfied ? 'satisfied' : 'notSatisfied'
  }
  if (!satisfied && question.why && answers[question.id] !== '3' && random.below(100) < 40) {
    answers[`${question.id}.why`] = oneOf(random, reasons)
  }
}

function oneOf<T>(random: Random, things: readonly T[]): T {
  return things[random.below(things.length)] as T
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
