import type { Access } from '#shared/surveys/kinds.ts'

/** Danh sách hộ đã nhận thẻ. */
export const registerText = {
  label: (village: string) => `Danh sách hộ đã nhận thẻ, ${village}`,
  title: 'Danh sách hộ đã nhận thẻ',
  about: (village: string, survey: string) => `${village} – ${survey}`,
  rule: 'Đại diện hộ ký nhận một thẻ, rồi tự rút một thẻ bất kỳ trong chồng đã xáo. Không ghi số thẻ, không ghi mã thẻ vào danh sách này. Số thứ tự là số của hộ trong danh sách hộ của thôn; họ tên do thôn ghi tay, nếu cần. Hộ đi vắng thì đánh dấu X.',
  number: 'TT hộ',
  sign: 'Ký nhận',
  away: 'Vắng',
  sums: (village: string) =>
    `${village}: nhận …… thẻ, đã phát …… thẻ, hộ đi vắng …… hộ, còn lại …… thẻ trả về tổ lấy ý kiến.`,
  signers: ['Người phát thẻ', 'Trưởng ban công tác Mặt trận', 'Trưởng thôn'],
  noHouseholds: (village: string) =>
    `${village} chưa có số hộ, hoặc chưa rút hộ, nên chưa in được danh sách.`,
}

/** The notice that tells every household the rule. */
export const noticeText = {
  label: 'Thông báo về quy tắc mỗi hộ một thẻ',
  title: 'Thông báo',
  about: (survey: string) => `Mỗi hộ một thẻ, trả lời một lần: ${survey}`,
  who: 'Mỗi hộ trong danh sách được nhận một thẻ và trả lời một lần. Cả nhà bàn bạc, một người từ 18 tuổi trở lên trả lời.',
  draw: 'Đại diện hộ ký nhận, rồi tự rút một thẻ bất kỳ. Danh sách ký nhận không ghi số thẻ.',
  phone:
    'Trả lời trên điện thoại của nhà mình, trên máy của tổ lấy ý kiến, hoặc ghi phiếu giấy: mang thẻ tới tổ lấy ý kiến.',
  paper:
    'Mang thẻ tới tổ lấy ý kiến để ghi phiếu giấy: phiếu bỏ vào hòm phiếu, thẻ bỏ vào hòm thẻ.',
  away: 'Hộ đi vắng vẫn tính trong tổng số hộ. Người nhà ở xa về nhận thẻ trước hạn thì vẫn trả lời được.',
  lost: 'Thẻ hỏng hoặc mất thì báo tổ lấy ý kiến. Không đưa thẻ, không cho người khác xem mã thẻ.',
  stolen: 'Thẻ bị người khác dùng trước thì bấm «Báo thẻ bị dùng trước» hoặc gọi cấp trên.',
  deadline: (day: string) => `Hạn trả lời: hết ngày ${day}.`,
  help: (phone: string) => `Hỏi cách làm: ${phone}.`,
  complaint: (phone: string) => `Bị ép hoặc lộ phiếu, gọi cấp trên: ${phone}.`,
} as const

interface Message {
  who: string
  title: string
  /** '19/03/2026' and 'ngày 19 tháng 3 năm 2026'. */
  day: string
  spokenDay: string
  address: string
  phone: string | null
}

const waysOf: Record<Access, string> = {
  card: 'mỗi hộ một thẻ, trả lời một lần; chưa nhận thẻ hoặc cần giúp xin gặp tổ lấy ý kiến',
  open: 'ai cũng trả lời được, không phải đăng nhập; cần giúp xin gặp tổ lấy ý kiến',
}

/** Soạn tin nhắc: always to all households. */
export const reminderText = {
  zalo: 'Tin nhắn Zalo',
  zaloNote: 'Gửi vào nhóm của thôn, cho mọi hộ. Không gửi riêng từng hộ.',
  speech: 'Bài đọc trên loa',
  speechNote: 'Đọc chậm, hai lần. Đọc số điện thoại theo từng nhóm số.',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  copyByHand: 'Bấm Ctrl+C để sao chép phần đang chọn',
  over: 'Cuộc khảo sát không còn nhận phiếu nên không nhắc nữa.',
  message: (it: Message, access: Access, phones: boolean) =>
    [
      `${it.who} mời các hộ trả lời «${it.title}» đến hết ngày ${it.day}.`,
      access === 'open' || phones
        ? `${access === 'card' ? 'Quét mã QR trên thẻ của hộ, hoặc mở' : 'Mở'} ${it.address}`
        : '',
      `Xin nhớ: ${waysOf[access]}.`,
      it.phone ? `Hỏi cách làm: ${it.phone}.` : '',
      'Hộ đã trả lời xin bỏ qua tin này.',
    ]
      .filter(Boolean)
      .join('\n'),
  speak: (it: Message, access: Access, phones: boolean) =>
    [
      `Kính thưa bà con. ${it.who} đang tổ chức: ${it.title}.`,
      access === 'card'
        ? `Mỗi hộ có một thẻ và trả lời một lần. Mời cả nhà bàn bạc, một người từ mười tám tuổi trở lên trả lời${phones ? ' trên điện thoại, hoặc' : ','} mang thẻ tới tổ lấy ý kiến để được giúp.`
        : 'Bà con quét mã QR trên tờ thông báo ở nhà văn hóa thôn để trả lời. Không phải đăng nhập.',
      `Hạn trả lời là hết ${it.spokenDay}.`,
      'Không ai phải ghi tên. Hài lòng hay chưa hài lòng, mời bà con trả lời đúng ý mình.',
      it.phone ? `Cần giúp, xin gọi số ${it.phone}.` : '',
      'Hộ đã trả lời xin bỏ qua. Xin cảm ơn bà con.',
    ]
      .filter(Boolean)
      .join('\n'),
}
