import type { ObjectionChannel } from '#shared/posting/schema.ts'

/** Texts of the page on which a posted result and what is said against it are written down. */
export const postingText = {
  title: 'Niêm yết kết quả',
  doneTitle: 'Kết quả đã niêm yết ở mọi thôn',
  someTitle: (waiting: number) => `Còn ${waiting} thôn chưa niêm yết`,
  openTitle: (count: number) => `${count} ý kiến chưa được trả lời`,
  sheet: 'Xem và in kết quả',

  whereTitle: 'Nơi và thời gian niêm yết',
  whereNote: 'Kết quả niêm yết theo quy tắc công bố đã chốt khi mở nhận phiếu.',
  caption: 'Nơi và thời gian niêm yết theo thôn',
  village: 'Thôn',
  period: 'Thời gian',
  fromTo: (from: string, to: string) => `từ ${from} đến ${to}`,
  notYet: 'Chưa niêm yết',
  none: 'Cuộc khảo sát này không có danh sách thôn',

  formTitle: 'Ghi niêm yết',
  villages: 'Các thôn',
  villagesMissing: 'Chọn ít nhất một thôn',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  dayMissing: 'Viết ngày/tháng/năm',
  place: 'Nơi niêm yết',
  placeHint: 'Ví dụ: nhà văn hóa thôn.',
  placeMissing: 'Nhập nơi niêm yết',
  save: 'Ghi niêm yết',

  objectionsTitle: 'Ý kiến về kết quả niêm yết',
  objectionsNote: 'Không ghi tên người có ý kiến. Mọi ý kiến phải được trả lời trước khi xác nhận.',
  objectionsCaption: 'Các ý kiến đã nhận, theo thứ tự ghi',
  noObjections: 'Chưa có ý kiến nào',
  index: 'TT',
  received: 'Ngày nhận',
  about: 'Về',
  whole: 'Cả đơn vị',
  channel: 'Nhận bằng',
  content: 'Nội dung',
  contentMissing: 'Nhập nội dung ý kiến',
  answer: 'Trả lời',
  answeredOn: (day: string) => `ngày ${day}`,
  noAnswer: 'Chưa trả lời',
  giveAnswer: 'Ghi trả lời',
  answerHint: 'Đã ghi thì không sửa được.',
  add: 'Ghi ý kiến',
  addTitle: 'Ghi một ý kiến mới',
} as const

export const channelWords: Record<ObjectionChannel, string> = {
  inPerson: 'Gặp trực tiếp',
  phone: 'Điện thoại',
  letter: 'Đơn, thư',
  online: 'Trực tuyến',
}
