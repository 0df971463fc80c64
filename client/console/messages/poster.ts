import type { Access } from '#shared/surveys/kinds.ts'

/** Texts of the notice with the QR code. What it says of privacy holds for surveys of that access. */
export const posterText = {
  title: 'Tờ thông báo có mã QR',
  over: 'Cuộc khảo sát không còn nhận phiếu. Gỡ các tờ thông báo đã dán.',
  size: 'Khổ giấy',
  sizes: { a4: 'A4', a3: 'A3' },

  invitation: 'Mời Ông/Bà cho ý kiến',
  qrLabel: (address: string) => `Mã QR dẫn tới ${address}`,
  orType: 'hoặc gõ địa chỉ',
  look: {
    open: 'Mở máy ảnh hoặc Zalo, đưa vào mã QR, bấm vào đường dẫn hiện ra.',
    card: 'Quét mã QR trên thẻ của hộ. Hoặc quét mã này rồi gõ 15 số của thẻ.',
  } satisfies Record<Access, string>,
  answer: {
    open: (questions: number) => `Chọn thôn và trả lời ${questions} câu hỏi ngắn.`,
    card: (questions: number) => `Cả nhà bàn bạc rồi trả lời ${questions} câu hỏi ngắn.`,
  } satisfies Record<Access, unknown>,
  skipAny: 'Câu nào không muốn trả lời thì bỏ qua.',
  skipSome: 'Câu không bắt buộc thì bỏ qua được.',
  send: 'Bấm «Gửi phiếu». Không phải đăng nhập, không phải cài gì thêm.',
  deadline: 'Nhận phiếu đến hết ngày',
  privacyTitle: 'Không ghi tên',
  privacy: {
    open: 'Phần mềm không lưu tên, số điện thoại, loại máy, giờ gửi. Xin không ghi tên vào ô ý kiến.',
    card: 'Phần mềm không lưu tên, số điện thoại, loại máy, giờ gửi, không lưu thẻ nào trả lời gì. Xin không ghi tên vào ô ý kiến.',
  } satisfies Record<Access, string>,
  rule: {
    open: 'Khảo sát mở (không giới hạn mỗi hộ một phiếu).',
    card: 'Mỗi hộ một thẻ, trả lời một lần, người từ 18\u00a0tuổi trở lên. Chưa có thẻ thì hỏi tổ lấy ý kiến.',
  } satisfies Record<Access, string>,
  help: 'Cần giúp? Gọi tổ lấy ý kiến:',
  complaint: 'Bị ép hoặc lộ phiếu? Gọi cấp trên:',
} as const
