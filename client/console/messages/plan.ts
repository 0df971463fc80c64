/** Texts of what an official survey rests on, and of the choice of track. */
export const planText = {
  track: 'Loại khảo sát',
  official: 'Lấy ý kiến chính thức',
  officialHint: 'Do MTTQ chủ trì, mỗi hộ một thẻ, phiếu hai mức theo văn bản của MTTQ.',
  feedback: 'Lấy ý kiến tham khảo',
  feedbackHint: 'Khảo sát mở hoặc bằng thẻ, để tham khảo; không thay cho phiếu chính thức.',

  number: 'Số kế hoạch của MTTQ',
  numberHint: 'Ví dụ: 12/KH-MTTQ-BTT.',
  date: 'Ngày của kế hoạch',
  dateWrong: 'Viết ngày/tháng/năm',
  collection: 'Hình thức lấy ý kiến theo kế hoạch',
  home: 'Tại nhà các hộ',
  meeting: 'Tại cuộc họp thôn',
  phone: 'Bằng điện thoại, công nghệ thông tin',
  guidance: 'Số văn bản cho phép lấy ý kiến bằng công nghệ thông tin',
  guidanceHint: 'Hướng dẫn 90/HD-MTTW-BTT chỉ cho phép khi có hướng dẫn cụ thể.',
  toSetting: 'Nhập vào thông tin cuộc khảo sát',
} as const
