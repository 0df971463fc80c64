// Every word of the questionnaire that is not the form's own. Single exports, so that a build keeps
// only their text.
import type { RefusalKind } from '../send.ts'

export const demoBanner = 'Dữ liệu minh họa – không phải kết quả thật'
export const back = 'Quay lại'
export const proceed = 'Tiếp tục'
export const edit = 'Sửa'
export const errorPrefix = 'Lỗi: '
export const errorTitle = 'Có lỗi cần sửa'
export const helpPhone = 'Cần giúp? Gọi tổ lấy ý kiến: '
export const complaintPhone = 'Bị ép hoặc lộ phiếu? Gọi cấp trên: '
export const languageTitle = 'Ngôn ngữ'
export const lookTitle = 'Cách hiển thị'
export const largeOn = 'Chữ to'
export const largeOff = 'Chữ thường'
export const contrastOn = 'Tương phản cao'
export const contrastOff = 'Tương phản thường'

// erasing
export const erase = 'Xóa câu trả lời trên điện thoại này'
export const eraseAsk = 'Xóa hết, không lấy lại được?'
export const eraseYes = 'Xóa'
export const eraseNo = 'Không xóa'

// start
export const teamPromises: Record<string, string> = {
  teamPhone:
    'Máy này của tổ lấy ý kiến, Ông/Bà tự bấm. Gửi xong, máy không hiện lại câu trả lời cho ai.',
  helped:
    'Có người đọc và bấm giúp: người giúp biết câu trả lời. Gửi xong, máy không hiện lại câu trả lời cho ai.',
}
export const counter = (sent: number, waiting: number, refused: number) =>
  `Máy của tổ: đã gửi ${sent}, chờ gửi ${waiting}${refused ? `, không được nhận ${refused}` : ''}`
export const more = 'Xem thêm'
export const begin = 'Bắt đầu'
export const resumeTitle = 'Ông/Bà đang trả lời dở'
export const resumeText = (answered: number) =>
  `Đã trả lời ${answered} câu. Câu trả lời còn lưu trên điện thoại này, chưa gửi.`
export const resume = 'Trả lời tiếp'
export const notLasting =
  'Điện thoại này không cho trang lưu câu trả lời: xin đừng đóng trang trước khi gửi.'
export const othersWaiting =
  'Trên điện thoại này còn phiếu CHƯA GỬI. Khi có mạng, trang này tự gửi.'

// reading aloud
export const listen = 'Nghe câu hỏi'
export const listenTo = 'Nghe'
export const silence = 'Dừng'
export const unheard = 'Chưa tải được bản đọc. Xin thử lại khi có mạng.'

// cards
export const cardTitle = 'Thẻ của hộ'
export const cardLoading = 'Nếu lâu không mở được, xin dùng máy của tổ lấy ý kiến.'

// questions
export const place = (position: number, total: number) => `Câu ${position} / ${total}`
export const beforeFirst = 'Trước câu 1'
export const villageAsk = (unit: string) => `Ông/Bà ở thôn nào của ${unit}?`
export const villageLabel = 'Nơi ở'
export const villageOther = 'Khác / không có trong danh sách'
export const skip = 'Bỏ qua câu này'
export const why = 'Vì sao?'
export const whyHint = 'Không bắt buộc. Xin không ghi tên.'
export const chooseOrSkip = 'Chọn một câu trả lời, hoặc bấm «Bỏ qua câu này»'
export const chooseSeveral = (most?: number) =>
  most ? `Chọn nhiều nhất ${most} dòng` : 'Có thể chọn nhiều dòng'
export const numberBetween = (min: string, max: string) => `Nhập số tròn từ ${min} đến ${max}`
export const answerThis = 'Câu này cần được trả lời'
export const answerAgain = 'Trả lời lại câu này'

// check
export const checkTitle = 'Xem lại trước khi gửi'
export const checkHint = 'Gửi rồi thì không sửa được nữa.'
export const nothingAnswered = 'Ông/Bà chưa trả lời câu nào'
export const noAnswer = 'Chưa trả lời'
export const send = 'Gửi phiếu'
export const skippedTitle = (count: number) => `Còn ${count} câu chưa trả lời`
export const skippedText = 'Ông/Bà có thể trả lời thêm, hoặc cứ gửi phiếu.'
export const answerSkipped = 'Trả lời câu còn thiếu'
export const sendAnyway = 'Cứ gửi phiếu'

// sent off
export const sendingTitle = 'Đang gửi phiếu…'
export const sendingText = 'Xin chờ, đừng đóng trang này.'
export const queuedTitle = 'Chưa gửi được'
export const queuedKept = 'Đã lưu trên điện thoại này nhưng '
export const notSent = 'CHƯA GỬI'
export const queuedLater = '. Khi có mạng, Ông/Bà mở lại trang này hoặc quét lại mã QR.'
export const queuedMemory =
  '. Điện thoại này không cho lưu: xin giữ nguyên trang này đến khi có mạng, trang sẽ tự gửi.'
export const tryAgain = 'Thử gửi lại'
export const sentTitle = 'Đã gửi. Cảm ơn Ông/Bà!'
export const receiptShow = 'Xem mã biên nhận'
export const receiptUse =
  'Mã này để sau khi kiểm phiếu tìm xem phiếu đã được tính. Mã không cho biết Ông/Bà trả lời gì.'
export const receiptWarning = 'Không gửi ảnh màn hình này cho ai.'
export const queuedTeam = '. Khi có mạng, máy này tự gửi.'
export const nextHousehold = 'Hộ tiếp theo'
export const another = 'Trả lời phiếu cho hộ khác'

// refused
export const refusedTitle = 'Phiếu không được nhận'
export const refusedText: { [kind in RefusalKind]?: string } = {
  conflict: 'Phiếu này đã được gửi trước đó với câu trả lời khác. Phiếu gửi trước vẫn được giữ.',
  gone: 'Đã hết hạn nhận phiếu. Phiếu chưa đến máy chủ trước đó thì không được tính.',
  invalid: 'Có câu trả lời mà máy chủ không nhận. Ông/Bà xem lại rồi gửi lại.',
}
export const understood = 'Đã hiểu'
export const review = 'Xem lại câu trả lời'
