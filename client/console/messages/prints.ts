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
  noVillageCounted: 'Dùng khi có thôn được kiểm trước các thôn khác.',
  papers: 'Các tờ sẽ in ra',
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
  notice: {
    title: 'Thông báo quy tắc mỗi hộ một thẻ',
    note: 'Dán cạnh tờ thông báo: ai trả lời, nhận thẻ thế nào, mất thẻ thì làm gì.',
  },
  register: {
    title: 'Danh sách hộ đã nhận thẻ',
    note: 'Mỗi thôn một bản, theo số của hộ trong danh sách. Không ghi số thẻ.',
  },
  draw: {
    title: 'Danh sách hộ được rút ngẫu nhiên',
    note: 'Mỗi thôn một bản: số của các hộ được chọn, không ghi tên, và cách để ai cũng rút lại được.',
  },
  reminder: {
    title: 'Tin nhắc các hộ',
    note: 'Tin nhắn Zalo và bài đọc trên loa, cho mọi hộ, sao chép một lần bấm.',
  },
  'hand-count': {
    title: 'Biên bản kiểm phiếu giấy',
    note: 'Để trống, ghi tay tại thôn trước khi nhập phiếu vào phần mềm.',
  },
  'village-count': {
    title: 'Biên bản mở hòm phiếu của thôn',
    note: 'Khi một thôn được kiểm trước: số phiếu và dấu kiểm tra để ký ngay. Kết quả in ở biên bản thôn, sau khi thôn cuối cùng đã kiểm.',
  },
  'minutes-posted': {
    title: 'Biên bản thôn – Bản niêm yết',
    note: 'Kết quả của thôn theo quy tắc công bố, không có chữ ký.',
  },
  'minutes-file': {
    title: 'Biên bản thôn – Bản lưu hồ sơ',
    note: 'Thêm số thẻ, chênh lệch, dấu kiểm tra của sổ sự kiện và chỗ ký của hai người chứng kiến.',
  },
  'key-minutes': {
    title: 'Biên bản hủy khóa',
    note: 'Khóa đã hủy khi kiểm phiếu lần cuối, và hai bản chìa khóa trên giấy.',
  },
  posting: {
    title: 'Thông báo niêm yết',
    note: 'Nơi và thời gian niêm yết của từng thôn, cách nêu ý kiến.',
  },
} satisfies Record<string, SheetWords>
