import type { Body, Role } from '#shared/accounts/permissions.ts'
import type { AccountDeed } from '#shared/accounts/schema.ts'

/** What a role is for, where one has to choose it. */
export const roleHints: Record<Role, string> = {
  staff: 'Mở cuộc khảo sát, quản lý thôn và hộ, gửi thẩm tra cho đơn vị mình.',
  clerk: 'Nhập phiếu giấy của đơn vị mình.',
  reviewer: 'Thẩm tra kết quả và dịch vụ thiết yếu của các đơn vị cấp dưới trực tiếp.',
  coordinator: 'Theo dõi chỉ tiêu, khảo sát và kết quả của mọi đơn vị cấp dưới.',
  admin: 'Quản lý tài khoản và danh mục đơn vị; không xem kết quả khảo sát.',
}

export const bodyHints: Record<Body, string> = {
  ubnd: 'Ủy ban nhân dân',
  mttq: 'Mặt trận Tổ quốc Việt Nam',
}

export const accountsText = {
  title: (count: string) => `${count} tài khoản đang quản lý`,
  titleFound: (count: string, words: string) => `${count} tài khoản khớp “${words}”`,
  titleWaiting: 'Tài khoản',
  sub: (unit: string) => `Cán bộ được vào hệ thống ở ${unit} và các đơn vị cấp dưới`,
  subOwn: (unit: string) => `Cán bộ được vào hệ thống ở ${unit}`,
  search: 'Tìm theo họ tên hoặc tên đăng nhập',
  add: 'Thêm tài khoản',
  caption: 'Tài khoản và quyền',
  none: 'Chưa có tài khoản nào.',
  noneText: 'Thêm tài khoản đầu tiên rồi giao mật khẩu tạm cho người dùng.',
  noneFound: (words: string) => `Không có tài khoản nào khớp “${words}”.`,
  noneFoundText: 'Gõ tên đăng nhập, hoặc họ tên đúng dấu.',
  clearSearch: 'Bỏ lọc',
  back: 'Danh sách tài khoản',
  gone: 'Không tìm thấy tài khoản này trong danh sách',
  goneText: 'Tài khoản có thể vừa được đổi, hoặc danh sách đã sang trang khác.',

  displayName: 'Họ và tên',
  displayNameMissing: 'Nhập họ và tên',
  username: 'Tên đăng nhập',
  usernameHint:
    'Từ 3 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang. Ví dụ: vanhoa.anthinh',
  usernameMissing: 'Nhập tên đăng nhập',
  usernameWrong:
    'Tên đăng nhập có từ 3 đến 50 ký tự, chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch ngang',
  role: 'Vai trò',
  roleMissing: 'Chọn vai trò',
  body: 'Cơ quan',
  bodyMissing: 'Chọn cơ quan',
  unit: 'Đơn vị',
  unitHint: 'Gõ tên đơn vị, không cần dấu.',
  unitMissing: 'Chọn đơn vị trong danh sách',
  validFrom: 'Từ ngày',
  validUntil: 'Đến hết ngày',
  validUntilHint: 'Để trống nếu không thời hạn. Viết ngày/tháng/năm, ví dụ 31/12/2026',
  validUntilPast: 'Ngày hết hạn phải từ hôm nay trở đi',
  documentNumber: 'Số văn bản',
  documentHint: 'Ví dụ văn bản MTTQ phân công cán bộ giúp việc.',
  dayWrong: 'Viết ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2026',
  unlimited: 'Không thời hạn',
  noDocument: '–',

  statusTitle: 'Tình trạng',
  active: 'Đang dùng',
  disabled: 'Đã khóa',
  temporary: 'Chưa đổi mật khẩu tạm',
  noGrants: 'Chưa được phân quyền',
  grants: 'Quyền',
  expiredOn: (day: string) => `hết hạn ${day}`,
  until: (day: string) => `đến hết ${day}`,

  newTitle: 'Thêm tài khoản',
  newSub: 'Hệ thống tạo mật khẩu tạm, chỉ hiện một lần để giao cho người dùng.',
  create: 'Tạo tài khoản',
  cancel: 'Không, quay lại',
  created: (username: string) => `Đã tạo tài khoản ${username}`,
  another: 'Thêm tài khoản khác',
  open: 'Mở tài khoản này',

  slipTitle: 'Phiếu giao tài khoản',
  slipProduct: 'Lắng Nghe – hệ thống lấy ý kiến hài lòng của người dân',
  slipAddress: 'Địa chỉ đăng nhập',
  slipPassword: 'Mật khẩu tạm',
  slipGrants: 'Quyền được giao',
  slipAdvice:
    'Đăng nhập, đặt mật khẩu mới ngay rồi hủy phiếu này. Không cho người khác biết mật khẩu.',
  onceTitle: 'Mật khẩu tạm chỉ hiện một lần',
  onceText:
    'In phiếu hoặc sao chép mật khẩu trước khi rời trang này. Nếu lỡ mất, cấp mật khẩu tạm khác.',
  print: 'In phiếu này',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  notCopied: 'Trình duyệt không cho sao chép. Bôi đen rồi sao chép bằng tay.',

  grantCaption: (name: string) => `Quyền của ${name}`,
  addGrant: 'Thêm quyền',
  addGrantOf: (name: string) => `Thêm quyền cho ${name}`,
  saveGrant: 'Lưu quyền',
  granted: 'Đã thêm quyền',
  secondment: 'Được MTTQ phân công giúp việc',
  takeBack: 'Thu hồi',
  takeBackOf: (grant: string) => `Thu hồi quyền ${grant}`,
  takeBackTitle: 'Thu hồi quyền này?',
  takeBackText: (name: string, grant: string) =>
    `${name} không còn làm được việc của ${grant}. Nhật ký vẫn ghi việc giao và thu hồi.`,
  takeBackLast: 'Đây là quyền cuối cùng: tài khoản sẽ không còn trong danh sách đang quản lý.',
  takeBackHint: 'Ví dụ: chuyển công tác, hết thời hạn phân công',
  takeBackDo: 'Thu hồi quyền',
  takenBack: (grant: string) => `Đã thu hồi quyền ${grant}`,
  noGrantsText: 'Người dùng đăng nhập được nhưng chưa có nơi làm việc nào.',

  past: 'Việc đã làm với tài khoản',
  pastNone: 'Chưa có việc nào được ghi',
  pastNoneText: 'Mỗi lần giao quyền, thu hồi, khóa hoặc cấp mật khẩu tạm được ghi ở đây.',
  pastAct: 'Việc',
  pastAt: 'Lúc',
  pastBy: 'Người làm',
  pastReason: 'Lý do, căn cứ',
  pastSystem: 'Quản trị máy chủ',
  acts: {
    'accounts.create': 'Tạo tài khoản',
    'accounts.grant': 'Giao quyền',
    'accounts.revoke': 'Thu hồi quyền',
    'accounts.disable': 'Khóa tài khoản',
    'accounts.enable': 'Mở khóa tài khoản',
    'accounts.resetPassword': 'Cấp mật khẩu tạm',
    'accounts.issueCode': 'Cấp mã đăng nhập một lần',
  } satisfies Record<AccountDeed['act'], string>,

  access: 'Đăng nhập',
  ownAccess: 'Đây là tài khoản đang đăng nhập nên không tự khóa hoặc tự cấp mật khẩu tạm được.',
  changePassword: 'Đổi mật khẩu',
  accessText:
    'Quên mật khẩu thì cấp mật khẩu tạm; nghỉ việc hoặc chuyển công tác thì khóa tài khoản.',
  accessTextDisabled:
    'Tài khoản đang khóa: không đăng nhập được. Các quyền đã giao vẫn còn ghi ở trên.',
  reset: 'Cấp mật khẩu tạm mới',
  resetTitle: 'Cấp mật khẩu tạm mới?',
  resetText: (name: string) =>
    `Mật khẩu hiện tại của ${name} mất hiệu lực ngay; các máy đang đăng nhập phải đăng nhập lại.`,
  resetDone: (name: string) => `Mật khẩu tạm mới của ${name}`,
  resetBack: 'Đã giao mật khẩu, quay lại tài khoản',
  disable: 'Khóa tài khoản',
  disableTitle: 'Khóa tài khoản này?',
  disableText: (name: string) =>
    `${name} bị đăng xuất ngay trên mọi máy và không đăng nhập được cho đến khi mở khóa.`,
  enable: 'Mở khóa tài khoản',
  enableTitle: 'Mở khóa tài khoản này?',
  enableText: (name: string) =>
    `${name} đăng nhập lại được bằng mật khẩu cũ, với các quyền ghi ở trên.`,
  disableHint: 'Ví dụ: nghỉ việc, chuyển công tác, mất điện thoại',
  enableHint: 'Ví dụ: trở lại công tác',
  nowDisabled: 'Đã khóa tài khoản',
  nowEnabled: 'Đã mở khóa tài khoản',
} as const
