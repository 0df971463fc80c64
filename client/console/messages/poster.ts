/** Texts of the notice with the QR code. What it says of privacy holds for an open survey. */
export const posterText = {
  title: 'Tờ thông báo khổ A4',
  sub: 'In một mặt, dán ở nơi sáng, ngang tầm mắt: nhà văn hóa thôn, cửa hàng, trụ sở xã.',
  back: 'Về cuộc khảo sát',
  print: 'In tờ thông báo',
  notOpen: 'Cuộc khảo sát chưa mở nhận phiếu nên chưa in được tờ thông báo.',
  over: 'Cuộc khảo sát không còn nhận phiếu. Gỡ các tờ thông báo đã dán.',

  invitation: 'Mời Ông/Bà cho ý kiến',
  qrLabel: (address: string) => `Mã QR dẫn tới ${address}`,
  orType: 'hoặc gõ địa chỉ',
  look: 'Mở máy ảnh hoặc Zalo, đưa vào mã QR, bấm vào đường dẫn hiện ra.',
  answer: (questions: number) => `Chọn thôn và trả lời ${questions} câu hỏi ngắn.`,
  skipAny: 'Câu nào không muốn trả lời thì bỏ qua.',
  skipSome: 'Câu không bắt buộc thì bỏ qua được.',
  send: 'Bấm «Gửi phiếu». Không phải đăng nhập, không phải cài gì thêm.',
  deadline: 'Nhận phiếu đến hết ngày',
  privacyTitle: 'Không ghi tên',
  privacy:
    'Phần mềm không lưu tên, số điện thoại, loại máy, giờ gửi. Xin không ghi tên vào ô ý kiến.',
  open: 'Khảo sát mở (không giới hạn mỗi hộ một phiếu)',
  help: 'Cần giúp? Gọi tổ lấy ý kiến:',
  complaint: 'Bị ép hoặc lộ phiếu? Gọi cấp trên:',
  demo: 'Dữ liệu minh họa – không phải kết quả thật',
  training: 'Đơn vị tập huấn – tờ in thử, không dán',
} as const
