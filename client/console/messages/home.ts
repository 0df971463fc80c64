/** Texts of the first page after signing in: one question for each role. */
export const homeText = {
  nobody: 'Chưa có lượt trả lời nào',
  someShort: (answered: string, short: number) => `${answered}, ${short} thôn còn thiếu`,
  noneShort: (answered: string) => `${answered}, không thôn nào còn thiếu`,
  households: (answered: string, asked: string, noun: string) =>
    `${answered}/${asked} ${noun} đã trả lời`,
  some: (received: string) => `${received} lượt trả lời`,
  states: {
    draft: 'Phiếu đang soạn, chưa mở nhận phiếu',
    open: 'Đang nhận phiếu',
    closed: 'Đã đóng nhận phiếu, chờ kiểm phiếu',
    counted: 'Đã kiểm phiếu, chờ gửi thẩm tra',
    posted: 'Đã niêm yết, chờ gửi thẩm tra',
    submitted: 'Đã gửi, chờ cấp trên thẩm tra',
    returned: 'Cấp trên trả lại để bổ sung',
    signedOff: 'Kết quả đã xác nhận, chờ công bố',
    announced: 'Đã công bố kết quả',
    cancelled: 'Đã hủy',
  },
  otherSurveys: 'Các cuộc khảo sát khác',

  nothingRunning: 'Không có cuộc khảo sát nào đang chạy',
  firstSteps: 'Ba bước để bắt đầu lấy ý kiến',
  stepVillages: 'Nhập danh sách thôn và số hộ',
  stepVillagesText: 'Dán từ bảng tính: tên thôn và số hộ, mỗi dòng một thôn.',
  stepVillagesDone: (villages: string, households: string) =>
    `Đã có ${villages} thôn, ${households} hộ.`,
  stepSurvey: 'Tạo cuộc khảo sát từ mẫu phiếu',
  stepSurveyText: 'Chọn mẫu, đặt tên, ghi số điện thoại giúp đỡ.',
  stepPublish: 'Chọn hạn, mở nhận phiếu, in thẻ và tờ thông báo',
  stepPublishText:
    'Mỗi hộ một thẻ, hoặc ai cũng quét được mã QR: trả lời trên điện thoại, phiếu giấy, hay tại nhà văn hóa thôn.',
  done: 'Đã xong',
  clerkWaits: 'Cán bộ thực hiện của đơn vị chưa tạo cuộc khảo sát nào.',

  toReview: 'Chờ thẩm tra',
  underWay: 'Đơn vị cấp dưới đang làm',
  seeAll: (count: number) => `Xem cả ${count}`,
  reviewNone: 'Chưa đơn vị nào gửi thẩm tra',
  reviewNoneText: 'Khi một đơn vị gửi kết quả, cuộc khảo sát hiện ở đây.',
  allSurveys: 'Xem mọi cuộc khảo sát',
  places: 'Các mục làm việc',
} as const
