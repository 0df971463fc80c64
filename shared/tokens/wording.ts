import type { CodeProblem } from './code.ts'

// What is said of a household's card where its code is asked for: on the phone, and on the page without scripts.

export const cardAsk = 'Mã trên thẻ của hộ'
export const cardHint = '15 chữ số in trên thẻ. Gõ liền hay cách ra đều được.'
export const cardHousehold =
  'Mỗi hộ một thẻ, cả nhà cùng bàn rồi một người trả lời. Thẻ không ghi tên hộ. Thẻ chỉ được dùng khi bấm «Gửi phiếu».'
export const codeProblems: Record<CodeProblem, string> = {
  short: 'Mã còn thiếu: thẻ có 15 chữ số',
  long: 'Mã bị thừa: thẻ có 15 chữ số',
  sign: 'Mã thẻ chỉ có chữ số',
  typo: 'Có chữ số gõ nhầm. Xin xem lại từng nhóm 5 chữ số',
}
export const cardIsUsed = 'Thẻ này đã được dùng'
export const cardUnknown =
  'Không có thẻ nào mang mã này trong cuộc khảo sát này. Xin hỏi tổ lấy ý kiến'
export const tooManyCodes = 'Đã thử quá nhiều mã sai. Xin chờ 10 phút rồi thử lại'
export const cardUsedOffer =
  'Thẻ này đã được dùng. Nếu không phải người trong nhà dùng, bấm «Báo thẻ bị dùng trước».'
export const cardReport = 'Báo thẻ bị dùng trước'
export const cardReported =
  'Đã ghi nhận: thẻ này bị dùng trước. Cấp thẩm tra thấy số thẻ được báo; khi kiểm phiếu, số này ghi vào sổ sự kiện công khai. Ông/Bà có thể xin tổ lấy ý kiến đổi thẻ.'
