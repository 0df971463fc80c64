import type { Body, Role } from '#shared/accounts/permissions.ts'
import type { Mode } from '#shared/responses/mode.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import type { ServiceField } from '#shared/targets/schema.ts'
import type { Level } from '#shared/units/schema.ts'

// One word per thing, the same on every screen and paper. The keys are the codes of the shared types:
// a code without its word does not compile.

export const stateWords: Record<SurveyState, string> = {
  draft: 'Bản nháp',
  open: 'Đang nhận phiếu',
  closed: 'Đã đóng nhận phiếu',
  counted: 'Đã kiểm phiếu',
  posted: 'Đã niêm yết',
  submitted: 'Chờ thẩm tra',
  returned: 'Trả lại để bổ sung',
  signedOff: 'Đã xác nhận',
  announced: 'Đã công bố',
  cancelled: 'Đã hủy',
}

export const roleWords: Record<Role, string> = {
  staff: 'Cán bộ thực hiện',
  clerk: 'Người nhập phiếu',
  reviewer: 'Người thẩm tra',
  coordinator: 'Cán bộ điều phối',
  admin: 'Quản trị hệ thống',
}

export const bodyWords: Record<Body, string> = { ubnd: 'UBND', mttq: 'MTTQ' }

export const trackWords: Record<Track, string> = {
  official: 'Lấy ý kiến chính thức (MTTQ chủ trì)',
  feedback: 'Lấy ý kiến tham khảo',
}

export const accessWords: Record<Access, string> = {
  open: 'Khảo sát mở',
  card: 'Khảo sát bằng thẻ',
}

export const modeWords: Record<Mode, string> = {
  self: 'Tự trả lời',
  plain: 'Trang đơn giản',
  teamPhone: 'Tự bấm trên máy của tổ',
  helped: 'Có người đọc, bấm giúp',
  paper: 'Phiếu giấy',
}

export const levelWords: Record<Level, string> = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  village: 'Thôn',
}

export const serviceFieldWords: Record<ServiceField, string> = {
  health: 'Y tế',
  education: 'Giáo dục',
  communitySupervision: 'Giám sát cộng đồng',
  security: 'An ninh trật tự',
  environment: 'Môi trường',
  culture: 'Văn hóa',
}
