import type { Step } from '#shared/surveys/state.ts'

/** Texts of one survey: where it stands, what comes next, what each step means. */
export const surveyText = {
  back: 'Khảo sát',
  stepsLabel: 'Các bước của cuộc khảo sát',
  steps: {
    prepare: 'Soạn phiếu',
    collect: 'Nhận phiếu',
    count: 'Đóng, kiểm phiếu',
    submit: 'Gửi thẩm tra',
    review: 'Xác nhận kết quả',
    announce: 'Công bố kết quả',
  },
  nextTitle: 'Việc tiếp theo',
  otherActs: 'Việc khác',
  returnedTitle: 'Ý kiến của cấp trên',
  returnedAt: (at: string, by: string | null) => (by ? `${by}, ${at}` : at),
  cancelledTitle: 'Cuộc khảo sát này đã hủy',

  responses: 'Lượt trả lời',
  responsesOfHouseholds: 'Lượt trả lời so với số hộ',
  householdsAnswered: 'Hộ đã trả lời',
  responsesNoun: 'lượt trả lời',
  openNote: 'Khảo sát mở không giới hạn mỗi hộ một phiếu: đây là lượt trả lời, không phải số hộ.',
  householdsUnknown: (villages: number) =>
    `${villages} thôn chưa có số hộ nên chưa tính được tỷ lệ.`,
  shareLabel: (share: string) => `${share} so với số hộ`,
  collecting: 'Nhận phiếu',
  opened: 'Mở từ ngày',
  deadline: 'Hạn nhận phiếu',
  endOf: (day: string) => `hết ngày ${day}`,
  left: 'Còn lại',
  workingDays: (days: number) => (days === 0 ? 'dưới 1 ngày làm việc' : `${days} ngày làm việc`),
  waiting: 'Phiếu còn trong hòm',
  waitingNote: 'Hòm phiếu được mở theo lô mỗi đêm; số còn lại được kiểm khi kết thúc.',
  closedAt: 'Đóng lúc',

  villagesTitle: (short: number, all: number) =>
    short === 0
      ? 'Không thôn nào còn thiếu'
      : `${short}/${all} thôn còn thiếu, thiếu nhiều nhất trước`,
  villagesCaption: 'Lượt trả lời theo thôn',
  missingNote: 'Còn thiếu = số hộ trừ số đã trả lời.',
  minimumMissing: (share: string) => `Còn thiếu = số hộ còn phải trả lời để đủ ${share}.`,
  villagesNote: 'Không ai, ở cấp nào, xem được hộ nào đã trả lời.',
  villagesNoHouseholds: 'Lượt trả lời theo thôn',
  village: 'Thôn',
  householdsColumn: 'Số hộ',
  drawnColumn: 'Hộ được chọn',
  responsesColumn: 'Lượt trả lời',
  answeredColumn: 'Đã trả lời',
  shareColumn: 'Tỷ lệ',
  barColumn: 'So với số hộ',
  missingColumn: 'Còn thiếu',
  enough: 'Đủ',
  minimumNeeds: (share: string, households: string) => `Tối thiểu ${share} = ${households} hộ`,
  minimumHas: 'đã đủ',
  minimumLacks: (households: string) => `còn thiếu ${households} hộ`,
  drawnFrom: (households: string) => `Các hộ được rút ngẫu nhiên từ ${households} hộ.`,
  printColumn: 'Tờ in',
  print: 'In',
  printOf: (village: string) => `In tờ của ${village}`,
  barWithMark: (share: string) => `So với ${share}`,
  minimumMark: (share: string) => `mức tối thiểu ${share}`,
  minimumMet: 'Cả xã và mọi thôn đã đủ mức tối thiểu',
  minimumBelow: (villages: number, share: string) =>
    villages === 0
      ? `Cả xã chưa đủ mức tối thiểu ${share}`
      : `${villages} thôn chưa đủ mức tối thiểu ${share}`,
  minimumWhole: (lacking: string) => `Cả xã còn thiếu ${lacking} hộ.`,
  minimumBy: (day: string) =>
    `Thu đủ trước hết ngày ${day}; thiếu một thôn thì cả cuộc chưa đủ điều kiện tổng hợp.`,
  minimumClosed:
    'Đã đóng nhận phiếu. Phiếu còn trên điện thoại vẫn tính; thiếu một thôn thì cả cuộc chưa đủ điều kiện tổng hợp.',
  elsewhere: 'Khác / không có trong danh sách',
  total: 'Tổng cộng',
  index: 'TT',
  noVillages: 'Cuộc khảo sát này không có danh sách thôn',

  addressTitle: 'Địa chỉ để người dân trả lời',
  addressLabel: 'Địa chỉ phiếu khảo sát',
  copy: 'Chép địa chỉ',
  copied: 'Đã chép. Dán vào nhóm Zalo của thôn hoặc tin nhắn.',
  copyByHand: 'Trình duyệt không cho chép. Địa chỉ đã được chọn, bấm Ctrl + C.',
  openForm: 'Mở phiếu',
  resultsAddressTitle: 'Trang kết quả công khai',
  resultsAddressLabel: 'Địa chỉ trang kết quả',
  openResults: 'Mở trang kết quả',

  formTitle: (count: number) => `Câu hỏi trong phiếu (${count} câu)`,
  rewordForm: 'Sửa lời văn, xem các phiên bản',
  formShow: 'Xem các câu hỏi',
  editForm: 'Soạn phiếu',
  preview: 'Xem trước',
  settingsTitle: 'Thông tin in trên phiếu',
  helpPhone: 'Điện thoại của tổ lấy ý kiến',
  complaintPhone: 'Điện thoại của cấp trên',
  resultsNote: 'Nơi và thời gian công bố kết quả',
  notGiven: 'chưa có',

  historyTitle: 'Quá trình',
  historyCaption: 'Những việc đã làm, mới nhất trước',
  when: 'Thời điểm',
  what: 'Việc',
  who: 'Người thực hiện',
  note: 'Ghi chú',
  system: 'Hệ thống',
  closedByClock: 'Tự động đóng khi hết hạn',
  kinds: {
    created: 'Tạo bản nháp',
    published: 'Mở nhận phiếu',
    extended: 'Gia hạn nhận phiếu',
    closed: 'Đóng nhận phiếu',
    reopened: 'Mở lại nhận phiếu',
    counted: 'Kiểm phiếu',
    posted: 'Niêm yết',
    submitted: 'Gửi thẩm tra',
    returned: 'Trả lại để bổ sung',
    signedOff: 'Xác nhận kết quả',
    announced: 'Công bố kết quả',
    revoked: 'Hủy xác nhận',
    voided: 'Loại thôn khỏi kết quả',
    voidUndone: 'Hủy việc loại thôn',
    reworded: 'Sửa lời văn trong phiếu',
    cancelled: 'Hủy cuộc khảo sát',
  },
} as const

