/** Words on the ballot of paper that are not the form's own. */
export const ballotText = {
  title: 'Phiếu lấy ý kiến hộ gia đình',
  ownText: (number: string, day: string) => `Theo mẫu phiếu tại văn bản số ${number} ${day}`,
  language: 'Ngôn ngữ của phiếu',
  howTitle: 'Cách ghi phiếu',
  how: [
    'Cả nhà bàn bạc, một người từ 18 tuổi trở lên ghi. Đánh dấu X vào một ô ở mỗi câu.',
    'Câu nào không muốn trả lời thì để trống. Ghi nhầm thì xin tổ lấy ý kiến đổi phiếu khác.',
    'Không ghi tên, không ký, không làm dấu riêng. Ghi xong gấp phiếu, bỏ vào hòm phiếu; bỏ thẻ vào hòm thẻ.',
  ],
  invalidTitle: 'Phiếu không hợp lệ',
  invalid: (overall: number | undefined) =>
    [
      'không do tổ lấy ý kiến phát ra',
      'để trống tất cả các câu',
      ...(overall === undefined ? [] : [`đánh dấu từ hai ô trở lên ở câu ${overall}`]),
    ].join('; '),
  invalidQuestion: (overall: boolean) =>
    `Ở câu ${overall ? 'khác' : 'nào'} đánh dấu từ hai ô trở lên thì chỉ câu đó không được tính.`,
  number: 'TT',
  content: 'Nội dung',
  why: 'Lý do chưa hài lòng',
  onlyIf: (number: number, answers: string) => `Chỉ ghi khi câu ${number}: ${answers}`,
  given: 'có ghi',
  several: 'Được đánh dấu nhiều ô.',
  atMost: (count: number) => `Đánh dấu nhiều nhất ${count} ô.`,
  range: (min: string, max: string) => `(từ ${min} đến ${max})`,
  over: 'Hết. Cảm ơn Ông/Bà.',
} as const
