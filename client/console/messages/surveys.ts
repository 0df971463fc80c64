/** Texts of the list of surveys and of the forms in which one is begun or changed. */
export const surveysText = {
  title: 'Khảo sát',
  someTitle: (running: number) =>
    running === 0
      ? 'Không có cuộc khảo sát nào đang nhận phiếu'
      : `${running} cuộc khảo sát đang nhận phiếu`,
  begin: 'Tạo cuộc khảo sát',
  caption: 'Các cuộc khảo sát, mới nhất trước',
  survey: 'Cuộc khảo sát',
  unit: 'Đơn vị',
  state: 'Trạng thái',
  period: 'Thời gian nhận phiếu',
  households: 'Số hộ',
  filterState: 'Trạng thái',
  allStates: 'Tất cả',
  emptyTitle: 'Chưa có cuộc khảo sát nào',
  emptyText: 'Chọn một mẫu phiếu, đặt tên, rồi mở nhận phiếu. Mất chừng năm phút.',
  emptyElsewhere: 'Đơn vị cấp dưới chưa tạo cuộc khảo sát nào.',
  emptyFiltered: 'Không có cuộc khảo sát nào ở trạng thái này',
  clearFilter: 'Bỏ lọc',

  until: (day: string) => `đến hết ngày ${day}`,
  daysLeft: (days: number, day: string) => `còn ${days} ngày làm việc (đến hết ngày ${day})`,
  fromTo: (from: string, to: string) => `từ ${from} đến hết ngày ${to}`,
  questions: (count: number) => `${count} câu hỏi`,
  notOpened: 'chưa mở nhận phiếu',

  newTitle: 'Tạo cuộc khảo sát mới',
  newSub: 'Tạo xong là bản nháp: chưa ai thấy, còn sửa được.',
  template: 'Mẫu phiếu',
  templateMissing: 'Chọn mẫu phiếu',
  templateAboutNtm: 'hỏi về kết quả nông thôn mới',
  templatePeriod: (years: string) => `giai đoạn ${years}`,
  noTemplates: 'Chưa có mẫu phiếu nào dùng được cho cấp này',
  noTemplatesText: 'Liên hệ cấp tỉnh để được cấp mẫu phiếu.',
  wordingOf: 'Nguồn câu chữ của mẫu này',
  readQuestions: (count: number) => `Đọc ${count} câu hỏi của mẫu này`,
  wordingStatus: {
    reconstructed: 'soạn lại theo bộ tiêu chí',
    proposal: 'đề xuất',
    placeholder: 'tạm soạn',
    near_verbatim_from_news: 'ghi theo báo chí',
  } as Record<string, string>,
  access: 'Cách thu phiếu',
  accessHints: {
    open: 'Ai có đường dẫn hoặc mã QR đều trả lời được. Nhanh, nhưng không biết bao nhiêu hộ đã trả lời.',
    card: 'Mỗi hộ một thẻ, trả lời một lần, trên điện thoại hoặc phiếu giấy. Có tỷ lệ tham gia và kết luận.',
  },
  titleField: 'Tên cuộc khảo sát',
  titleHint: 'Người dân thấy tên này ở đầu phiếu và trên tờ thông báo.',
  titleMissing: 'Nhập tên cuộc khảo sát',
  suggestedTitle: (aboutNtm: boolean, year: string) =>
    aboutNtm
      ? `Lấy ý kiến về kết quả xây dựng nông thôn mới năm ${year}`
      : `Lấy ý kiến người dân năm ${year}`,
  helpPhone: 'Điện thoại của tổ lấy ý kiến',
  helpPhoneHint: 'Hiện trên mọi màn hình của phiếu, để người dân gọi khi cần giúp.',
  complaintPhone: 'Điện thoại của cấp trên',
  complaintPhoneHint: 'Để người dân báo khi bị ép hoặc bị lộ phiếu.',
  phoneWrong: 'Viết số điện thoại bằng chữ số, ví dụ 0204 385 4567',
  resultsNote: 'Nơi và thời gian công bố kết quả',
  resultsNoteHint:
    'Viết thành câu, ví dụ: Kết quả được niêm yết tại nhà văn hóa các thôn trong tháng 12.',
  wrongLevel: 'Mẫu phiếu này không dùng cho cấp của đơn vị',
  save: 'Lưu',
  back: 'Không, quay lại',

  editTitle: 'Sửa thông tin cuộc khảo sát',
  editSub: 'Sửa được cho đến khi mở nhận phiếu.',
  notEditable: 'Cuộc khảo sát này không còn là bản nháp nên không sửa được nữa.',
} as const
