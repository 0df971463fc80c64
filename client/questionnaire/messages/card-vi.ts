// Every word about the card of a household.
import type { CodeProblem } from '#shared/tokens/code.ts'

export const proceed = 'Tiếp tục'
export const ask = 'Mã trên thẻ của hộ'
export const hint = '15 chữ số in trên thẻ. Gõ liền hay cách ra đều được.'
export const household =
  'Mỗi hộ một thẻ, cả nhà cùng bàn rồi một người trả lời. Thẻ không ghi tên hộ. Thẻ chỉ được dùng khi bấm «Gửi phiếu».'
export const scanner = 'Ứng dụng quét mã QR của máy có thể nhớ mã thẻ.'
export const problems: Record<CodeProblem, string> = {
  short: 'Mã còn thiếu: thẻ có 15 chữ số',
  long: 'Mã bị thừa: thẻ có 15 chữ số',
  sign: 'Mã thẻ chỉ có chữ số',
  typo: 'Có chữ số gõ nhầm. Xin xem lại từng nhóm 5 chữ số',
}
/** By the state of a card, or the status that it was answered with. */
export const refusals: Record<string, string> = {
  used: 'Thẻ này đã được dùng',
  unknown: 'Không có thẻ nào mang mã này trong cuộc khảo sát này. Xin hỏi tổ lấy ý kiến',
  410: 'Đã hết hạn nhận phiếu',
  429: 'Đã thử quá nhiều mã sai. Xin chờ 10 phút rồi thử lại',
}
export const later = 'Chưa xem được thẻ vì chưa có mạng hoặc máy chủ bận. Xin thử lại'
export const used =
  'Thẻ này đã được dùng. Nếu không phải người trong nhà dùng, bấm «Báo thẻ bị dùng trước».'
export const report = 'Báo thẻ bị dùng trước'
export const reported =
  'Đã ghi nhận: thẻ này bị dùng trước. Cấp thẩm tra sẽ thấy số thẻ được báo. Ông/Bà có thể xin tổ lấy ý kiến đổi thẻ.'
export const withdrawn = 'Thẻ này đã bị hủy hoặc thu hồi. Xin hỏi tổ lấy ý kiến.'
