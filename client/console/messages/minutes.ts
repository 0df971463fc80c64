import { awayWord } from '#shared/collection/differences.ts'

/** Biên bản tổng hợp kết quả lấy ý kiến of a village, in its two prints, and what belongs to the count. */
export const minutesText = {
  posted: {
    title: 'Kết quả lấy ý kiến của thôn',
    kind: 'Bản niêm yết',
  },
  file: {
    title: 'Biên bản tổng hợp kết quả lấy ý kiến',
    kind: 'Bản lưu hồ sơ',
  },
  about: (village: string, survey: string) => `${village} – ${survey}`,
  period: (from: string, to: string) => `Thời gian nhận phiếu: từ ${from} đến hết ngày ${to}.`,
  counted: (day: string) => `Kiểm\u00a0phiếu:\u00a0${day}.`,
  participationTitle: 'I. Tham gia',
  contentsTitle: 'II. Mức độ hài lòng',
  cardsTitle: 'III. Thẻ và phiếu',
  sealTitle: 'IV. Dấu kiểm tra',
  seal: 'Dấu kiểm tra',
  households: 'Tổng số hộ',
  selected: 'Hộ được chọn',
  issued: 'Phiếu phát ra (thẻ đã in, trừ thẻ hỏng và trả lại)',
  received: 'Phiếu thu về',
  missing: 'Phiếu thiếu',
  away: awayWord,
  share: 'Tỷ lệ tham gia',
  way: 'Hình thức thu phiếu',
  meeting: (on: string, present: string) => `Họp thôn ngày ${on}, ${present} hộ dự`,
  valid: 'Phiếu hợp lệ',
  invalid: 'Phiếu không hợp lệ',
  index: 'TT',
  content: 'Nội dung',
  satisfied: 'Hài lòng',
  notSatisfied: 'Chưa hài lòng',
  count: 'SL',
  percent: '%',
  any: 'Phiếu có ít nhất một nội dung chưa hài lòng',
  hidden: (sentence: string) => `Thôn không có số liệu riêng. ${sentence}.`,
  voided: (reason: string) => `Thôn đã bị loại khỏi kết quả. Lý do: ${reason}`,
  released: 'Thẻ được cấp (kể cả cấp lại)',
  printed: 'Thẻ đã in',
  withdrawn: 'Thẻ hỏng, trả lại',
  signed: 'Thẻ đã phát theo chữ ký trong sổ',
  used: 'Thẻ đã dùng',
  paperCards: 'trong đó thẻ thu lại kèm phiếu giấy',
  paperBoxed: 'Phiếu giấy vào hòm',
  paperInvalid: 'Phiếu giấy không hợp lệ: trắng / đánh hai ô câu chung / không do tổ phát ra',
  reports: 'Thẻ báo bị dùng trước',
  difference: 'Chênh lệch giữa thẻ đã dùng và phiếu thu về',
  explanation: 'Giải thích chênh lệch:',
  hash: 'Sự kiện mới nhất trong sổ sự kiện, số',
  hashNote:
    'Ai giữ bản này đều có thể mở trang sổ sự kiện của cuộc khảo sát và tìm lại đúng sự kiện trên.',
  fileNote:
    'Số liệu từng nội dung theo quy tắc công bố đã chốt khi mở nhận phiếu, trong hồ sơ cũng như khi niêm yết.',
  object:
    'Ai thấy kết quả này không đúng, xin nói với tổ lấy ý kiến hoặc cấp trên. Không phải ghi tên.',
  signers: [
    'Trưởng ban công tác Mặt trận',
    'Thư ký',
    'Người chứng kiến thứ nhất',
    'Người chứng kiến thứ hai',
  ],
} as const

/** Biên bản mở hòm phiếu của thôn: signed when a village is counted before the others. */
export const villageCountMinutesText = {
  title: 'Biên bản mở hòm phiếu của thôn',
  when: (at: string, isHeld: boolean) =>
    `Hòm phiếu của thôn được mở lúc ${at}${isHeld ? ', bằng chìa khóa trên giấy,' : ''} trước những người ký dưới đây.`,
  numbersTitle: 'I. Số thẻ, số phiếu',
  answers: 'Phiếu đã kiểm',
  sealed:
    'Phiếu đã được cộng và chốt. Số liệu từng nội dung chưa ai xem được cho đến khi thôn cuối cùng của cuộc lấy ý kiến đã kiểm; khi đó in ở biên bản của thôn.',
  rootTitle: 'II. Dấu của danh sách phiếu',
  rootNote:
    'Khi kết quả hiện ra, danh sách phiếu của thôn phải cho lại đúng dấu này: thêm, bớt hay sửa một phiếu thì dấu khác đi.',
  sealTitle: 'III. Dấu của sự kiện',
  event: 'Sự kiện kiểm phiếu của thôn trong sổ sự kiện, số',
} as const

