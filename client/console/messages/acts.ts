/** The last look before each step of a survey's life, and what is said when it has been taken. */
export const actText = {
  closeTitle: 'Đóng nhận phiếu trước hạn?',
  closeText: (day: string) =>
    `Hạn đã báo với người dân là hết ngày ${day}. Đóng bây giờ thì ai chưa mở phiếu sẽ không trả lời được nữa.`,
  closeLate:
    'Phiếu đã bấm trước lúc đóng mà chưa gửi được do mất mạng vẫn được nhận thêm 48 giờ, hoặc đến khi kiểm phiếu.',
  closeReason: 'Lý do đóng trước hạn',
  closeReasonHint: 'Được ghi vào sổ sự kiện và hiện với cấp trên.',
  closed: 'Đã đóng nhận phiếu',

  extendTitle: 'Gia hạn nhận phiếu',
  extendText: (day: string) =>
    `Hạn hiện nay là hết ngày ${day}. Trang của người dân đổi sang hạn mới ngay.`,
  extendReason: 'Lý do gia hạn',
  extended: 'Đã gia hạn nhận phiếu',
  documentNumber: 'Số văn bản cho phép',
  documentNumberHint: 'Văn bản của cấp trên, ví dụ: 15/MTTQ-BTT ngày 10/3/2026.',

  reopenTitle: 'Mở lại nhận phiếu',
  reopenText: 'Người dân trả lời được ngay sau khi mở lại, bằng địa chỉ và mã QR cũ.',
  reopenReason: 'Lý do mở lại',
  newDeadline: 'Hạn nhận phiếu mới',
  newDeadlineHint: 'Nhận phiếu đến hết ngày này. Viết ngày/tháng/năm.',
  newDeadlineMissing: 'Nhập hạn nhận phiếu mới',
  reopened: 'Đã mở lại nhận phiếu',

  boxKey: 'Chìa khóa hòm phiếu',
  boxKeyHint:
    '17 cụm chữ trên bản in, cách nhau bằng dấu gạch hoặc dấu cách. Chìa khóa chỉ dùng lúc kiểm phiếu, phần mềm không lưu.',
  boxKeyMissing: 'Chìa khóa hòm phiếu này nằm trên giấy: nhập từ bản in khi kiểm phiếu',
  boxKeyLost: 'Mất chìa khóa?',
  boxKeyLostText:
    'Còn một bản niêm phong ở cấp trên của cấp thẩm tra: đề nghị mở niêm phong trước người chứng kiến. Mất cả hai bản thì không ai mở được hòm phiếu, kể cả người vận hành: các phiếu đã gửi coi như mất. Khi đó hủy cuộc khảo sát, ghi rõ lý do, rồi mở cuộc mới với thẻ mới.',
  countTitle: 'Kiểm phiếu?',
  countText:
    'Máy chủ mở hòm, cộng kết quả, rồi hủy chìa khóa hòm phiếu. Không mở lại nhận phiếu và không kiểm lại được nữa.',
  countTextCards:
    'Máy chủ mở hòm bằng chìa khóa trên bản in, cộng kết quả, rồi hủy các khóa còn trên máy. Không mở lại nhận phiếu và không kiểm lại được nữa.',
  countWaiting: (received: string) => `${received} lượt trả lời sẽ được kiểm.`,
  countBefore: (villages: number) =>
    `${villages} thôn đã kiểm trước; lần này kiểm tất cả các thôn còn lại.`,
  countNone:
    'Chưa nhận được lượt trả lời nào. Kiểm phiếu lúc này thì cuộc khảo sát kết thúc không có kết quả.',
  countLate: (until: string) =>
    `Điện thoại mất mạng còn gửi được phiếu đến ${until}. Kiểm phiếu trước lúc đó thì các phiếu ấy không được tính.`,
  counted: (total: string) => `Đã kiểm ${total} phiếu`,
  setAside: (repeated: string, unreadable: string) =>
    `Không tính: ${repeated} phiếu gửi trùng, ${unreadable} phiếu không đọc được.`,
  keysGone: 'Chìa khóa hòm phiếu đã hủy.',
  keysGoneCards:
    'Các khóa trên máy chủ đã hủy. Hãy hủy cả hai bản in chìa khóa hòm phiếu trước người chứng kiến và ghi vào biên bản: ai có bản in cùng một bản sao cũ của máy chủ thì còn mở được phiếu.',

  submitTitle: 'Gửi thẩm tra?',
  submitText:
    'Cấp trên xem kết quả, rồi xác nhận hoặc trả lại để bổ sung. Số liệu không đổi khi gửi.',
  submitNote: 'Ghi chú gửi kèm',
  submitNoteHint: 'Những điều cấp trên cần biết khi xem kết quả.',
  answerNote: 'Giải trình, bổ sung',
  answerNoteHint: 'Trả lời từng ý kiến của cấp trên.',
  submitted: 'Đã gửi thẩm tra',

  announceTitle: 'Công bố kết quả?',
  announceText: 'Ai có địa chỉ của phiếu cũng xem được trang kết quả. Không thu lại được.',
  announced: 'Đã công bố kết quả',

  cancelTitle: 'Hủy cuộc khảo sát?',
  cancelText: 'Cuộc khảo sát dừng hẳn, không mở lại được.',
  cancelDraft: 'Bản nháp này không dùng được nữa.',
  cancelReceived: (received: string) => `${received} lượt trả lời đã nhận sẽ không được kiểm.`,
  cancelReason: 'Lý do hủy',
  cancelled: 'Đã hủy cuộc khảo sát',
} as const
