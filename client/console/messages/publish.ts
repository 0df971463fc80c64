import type { FormProblemReason } from '#shared/forms/checks.ts'
import type { PublishWarningReason, SurveyProblemReason } from '#shared/surveys/checks.ts'
import type { OfficialProblemReason } from '#shared/surveys/official.ts'
import { formProblemSentences } from './form-problems.ts'

/** Texts of the page on which a survey is opened. */
export const publishText = {
  title: 'Mở nhận phiếu',
  readyTitle: 'Mở nhận phiếu đến ngày nào?',
  problemsTitle: (count: number) => `Còn ${count} việc phải sửa trước khi mở nhận phiếu`,
  lastDay: 'Hạn nhận phiếu',
  lastDayHint: 'Nhận phiếu từ hôm nay đến hết ngày này. Viết ngày/tháng/năm.',
  lastDayMissing: 'Nhập hạn nhận phiếu',
  workingDays: (days: number) => `${days} ngày làm việc`,
  howCounted: 'Tính từ hôm nay, không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ.',
  enough: 'Đủ số ngày mà chỉ tiêu của tỉnh đòi hỏi.',
  tooShort: (day: string) =>
    `Dưới 10 ngày làm việc: cuộc khảo sát sẽ không được tính vào chỉ tiêu của tỉnh. Chọn từ ngày ${day} trở đi.`,
  useDay: (day: string) => `Chọn ngày ${day}`,
  checking: 'Đang tính…',
  problems: 'Phải sửa',
  warnings: 'Nên biết trước khi mở',
  frozenTitle: 'Sau khi mở thì không sửa được nữa',
  frozenText:
    'Câu hỏi, danh sách thôn, số hộ, cách tính và cách công bố được giữ nguyên như lúc mở. Người dân trả lời được ngay.',
  boxKeyTitle: 'Chìa khóa hòm phiếu',
  boxKeyText:
    'Tạo rồi in hai bản: một bản giao cấp thẩm tra giữ, một bản niêm phong gửi cấp trên nữa. Chìa khóa chỉ hiện một lần, máy chủ không lưu. Mất cả hai bản thì không ai mở được hòm phiếu: các phiếu đã gửi coi như mất.',
  boxKeyMake: 'Tạo chìa khóa',
  boxKeyPrint: 'In hai bản chìa khóa',
  boxKeyMissing: 'Tạo và in chìa khóa hòm phiếu trước khi mở nhận phiếu.',
  boxKeyFailed: 'Chưa tạo được chìa khóa. Thử lại sau ít giây.',
  boxKeyHeading: 'Chìa khóa hòm phiếu',
  boxKeyCopyReviewer: 'Bản 1: cấp thẩm tra giữ.',
  boxKeyCopyAbove: 'Bản 2: niêm phong, cấp trên của cấp thẩm tra giữ.',
  boxKeyLost: 'Nhập vào phần mềm khi kiểm phiếu. Không chụp ảnh, không gửi qua mạng.',
  boxKeySeal: 'Niêm phong lúc …… giờ …… ngày ……/……/20……. Người giữ ký: ……………………………………',
  publish: 'Mở nhận phiếu từ hôm nay',
  notDraft: 'Cuộc khảo sát này không còn là bản nháp nên không mở nhận phiếu lần nữa được.',
  toSurvey: 'Về cuộc khảo sát',
  atQuestion: (label: string) => `câu «${label}»`,
  atSection: (label: string) => `nhóm câu hỏi «${label}»`,
  fix: 'Đến chỗ cần sửa',
  toVillages: 'Nhập danh sách thôn và số hộ',
} as const

type SaidElsewhere = OfficialProblemReason | 'official_period'

/** Each reason as one sentence; those that are refused in the same words stand in reasons.ts. */
export const problemSentences: Record<
  Exclude<SurveyProblemReason, SaidElsewhere> | FormProblemReason,
  string
> = {
  unit_ended: 'Đơn vị này đã kết thúc hoạt động nên không mở khảo sát mới được.',
  official_needs_cards: 'Lấy ý kiến chính thức chỉ làm bằng thẻ.',
  no_villages: 'Chưa có danh sách thôn.',
  draw_households_missing: 'Có thôn chưa có số hộ nên không rút ngẫu nhiên được.',
  draw_day_wrong:
    'Ngày công bố số để rút hộ phải sau hôm nay và trước hạn nhận phiếu. Sửa ở cách tính kết quả.',
  phones_missing: 'Thẻ phải in hai số điện thoại: của tổ lấy ý kiến và của cấp trên.',
  campaign_not_begun: 'Đợt khảo sát chưa đến ngày bắt đầu nhận phiếu.',
  period_in_the_past: 'Hạn nhận phiếu đã qua. Chọn từ hôm nay trở đi.',
  period_too_long: 'Hạn nhận phiếu xa hơn một năm. Chọn ngày sớm hơn.',
  ...formProblemSentences,
}

export const warningSentences: Record<PublishWarningReason, string> = {
  not_about_ntm:
    'Phiếu này không hỏi về kết quả nông thôn mới nên không được tính vào chỉ tiêu của tỉnh.',
  too_short_for_target: 'Thời gian nhận phiếu dưới 10 ngày làm việc.',
  households_missing: 'Chưa có số hộ nên không tính được tỷ lệ tham gia',
  households_unconfirmed:
    'Cấp trên chưa xác nhận số hộ. Mở được, nhưng số hộ không sửa được nữa; cấp trên xác nhận rồi mới cấp thẻ.',
  holidays_unknown:
    'Chưa có lịch nghỉ lễ của các ngày sau 31/12/2026, số ngày làm việc có thể lệch.',
}
