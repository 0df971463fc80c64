import type { AnswerReason } from '#shared/questions/contract.ts'

// Every word of the pages that the server writes itself, for people whose phone runs no script.

export const appName = 'Lắng Nghe'
export const demoBanner = 'Dữ liệu minh họa – không phải kết quả thật'
export const helpPhone = 'Cần giúp? Gọi tổ lấy ý kiến: '
export const complaintPhone = 'Bị ép hoặc lộ phiếu? Gọi cấp trên: '

// the first screen
export const languages = 'Ngôn ngữ'
/** Where the speakers of a language don't call it as in Vietnamese. */
export const ownLanguageNames: Record<string, string> = { en: 'English' }
export const invitation = (questions: number) => `Mời Ông/Bà trả lời ${questions} câu hỏi ngắn`
export const purpose = (body: string, aboutNtm: boolean) =>
  `${body} hỏi để biết Ông/Bà hài lòng hay chưa hài lòng với ${
    aboutNtm ? 'kết quả xây dựng nông thôn mới' : 'các nội dung trong phiếu này'
  }.`
export const lengthOf = (minutes: number, questions: number) =>
  `Khoảng ${minutes} phút, ${questions} câu.`
export const skipAny = 'Câu nào không muốn trả lời thì bỏ qua.'
export const skipSome = 'Câu nào không bắt buộc thì có thể bỏ qua.'
export const notKept = 'Phần mềm không lưu tên, số điện thoại, loại máy, giờ gửi.'
export const cardKnown = ' Hệ thống biết thẻ đã dùng hay chưa, không lưu thẻ nào trả lời gì.'
export const serverSees = (withCard: boolean) =>
  `Trang đơn giản này không cần chương trình chạy trên máy của Ông/Bà: máy chủ tạo mã phiếu và thấy ${
    withCard ? 'cả thẻ lẫn câu trả lời' : 'câu trả lời'
  } lúc Ông/Bà bấm gửi, rồi cất vào hòm phiếu có khóa. ${
    withCard
      ? 'Đến khi kiểm phiếu mới mở hòm.'
      : 'Máy chủ giữ chìa khóa hòm đến khi kiểm phiếu xong thì hủy.'
  }`
export const onlookers =
  'Người đứng cạnh có thể thấy màn hình. Nhà mạng có thể biết máy này đã mở trang. Xin không ghi tên vào ô ý kiến.'
export const whoCouldKnow = (withCard: boolean) =>
  `Phiếu gửi đi nằm trong hòm phiếu có khóa; trong hòm không có tên, giờ gửi hay địa chỉ máy. ${
    withCard
      ? 'Máy này đổi thẻ lấy một dấu mà máy chủ không nhận ra lại, nên không nối được thẻ với phiếu. Đến khi kiểm phiếu mới mở hòm.'
      : 'Máy chủ giữ chìa khóa, mỗi đêm mở một số phiếu đã trộn lẫn.'
  } Trước khi kiểm phiếu, ai chiếm được máy chủ đúng lúc Ông/Bà gửi thì có thể biết. Kiểm phiếu xong, chìa khóa bị hủy.`
export const deadline = (day: string) => `Nhận phiếu đến hết ngày ${day}.`
export const villageAsk = (unit: string) => `Ông/Bà ở thôn nào của ${unit}?`
export const villageChoose = '– Chọn trong danh sách –'
export const villageOther = 'Khác / không có trong danh sách'
export const required = '(bắt buộc)'
export const skip = 'Bỏ qua câu này'
/** In parts, for some may be in another language. */
export const onlyIf = <Part>(label: Part, answers: Part[]): (Part | string)[] =>
  answers.length > 0
    ? ['Chỉ trả lời nếu ở câu «', label, '» Ông/Bà chọn: ', ...withSlashes(answers), '.']
    : ['Chỉ trả lời nếu Ông/Bà có trả lời câu «', label, '».']
