import type { FormProblemReason } from '#shared/forms/checks.ts'

/** What keeps a form from being published, each reason as one sentence. */
export const formProblemSentences: Record<FormProblemReason, string> = {
  no_questions: 'Phiếu chưa có câu hỏi nào.',
  empty_section: 'Nhóm câu hỏi này chưa có câu nào.',
  no_overall: 'Phiếu về kết quả nông thôn mới phải có câu hỏi chung ở cuối.',
  several_overalls: 'Chỉ được có một câu hỏi chung.',
  overall_not_scale: 'Câu hỏi chung phải hỏi bằng thang đo hài lòng.',
  overall_not_last: 'Câu hỏi chung phải đứng sau mọi câu hỏi khác về hài lòng.',
  text_missing: 'Còn chỗ chưa viết lời.',
  language_missing: 'Còn chỗ chưa dịch sang mọi ngôn ngữ của phiếu.',
  too_few_options: 'Câu này cần ít nhất hai phương án.',
  same_option_twice: 'Có hai phương án giống nhau.',
  no_rows: 'Bảng câu hỏi này chưa có dòng nào.',
  same_row_twice: 'Bảng câu hỏi này có hai dòng giống nhau.',
  audio_outdated:
    'Bản đọc không còn đúng với lời trên phiếu. Thu lại, gỡ bỏ, hoặc xác nhận vẫn đúng.',
  number_range: 'Số lớn nhất phải lớn hơn số nhỏ nhất.',
  condition_not_earlier: 'Điều kiện hiển thị dựa vào một câu không đứng trước câu này.',
  condition_not_an_option: 'Điều kiện hiển thị dựa vào một phương án không có.',
  own_text_unnamed: 'Nhập số và ngày của văn bản ban hành phiếu.',
  official_own_text:
    'Lấy ý kiến chính thức dùng nguyên văn phiếu của cơ quan. Đánh dấu và nhập số, ngày văn bản.',
  official_two_valued_only: 'Phiếu chính thức chỉ có hai mức: hài lòng, chưa hài lòng.',
  official_no_opinion: 'Phiếu chính thức không có lựa chọn «không có ý kiến».',
  official_required: 'Phiếu chính thức: câu nào cũng được bỏ qua, không câu nào bắt buộc.',
  official_condition: 'Phiếu chính thức không có câu hiện theo điều kiện.',
}
