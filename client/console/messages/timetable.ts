import type { Part, TimetableEntry } from '#shared/surveys/timetable.ts'

/** Texts of the timetable of a survey. */
export const timetableText = {
  title: 'Lịch của cuộc khảo sát',
  caption: 'Từng việc, ai làm, hạn đến ngày nào',
  officialNote:
    'Đợt lấy ý kiến chính thức: 20 ngày làm việc, không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ (Hướng dẫn 90/HD-MTTW-BTT). Gia hạn thì các ngày sau lùi theo.',
  feedbackNote: 'Lấy ý kiến tham khảo chỉ có hạn nhận phiếu; các việc sau không có ngày ấn định.',
  part: 'Việc',
  who: 'Ai làm',
  due: 'Hạn đến hết ngày',
  status: 'Tình trạng',
  noDay: 'không ấn định',
  dueSentence: (part: string, day: string) => `${part}: hạn đến hết ngày ${day}.`,
  parts: {
    collect: 'Nhận phiếu',
    count: 'Kiểm phiếu',
    post: 'Niêm yết',
    submit: 'Gửi thẩm tra',
    review: 'Thẩm tra, xác nhận kết quả',
    announce: 'Công bố kết quả',
  } satisfies Record<Part, string>,
  whose: { unit: 'Đơn vị', above: 'Cấp trên' } satisfies Record<TimetableEntry['who'], string>,
  statuses: {
    done: 'Đã xong',
    now: 'Đang làm',
    late: 'Quá hạn',
    todo: 'Chưa đến lượt',
  } satisfies Record<TimetableEntry['status'], string>,
} as const