/** Biên bản kiểm phiếu giấy, to be filled in by hand. */
export const handCountText = {
  label: 'Biên bản kiểm phiếu giấy',
  title: 'Biên bản kiểm phiếu giấy',
  about: (survey: string) => `Thôn …………………… – ${survey}`,
  when: 'Thời gian, địa điểm:',
  who: 'Người kiểm phiếu:',
  witnesses: 'Người chứng kiến:',
  sealed: 'Tình trạng niêm phong hòm phiếu, hòm thẻ trước khi mở:',
  totalsTitle: 'I. Số thẻ, số phiếu',
  cards: 'Thẻ trong hòm thẻ',
  valid: 'Phiếu hợp lệ',
  blank: 'Phiếu trắng (không hợp lệ)',
  overallTwice: 'Phiếu đánh dấu hai ô ở câu chung (không hợp lệ)',
  notIssued: 'Phiếu không do tổ phát ra (không hợp lệ, không kèm thẻ)',
  number: 'Số lượng',
  contentsTitle: 'II. Số phiếu chưa hài lòng ở từng nội dung (chỉ đếm phiếu hợp lệ)',
  index: 'TT',
  content: 'Nội dung',
  tally: 'Gạch đếm',
  notSatisfied: 'Chưa hài lòng',
  note: (labels: string) => `Đếm là chưa hài lòng: ${labels}.`,
  rule: 'Đếm xong ghi số vào biên bản này trước khi nhập phiếu vào phần mềm. Số phiếu hợp lệ, phiếu trắng và phiếu đánh dấu hai ô cộng lại không nhiều hơn số thẻ trong hòm thẻ.',
  signers: [
    'Trưởng ban công tác Mặt trận',
    'Người chứng kiến thứ nhất',
    'Người chứng kiến thứ hai',
  ],
} as const

/** Biên bản hủy khóa. */
export const keyMinutesText = {
  title: 'Biên bản hủy khóa',
  about: (survey: string) => `Cuộc khảo sát: ${survey}`,
  when: (day: string) => `Kiểm phiếu lần cuối ${day}. Cùng lúc đó, phần mềm đã hủy:`,
  gone: [
    'khóa ký của từng thôn: không ký thêm được phiếu nào;',
    'khóa đối chiếu mã thẻ: không tìm lại được thẻ nào;',
    'khóa đối chiếu phiếu gửi lại: không nối được phiếu với lần gửi.',
  ],
  kept: 'Máy chủ không lưu chìa khóa hòm phiếu; chìa khóa chỉ được nhập lúc kiểm phiếu.',
  paper: 'Hai bản chìa khóa trên giấy (đánh dấu X vào việc đã làm):',
  first: 'Bản 1 (cấp thẩm tra giữ) đã hủy trước những người ký dưới đây.',
  second: 'Bản 2 (cấp trên của cấp thẩm tra giữ, niêm phong) đã hủy trước những người ký dưới đây.',
  backups:
    'Bản sao lưu có khóa cũ, nếu có, phải xóa theo quy định sao lưu của đơn vị vận hành. Ngày xóa: ……/……/20……',
  witnesses: 'Những người có mặt:',
  signers: ['Người giữ bản 1', 'Người giữ bản 2', 'Người chứng kiến'],
} as const

/** Where the result hangs, and how to object. */
export const postingNoticeText = {
  title: 'Thông báo',
  about: (survey: string) => `Niêm yết kết quả lấy ý kiến: ${survey}`,
  intro: 'Kết quả lấy ý kiến được niêm yết tại:',
  index: 'TT',
  village: 'Thôn',
  place: 'Nơi niêm yết',
  period: 'Thời gian',
  fromTo: (from: string, to: string) => `từ ${from} đến hết ngày ${to}`,
  notYet: 'chưa ghi',
  object:
    'Ai có ý kiến về kết quả thì nói trực tiếp, gọi điện hoặc gửi thư tới tổ lấy ý kiến trong thời gian niêm yết. Người có ý kiến không phải ghi tên. Mọi ý kiến đều được trả lời trước khi kết quả được xác nhận.',
} as const
