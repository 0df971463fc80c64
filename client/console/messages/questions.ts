/** How the questions of a form are told: what can be answered, and what is particular to one. */
export const questionsText = {
  overall: 'Câu hỏi chung',
  required: 'Bắt buộc',
  why: 'hỏi thêm «Vì sao?» khi chưa hài lòng',
  shortText: 'Trả lời bằng chữ, ngắn',
  longText: 'Trả lời bằng chữ',
  number: (min: number, max: number, unit: string | undefined) =>
    `Một số từ ${min} đến ${max}${unit ? ` (${unit})` : ''}`,
  multiple: (choices: string) => `Chọn nhiều: ${choices}`,
} as const
