/** The texts of what the reviewing level asks, takes out and takes back. */
export const explanationText = {
  title: 'Giải trình',
  open: (count: number) => `Giải trình (${count} yêu cầu chưa trả lời)`,
  note: 'Còn yêu cầu chưa trả lời thì chưa gửi thẩm tra lại và chưa xác nhận kết quả được.',
  aboutAll: 'Về toàn bộ kết quả',
  about: (what: string) => `Về: ${what}`,
  asked: (by: string, at: string) => `${by} hỏi lúc ${at}`,
  answered: (by: string, at: string) => `${by} trả lời lúc ${at}`,
  waiting: 'Chưa trả lời',
  none: 'Chưa có yêu cầu giải trình nào.',

  ask: 'Yêu cầu giải trình',
  question: 'Nội dung cần giải trình',
  questionHint: 'Nêu rõ số liệu nào, so với đâu. Đơn vị đọc được nguyên văn.',
  village: 'Thôn',
  allVillages: 'Cả đơn vị',
  content: 'Nội dung trong phiếu',
  allContents: 'Mọi nội dung',
  answer: 'Giải trình',
  answerHint: 'Chỉ gửi được một lần. Không ghi tên người trả lời phiếu.',
  send: 'Gửi giải trình',
  tooShort: 'Nhập ít nhất 5 ký tự',
  tooLong: 'Dài quá mức cho phép',

  point: (number: number) => `Điểm ${number}`,
  addPoint: 'Thêm điểm cần giải trình',
  removePoint: (number: number) => `Bỏ điểm ${number}`,

  voidVillage: 'Loại thôn khỏi kết quả',
  undoVoid: 'Đưa thôn trở lại kết quả',
  voidText:
    'Phiếu của thôn vẫn giữ nguyên, nhưng không tính vào kết quả của đơn vị. Lý do hiện với mọi người, kể cả trên trang công khai.',
  undoVoidText: 'Phiếu của thôn được tính lại. Việc loại trước đây vẫn còn trong quá trình.',
  chooseVillage: 'Chọn thôn',
  voidStack: 'Loại tập phiếu giấy khỏi kết quả',
  undoStackVoid: 'Đưa tập phiếu giấy trở lại kết quả',
  voidStackText:
    'Các phiếu của tập vẫn giữ nguyên, nhưng không tính vào kết quả của thôn và của đơn vị. Không sửa hay tìm lại được từng phiếu. Lý do hiện với mọi người, kể cả trên trang công khai.',
  undoStackVoidText: 'Phiếu của tập được tính lại. Việc loại trước đây vẫn còn trong quá trình.',
  chooseStack: 'Chọn tập phiếu',
  stackBallots: (name: string, ballots: string) => `${name} (${ballots} phiếu)`,
  stackVoided: 'Đã loại tập phiếu giấy khỏi kết quả',
  stackVoidUndone: 'Đã đưa tập phiếu giấy trở lại kết quả',
  voided: 'Đã loại thôn khỏi kết quả',
  voidUndone: 'Đã đưa thôn trở lại kết quả',

  revoke: 'Hủy xác nhận',
  revokeTitle: 'Hủy xác nhận kết quả?',
  revokeText:
    'Kết quả trở về đơn vị để bổ sung và gửi lại, không còn tính vào chỉ tiêu 40%. Trang công khai ghi rõ đã hủy và lý do; lần xác nhận cũ còn mãi trong quá trình.',
  revoked: 'Đã hủy xác nhận kết quả',
} as const
