import type { CardStep } from '../prints/StepPicture.tsx'

/** Words on a household's card. Each sentence about privacy holds for every survey with cards. */
export const cardSheetText = {
  sheet: (number: number) => `Tờ thẻ ${number}`,
  title: 'Thẻ lấy ý kiến hộ gia đình',
  serial: (serial: string) => `Số thẻ ${serial}`,
  steps: {
    scan: 'Quét mã QR bằng máy ảnh hoặc Zalo, hoặc mở địa chỉ dưới đây rồi gõ mã thẻ.',
    agree: 'Cả nhà bàn bạc, một người từ 18 tuổi trở lên trả lời.',
    send: 'Bấm «Gửi phiếu». Thẻ chỉ dùng được một lần.',
    swap: 'Mang thẻ này tới tổ lấy ý kiến để nhận phiếu giấy.',
    tick: 'Cả nhà bàn bạc, một người từ 18 tuổi trở lên đánh dấu vào phiếu.',
    boxes: 'Gấp phiếu, bỏ vào hòm phiếu. Bỏ thẻ vào hòm thẻ.',
  } satisfies Record<CardStep, string>,
  address: 'Địa chỉ:',
  deadline: (day: string) => `Hạn trả lời: hết ngày ${day}.`,
  rule: 'Mỗi hộ trả lời một lần.',
  noPhone: 'Không dùng điện thoại được thì mang thẻ tới tổ lấy ý kiến.',
  help: 'Hỏi cách làm:',
  complaint: 'Bị ép hoặc lộ phiếu, gọi cấp trên:',
  privacy: 'Thẻ không ghi tên hộ, sổ phát thẻ không ghi số thẻ. Xin không ghi tên lên thẻ.',
  privacyPhone:
    'Hệ thống biết thẻ đã dùng hay chưa, không lưu thẻ nào trả lời gì. Ứng dụng quét mã có thể nhớ mã thẻ.',
}
