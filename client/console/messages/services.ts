import type { ServiceField, ServiceState } from '#shared/targets/schema.ts'

export const serviceStateWords: Record<ServiceState, string> = {
  waiting: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận',
  refused: 'Bị từ chối',
  expired: 'Hết hiệu lực',
  withdrawn: 'Đã rút',
}

/** What is a service of the unit itself in each field, where one has to choose it. */
export const fieldHints: Record<ServiceField, string> = {
  health: 'Ví dụ đặt lịch khám, tư vấn từ xa của trạm y tế xã.',
  education: 'Ví dụ sổ liên lạc điện tử, tuyển sinh trực tuyến của trường thuộc xã.',
  communitySupervision: 'Ví dụ tiếp nhận và trả lời phản ánh của người dân.',
  security: 'Ví dụ khai báo lưu trú, tin báo gửi công an xã.',
  environment: 'Ví dụ đăng ký thu gom rác, báo điểm ô nhiễm.',
  culture:
    'Ví dụ đăng ký dùng nhà văn hóa. Loa truyền thanh hay trang Facebook không phải là dịch vụ.',
}

export const servicesText = {
  titleWaiting: 'Dịch vụ thiết yếu',
  ownNone: 'Chưa khai báo dịch vụ thiết yếu nào',
  ownConfirmed: (count: string) => `${count} dịch vụ thiết yếu đã được xác nhận`,
  ownAsked: (count: string) => `Chưa có dịch vụ được xác nhận, ${count} dịch vụ đang chờ cấp trên`,
  ownUnconfirmed: 'Chưa có dịch vụ thiết yếu nào được xác nhận',
  toDecide: (count: string) => `${count} dịch vụ chờ xác nhận`,
  overview: (confirmed: string, all: string) => `${confirmed}/${all} dịch vụ đã được xác nhận`,
  sub: 'Mỗi đơn vị cần ít nhất một dịch vụ thiết yếu trực tuyến của chính mình, được cấp trên xác nhận',
  caption: 'Dịch vụ thiết yếu trực tuyến',
  register: 'Khai báo dịch vụ',
  none: 'Chưa có dịch vụ nào.',
  noneOwn:
    'Khai báo một dịch vụ trực tuyến của chính đơn vị kèm minh chứng. Cấp trên mở minh chứng và xác nhận thì mới được tính.',
  noneBelow:
    'Các đơn vị cấp dưới chưa khai báo dịch vụ nào. Nhắc cán bộ thực hiện của từng đơn vị.',
  noneFound: 'Không có dịch vụ nào khớp.',
  clearSearch: 'Bỏ lọc',
  search: 'Tìm theo đơn vị hoặc tên dịch vụ',
  state: 'Trạng thái',
  anyState: (count: string) => `Tất cả (${count})`,
  stateCount: (state: string, count: string) => `${state} (${count})`,
  back: 'Dịch vụ thiết yếu',
  gone: 'Không tìm thấy dịch vụ này',
  goneText: 'Dịch vụ không thuộc đơn vị của tài khoản này.',

  name: 'Tên dịch vụ',
  nameMissing: 'Nhập tên dịch vụ, ít nhất 3 ký tự',
  unit: 'Đơn vị',
  field: 'Lĩnh vực',
  fieldMissing: 'Chọn lĩnh vực',
  address: 'Địa chỉ trực tuyến',
  addressHint:
    'Trang hoặc tài khoản riêng của đơn vị, bắt đầu bằng https://. Chỉ có mặt trên cổng dịch vụ công của tỉnh hay quốc gia thì không được tính.',
  addressWrong: 'Nhập địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://',
  sinceOn: 'Cung cấp từ ngày',
  evidence: 'Minh chứng',
  evidenceHint:
    'Ảnh chụp, văn bản, số liệu thống kê: dán đường dẫn mà cấp trên mở được và nói rõ xem gì ở đó.',
  evidenceMissing: 'Nhập minh chứng, ít nhất 5 ký tự',
  evidenceOn: 'Ngày của minh chứng',
  uses: 'Lượt sử dụng quý gần nhất',
  usesHint: 'Số nguyên. Dịch vụ không có lượt sử dụng nào thì không được tính.',
  usesWrong: 'Nhập số lượt sử dụng, chỉ gồm chữ số',
  dayWrong: 'Viết ngày theo dạng ngày/tháng/năm',
  dayLater: 'Ngày này chưa đến',
  validity: 'Hiệu lực',
  until: (day: string) => `đến hết ${day}`,
  endedOn: (day: string) => `hết từ ${day}`,
  refusedOn: (day: string) => `từ chối ngày ${day}`,

  newTitle: 'Khai báo dịch vụ thiết yếu',
  newSub: (unit: string) => `Dịch vụ trực tuyến của ${unit}. Cấp trên mở minh chứng rồi xác nhận.`,
  send: 'Gửi cấp trên xác nhận',
  cancel: 'Không, quay lại',

  about: 'Dịch vụ',
  evidenceTitle: 'Minh chứng của đơn vị',
  openAddress: 'Mở địa chỉ dịch vụ',
  newTab: '(mở trang mới)',
  confirmedOn: 'Xác nhận ngày',
  expiresOn: 'Hết hiệu lực từ ngày',
  registerAgain: 'Khai báo lại',
  refusedTitle: (day: string) => `Cấp trên từ chối ngày ${day}`,
  refusedAdvice: 'Bổ sung theo lý do trên rồi khai báo lại với minh chứng mới.',
  expiredTitle: (day: string) => `Xác nhận hết hiệu lực từ ${day}`,
  expiredAdvice: 'Khai báo lại với minh chứng và lượt sử dụng mới.',
  waitingTitle: 'Đang chờ cấp trên mở minh chứng và xác nhận',

  decideTitle: 'Xác nhận hoặc từ chối',
  decideText:
    'Mở minh chứng ở trên và xem: dịch vụ có thật, là của chính đơn vị, và có người dùng trong quý gần nhất.',
  opened: 'Đã mở minh chứng; dịch vụ là của chính đơn vị và đang có người dùng',
  openedMissing: 'Đánh dấu sau khi đã xem minh chứng',
  openFirst: 'Mở minh chứng bằng đường dẫn ở trên rồi mới xác nhận',
  confirm: 'Xác nhận dịch vụ',
  refuse: 'Từ chối',
  refuseTitle: 'Từ chối dịch vụ này?',
  refuseText: (unit: string) => `${unit} đọc được lý do và có thể khai báo lại.`,
  refuseHint: 'Nói rõ thiếu gì để đơn vị bổ sung. Ít nhất 5 ký tự.',
  refuseDo: 'Từ chối dịch vụ',
  revoke: 'Thu hồi xác nhận',
  revokeTitle: 'Thu hồi xác nhận này?',
  revokeText: (unit: string) =>
    `Từ hôm nay dịch vụ không còn được tính cho ${unit}. Bảng chỉ tiêu của những ngày trước giữ nguyên.`,
  withdraw: 'Rút khai báo',
  withdrawTitle: 'Rút khai báo dịch vụ này?',
  withdrawText:
    'Từ hôm nay dịch vụ không còn được tính. Không khôi phục được; muốn dùng lại thì khai báo mới.',
  nowConfirmed: 'Đã xác nhận dịch vụ',
  nowRefused: 'Đã từ chối dịch vụ',
  nowRevoked: 'Đã thu hồi xác nhận',
  nowWithdrawn: 'Đã rút khai báo',
} as const
