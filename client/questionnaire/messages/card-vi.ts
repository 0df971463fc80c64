// Words about the card of a household that only the phone says.
import { cardIsUsed, cardUnknown, tooManyCodes } from '#shared/tokens/wording.ts'

export const proceed = 'Tiếp tục'
export const scanner = 'Ứng dụng quét mã QR của máy có thể nhớ mã thẻ.'
/** By the state of a card, or the status that it was answered with. */
export const refusals: Record<string, string> = {
  used: cardIsUsed,
  unknown: cardUnknown,
  410: 'Đã hết hạn nhận phiếu, hoặc thôn đã kết thúc thu phiếu',
  429: tooManyCodes,
}
export const later = 'Chưa xem được thẻ vì chưa có mạng hoặc máy chủ bận. Xin thử lại'
export const withdrawn = 'Thẻ này đã bị hủy hoặc thu hồi. Xin hỏi tổ lấy ý kiến.'
export const tooOld =
  'Máy này cũ quá, không gửi phiếu bằng thẻ trên trang thường được. Xin dùng máy của tổ lấy ý kiến, hoặc trang đơn giản.'
export const openPlain = 'Mở trang đơn giản'