export const chooseSeveral = 'Có thể chọn nhiều dòng.'
export const chooseAtMost = (max: number) => `Chọn nhiều nhất ${max} dòng.`
export const numberBetween = (min: string, max: string) => `Số tròn từ ${min} đến ${max}`
export const why = 'Vì sao?'
export const whyHint = 'Nếu chưa hài lòng. Không bắt buộc. Xin không ghi tên.'
export const send = 'Gửi phiếu'
export const sendHint = 'Gửi rồi thì không sửa được nữa.'

// errors
export const errorTitle = 'Có lỗi cần sửa'
export const errorPrefix = 'Lỗi: '
export const villageMissing = 'Chọn một dòng trong danh sách thôn'
export const reasons: Record<AnswerReason, string> = {
  required: 'Câu này cần được trả lời',
  not_an_option: 'Chọn một trong các câu trả lời',
  not_alone: 'Đã chọn dòng cuối thì bỏ chọn các dòng khác',
  too_many: 'Chọn ít dòng hơn',
  not_whole: 'Nhập số tròn, không có dấu phẩy',
  out_of_range: 'Nhập số trong khoảng đã ghi',
  too_long: 'Viết ngắn lại',
  wrong_type: 'Trả lời lại câu này',
  unknown: 'Trả lời lại câu này',
  blank: 'Ông/Bà chưa trả lời câu nào',
}
export const notStored =
  'Phiếu CHƯA GỬI được vì máy chủ đang bận. Xin chờ vài phút rồi bấm «Gửi phiếu» lần nữa.'

// after sending
export const sentTitle = 'Đã gửi. Cảm ơn Ông/Bà!'
export const resultsAfter = (day: string) =>
  `Máy chủ đã nhận phiếu. Sau ngày ${day} mới kiểm phiếu và công bố kết quả chung.`
export const receiptShow = 'Xem mã biên nhận'
export const receiptUse =
  'Mã này để sau khi kiểm phiếu tìm xem phiếu đã được tính. Mã không cho biết Ông/Bà trả lời gì.'
export const receiptWarning = 'Không gửi ảnh màn hình này cho ai.'
export const another = 'Trả lời phiếu cho hộ khác'

// what cannot be answered
export const notFoundTitle = 'Không có cuộc khảo sát ở địa chỉ này'
export const notFoundText =
  'Xin quét lại mã QR hoặc xem lại địa chỉ trên tờ thông báo. Nếu vẫn không được, xin hỏi tổ lấy ý kiến hoặc trưởng thôn.'
export const closedTitle = 'Đã hết hạn nhận phiếu'
export const closedText = (day: string) => `Cuộc khảo sát này nhận phiếu đến hết ngày ${day}.`
export const closedEarly = (instant: string) =>
  `Cuộc khảo sát này kết thúc sớm: nhận phiếu đến ${instant}.`
export const villageClosedTitle = 'Thôn đã kết thúc thu phiếu'
export const villageClosedText =
  'Thôn của Ông/Bà đã thu xong nên thẻ này không gửi phiếu được nữa. Nếu thấy chưa đúng, xin hỏi tổ lấy ý kiến.'
export const cancelledTitle = 'Cuộc khảo sát này đã hủy'
export const cancelledText = 'Các phiếu đã gửi không được kiểm và không được công bố.'
export const announcedTitle = 'Đã có kết quả'
export const announcedLink = 'Xem kết quả của cuộc khảo sát này'
export const conflictTitle = 'Phiếu không được nhận'
export const conflictText =
  'Phiếu này đã được gửi trước đó với câu trả lời khác. Phiếu gửi trước vẫn được giữ.'
export const brokenTitle = 'Phiếu không đọc được'
export const brokenText = 'Xin mở lại trang và trả lời lại từ đầu.'
export const notReadyTitle = 'Trang chưa mở được'
export const notReadyText = 'Xin thử lại sau ít phút, hoặc dùng trang đơn giản.'
export const openPlain = 'Mở trang đơn giản'
export const openAgain = 'Mở lại trang'
export const noScript =
  'Trình duyệt này không chạy được trang thường. Ông/Bà trả lời trên trang đơn giản: '

function withSlashes<Part>(parts: Part[]): (Part | string)[] {
  return parts.flatMap((part, at) => (at > 0 ? [' / ', part] : [part]))
}
