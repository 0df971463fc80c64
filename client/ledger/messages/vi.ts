// Every word of the public page of the ledger that is not the survey's own.

export const demoBanner = 'Dữ liệu minh họa – không phải kết quả thật'
export const above = (unit: string) => `Sổ sự kiện · ${unit}`

// the check of a receipt
export const check = 'Tra mã biên nhận'
export const checkHow =
  'Mã gồm 16 chữ và số, hiện sau khi gửi phiếu. Danh sách được tải về và so ngay trên máy này: máy chủ không biết Ông/Bà tra mã nào.'
export const receipt = 'Mã biên nhận'
export const checkNow = 'Tra mã'
export const checking = 'Đang tải danh sách…'
export const notYet =
  'Chưa tra được: hòm phiếu chưa kiểm xong. Xin mở lại trang này sau khi kiểm phiếu xong.'
export const invalid = 'Mã này chưa đúng. Mã có 16 chữ và số, viết liền hoặc thành nhóm bốn.'
export const found = 'Phiếu này đã được tính.'
export const foundMeans =
  'Mã có trong danh sách các phiếu đã kiểm. Danh sách không nói phiếu trả lời gì, và không chứng minh phiếu là của ai.'
export const missing = 'Không thấy mã này trong danh sách.'
export const missingMeans =
  'Xin xem lại từng chữ, và xem có đúng cuộc khảo sát này không. Nếu vẫn không thấy, hãy gọi số phản ánh in trên phiếu và giữ nguyên mã.'
export const kept = 'Dùng mã còn giữ trên máy này'
export const withSignature = 'Kiểm cả chữ ký của máy chủ'
export const signatureHow =
  'Chữ ký đi cùng mã biên nhận chứng minh máy chủ đã nhận phiếu. Chữ ký được kiểm ngay trên máy này, không cần mạng, và không nói phiếu trả lời gì.'
export const signature = 'Chữ ký'
export const signed = 'Chữ ký đúng: máy chủ đã xác nhận nhận được phiếu mang mã này.'
export const signedMissing =
  'Chữ ký đúng mà mã không có trong danh sách là bằng chứng phiếu đã được nhận nhưng không được tính. Xin giữ nguyên cả mã và chữ ký.'
export const unsigned =
  'Chữ ký không khớp với mã và cuộc khảo sát này, nên không chứng minh gì. Xin xem lại từng chữ, cả chữ hoa và chữ thường.'
export const unable =
  'Trình duyệt này không kiểm được chữ ký; mã vẫn tra được như thường. Xin mở trang bằng trình duyệt mới hơn.'
export const failed = 'Chưa tải được danh sách. Xin thử lại khi có mạng.'
export const count = (leaves: string) => `Danh sách có ${leaves} phiếu.`

// the events
export const events = 'Những việc đã làm'
export const eventsHow =
  'Mỗi việc được ký và nối với việc trước bằng mã. Sửa, bỏ hay chèn một việc thì các mã sau không còn khớp.'
export const on = (day: string, height: number) => `Ngày ${day} · sự kiện số ${height}`
export const reason = (words: string) => `Lý do: ${words}`
export const counted = (answers: string) => `${answers} phiếu được tính.`
export const stack = (number: number) => `tập phiếu giấy số ${number}`
export const cards = (used: string, reports: string) =>
  `${used} thẻ đã dùng, ${reports} thẻ được báo bị dùng trước.`
export const ballots = (count: string) => `${count} phiếu.`
export const other = 'Việc khác'
export const kinds: Record<string, string> = {
  publish: 'Mở nhận phiếu',
  close: 'Đóng nhận phiếu',
  reopen: 'Mở lại nhận phiếu',
  extend: 'Gia hạn nhận phiếu',
  cancel: 'Hủy cuộc khảo sát',
  reword: 'Sửa câu chữ của phiếu',
  householdsDrawn: 'Rút ngẫu nhiên các hộ được lấy ý kiến',
  cardsReleased: 'Duyệt số thẻ cho thôn',
  cardsMade: 'Lập thẻ',
  cardsPrinted: 'In thẻ',
  printJobEnded: 'Xóa mã thẻ khỏi máy chủ sau khi in',
  cardsReissued: 'Cấp lại thẻ',
  cardsVoided: 'Hủy thẻ hỏng',
  cardsReturned: 'Nhận lại thẻ chưa dùng',
  paperStack: 'Bỏ tập phiếu giấy vào hòm phiếu',
  paperDropped: 'Bỏ một tập phiếu giấy đang nhập',
  villageMeeting: 'Họp thôn để thu phiếu',
  villageMeetingWithdrawn: 'Bỏ ghi nhận họp thôn',
  villageClosed: 'Kết thúc thu phiếu tại thôn',
  villageReopened: 'Mở lại thu phiếu tại thôn',
  askExplanation: 'Cấp trên yêu cầu giải trình',
  explain: 'Giải trình với cấp trên',
  trainingReset: 'Đơn vị tập huấn làm lại từ đầu',
  void: 'Loại khỏi kết quả',
  undoVoid: 'Đưa trở lại kết quả',
  countVillage: 'Kiểm phiếu của thôn',
  count: 'Kiểm phiếu',
  keysDestroyed: 'Hủy khóa hòm phiếu',
  post: 'Niêm yết kết quả',
  signOff: 'Cấp trên xác nhận kết quả',
  revokeSignOff: 'Rút xác nhận kết quả',
  announce: 'Công bố kết quả',
  export: 'Lập hồ sơ kiểm toán',
  eraseText: 'Xóa một ý kiến theo quy định',
  restore: 'Khôi phục cơ sở dữ liệu từ bản sao lưu',
}
export const more = (rest: number) => `Xem thêm ${rest} việc`
export const results = 'Xem kết quả đã công bố'
export const lists = 'Cho người muốn tự kiểm tra'
export const leafList = 'Danh sách mã của các phiếu đã tính'
export const tokenList = 'Danh sách dấu của các thẻ đã dùng, có chữ ký từng thôn'
export const eventList = 'Toàn bộ sổ sự kiện, có chữ ký'
