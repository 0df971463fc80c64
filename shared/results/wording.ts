import type { Day } from '../dates/days.ts'
import { formatCount, formatDay } from '../format.ts'
import type { Access } from '../surveys/kinds.ts'
import type { Unit } from '../units/schema.ts'
import type { Shown } from './disclosure.ts'
import type { DisclosurePolicy } from './policy.ts'
import { boundText } from './ratio.ts'
import type { ResultQuestion, ResultVerdict, Revocation } from './schema.ts'

// The sentences that stand beside results, the same on screen, on paper and in files.

/** How households were asked: a limit of every number beside it. */
export const accessSentences: Record<Access, string> = {
  open: 'Khảo sát mở (không giới hạn mỗi hộ một phiếu)',
  card: 'Khảo sát bằng thẻ (mỗi hộ một phiếu)',
}

/** What the small groups of a unit show, as the policy says. */
export function smallGroupsSentence(policy: DisclosurePolicy, unit: WholeUnit): string {
  const { minimum, exactFrom, roundTo } = policy
  const part = partWord(unit)
  const none = `${capital(part)} có dưới ${minimum} phiếu không có số liệu riêng: kết quả cộng vào kết quả của ${unit.kind}.`
  if (exactFrom <= minimum) return none
  const rounded = `${capital(part)} có từ ${minimum} đến ${exactFrom - 1} phiếu chỉ nêu tỷ lệ làm tròn đến ${roundTo}%, không nêu số phiếu.`
  return `${none} ${rounded}`
}

/** Why one part of a unit has no numbers of its own. */
export function hiddenSentence(
  because: NonNullable<Shown['hiddenBecause']>,
  policy: DisclosurePolicy,
  unit: WholeUnit,
): string {
  const whole = `kết quả cộng vào kết quả của ${unit.kind}`
  switch (because) {
    case 'tooFew':
      return `Dưới ${policy.minimum} phiếu: ${whole}`
    case 'complement':
      return `Không nêu riêng, để không ai tính ra kết quả của nơi có ít phiếu: ${whole}`
    case 'notYet':
      return 'Có sau khi kiểm phiếu'
  }
}

/** What was taken out of a result: 'Không tính 120 phiếu của Thôn Một (…)'. */
export function voidedSentence(
  voided: readonly { name: string; received: number; on: Day; reason: string }[],
): string {
  const sentences = voided.map(({ name, received, on, reason }) => {
    const day = formatDay(on)
    return `Không tính ${formatCount(received)} phiếu của ${name}: loại khỏi kết quả ngày ${day}, lý do: ${withoutStop(reason)}.`
  })
  return [...sentences, 'Các hộ ở đó vẫn nằm trong số hộ được lấy ý kiến.'].join(' ')
}

/** A stack of paper ballots as a sentence names it. */
export function stackName(number: number, village: string): string {
  return `tập phiếu giấy số ${number}, ${village}`
}

/** That a confirmation was taken back: when, of what, and why. */
export function revokedSentence(one: Revocation): string {
  const { on, reason, signedOffOn, announcedOn } = one
  const announced = announcedOn ? `, công bố ngày ${formatDay(announcedOn)}` : ''
  return `Kết quả xác nhận ngày ${formatDay(signedOffOn)}${announced} đã bị hủy xác nhận ngày ${formatDay(on)}. Lý do: ${withoutStop(reason)}.`
}

/** The conclusion in a word. */
export const verdictWords: Record<ResultVerdict['conclusion'], string> = {
  reached: 'Đạt',
  notReached: 'Chưa đạt',
  notEnoughEvidence: 'Chưa đủ căn cứ',
  notCountable: 'Chưa đủ điều kiện tổng hợp',
}

/** The conclusion with what it was measured against, as a villager would read it. */
export function verdictSentence(
  { conclusion, because, thresholds, minimum, checks, belowMinimum }: ResultVerdict,
  questions: readonly Pick<ResultQuestion, 'id' | 'label'>[],
): string {
  const { overall, eachContent, name, legalBasis } = thresholds
  const rule = `${name}: hài lòng chung ${boundText(overall)}, từng nội dung ${boundText(eachContent)} (${legalBasis}).`
  if (because === 'participation') {
    const places = belowMinimum.map(
      (one) =>
        `${one.name} (${formatCount(one.answered)}/${formatCount(one.asked)} hộ, cần ${formatCount(one.needed)})`,
    )
    return `Số hộ trả lời dưới mức tối thiểu ở ${places.join(', ')}. Căn cứ: ${minimum?.legalBasis ?? ''}.`
  }
  if (conclusion === 'notCountable') return `Không đủ câu trả lời để tính. ${rule}`
  const labels = new Map(questions.map(({ id, label }) => [id, label]))
  const missed = checks.flatMap(({ id, ok }) =>
    ok === false ? (labels.get(id) ?? 'hài lòng chung') : [],
  )
  return missed.length === 0 ? rule : `Dưới ngưỡng: ${missed.join(', ')}. ${rule}`
}

/** A unit as a sentence names it: 'xã An Thịnh'. */
export function unitInSentence({ kind, name }: Pick<Unit, 'kind' | 'name'>): string {
  return `${kind} ${name}`
}

type WholeUnit = Pick<Unit, 'level' | 'kind'>

/** What a unit is made of: the places whose people were asked. */
function partWord({ level, kind }: WholeUnit): string {
  if (level !== 'commune') return 'đơn vị'
  return kind === 'xã' ? 'thôn' : 'tổ dân phố'
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/, '')
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