/** What an act is called on its button. */
export const actWords = {
  publish: 'Mở nhận phiếu',
  edit: 'Sửa thông tin',
  cards: 'In thẻ',
  collection: 'Kết thúc thu phiếu, đối chiếu',
  poster: 'In ấn',
  remind: 'Soạn tin nhắc',
  extend: 'Gia hạn',
  close: 'Đóng nhận phiếu',
  reopen: 'Mở lại nhận phiếu',
  count: 'Kiểm phiếu',
  post: 'Niêm yết kết quả',
  submit: 'Gửi thẩm tra',
  review: 'Thẩm tra',
  results: 'Xem kết quả',
  announce: 'Công bố kết quả',
  cancel: 'Hủy cuộc khảo sát',
} as const satisfies Partial<Record<Step, string>> & Record<string, string>

/** The sentence that says what to do next, for who may do it; and what others wait for. */
export const nextText = {
  draft: 'Đọc lại câu hỏi, bổ sung điện thoại giúp đỡ, rồi chọn hạn và mở nhận phiếu.',
  open: 'Dán tờ thông báo có mã QR tại nhà văn hóa các thôn, gửi địa chỉ vào các nhóm Zalo của thôn.',
  openNobody: 'Chưa có lượt trả lời nào. Dán tờ thông báo có mã QR tại nhà văn hóa các thôn.',
  cardsAwaited:
    'Chờ cấp trên xác nhận số hộ và cấp thẻ cho từng thôn. Trong lúc chờ, in tờ thông báo dán tại nhà văn hóa.',
  cardsToPrint: (left: string) =>
    `Còn ${left} thẻ được cấp mà chưa in. In trước hai người chứng kiến, xáo thẻ, rồi phát cho từng hộ ký nhận.`,
  openCards: 'Phát thẻ cho từng hộ, dán tờ thông báo có mã QR.',
  openLacking:
    'Nhắc các thôn còn thiếu bằng tin Zalo và loa, hoặc hẹn buổi thu phiếu tại nhà văn hóa thôn.',
  openAll: 'Mọi hộ đã trả lời. Có thể đóng nhận phiếu mà không đợi đến hạn.',
  openAllCards:
    'Mọi hộ đã trả lời. Kết thúc thu phiếu tại từng thôn, đối chiếu số phát ra với số thu về.',
  openDone: 'Mọi thôn đã kết thúc thu phiếu và đối chiếu xong. Đóng nhận phiếu, rồi kiểm phiếu.',
  closedReconcile: (villages: number) =>
    `Còn ${villages} thôn chưa kết thúc thu phiếu hoặc còn chênh lệch. Đối chiếu xong từng thôn rồi mới kiểm phiếu được.`,
  closed: 'Kiểm phiếu để có kết quả. Kiểm xong thì không mở lại nhận phiếu được nữa.',
  closedLately: (until: string) =>
    `Điện thoại mất mạng còn gửi được phiếu đã trả lời đúng hạn đến ${until}. Đợi đến lúc đó rồi kiểm phiếu.`,
  countedOfficial:
    'Niêm yết kết quả tại từng thôn, ghi và trả lời ý kiến của người dân, rồi gửi cấp trên thẩm tra.',
  posted: 'Trả lời hết ý kiến về kết quả niêm yết, rồi gửi cấp trên thẩm tra.',
  counted: 'Xem kết quả, rồi gửi cấp trên thẩm tra.',
  returned: 'Xem ý kiến của cấp trên ở trên, bổ sung theo yêu cầu rồi gửi lại kèm giải trình.',
  submitted: 'Cấp trên đang thẩm tra. Khi có ý kiến, trang này cho biết việc phải làm.',
  submittedToMe: 'Cuộc khảo sát này chờ thẩm tra: xem kết quả rồi xác nhận hoặc trả lại.',
  signedOff: 'Kết quả đã được xác nhận. Công bố để người dân xem được.',
  announced: 'Kết quả đã công bố. Không còn việc gì phải làm.',
  cancelled: 'Cuộc khảo sát đã hủy, không còn việc gì phải làm.',
  waiting: {
    draft: 'Đơn vị đang soạn phiếu, chưa mở nhận phiếu.',
    open: 'Đang nhận phiếu. Kết quả chỉ có sau khi kiểm phiếu.',
    closed: 'Đã đóng nhận phiếu, chờ đơn vị kiểm phiếu.',
    counted: 'Đã kiểm phiếu, chờ đơn vị gửi thẩm tra.',
    returned: 'Đã trả lại, chờ đơn vị bổ sung và gửi lại.',
    signedOff: 'Kết quả đã được xác nhận, chờ công bố.',
  },
} as const
