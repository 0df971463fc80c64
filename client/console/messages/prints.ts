/** Texts of the page of all that can be printed for a survey, and of what every sheet has. */
export const printsText = {
  title: 'In ấn',
  back: 'Về cuộc khảo sát',
  sub: 'In một lần cho đủ, giấy A4, tỷ lệ 100%, không thu nhỏ theo trang.',
  print: 'In',
  open: 'Mở tờ in',
  notOpen: 'Cuộc khảo sát chưa mở nhận phiếu nên chưa in được gì.',
  openNamed: (sheet: string) => `Mở tờ in: ${sheet}`,
  what: 'Tờ in',
  how: 'Dùng để làm gì, in thế nào',
  way: 'Mở',
  notOfThis: 'Cuộc khảo sát này không dùng tờ in này.',
  keyTitle: 'Chìa khóa hòm phiếu',
  keyNote: 'In hai bản lúc mở nhận phiếu. Máy chủ không giữ chìa khóa nên không in lại được.',
  keyInstead: 'Đã in khi mở nhận phiếu',
  cardsTitle: 'Thẻ lấy ý kiến',
  cardsNote: 'Ba thẻ một tờ A4, có dấu cắt. In theo lượt ở trang thẻ, trước hai người chứng kiến.',
  groups: {
    before: 'Trước khi thu phiếu',
    collecting: 'Trong khi thu phiếu',
    after: 'Khi kiểm phiếu và sau đó',
  },
  afterCount: 'In được sau khi kiểm phiếu.',
  village: 'Thôn',
  allVillages: 'Tất cả các thôn',
  demo: 'Dữ liệu minh họa – không phải kết quả thật',
  training: 'Đơn vị tập huấn – tờ in thử, không dùng thật',
} as const

interface SheetWords {
  title: string
  note: string
}

export const sheetWords = {
  ballot: {
    title: 'Phiếu giấy',
    note: 'Hai mặt một tờ A4, không đánh số. Cùng câu hỏi, thứ tự và lời như trên điện thoại.',
  },
  poster: {
    title: 'Tờ thông báo có mã QR',
    note: 'Khổ A4 hoặc A3, dán ngang tầm mắt: nhà văn hóa thôn, cửa hàng, trụ sở xã.',
  },
} satisfies Record<string, SheetWords>
