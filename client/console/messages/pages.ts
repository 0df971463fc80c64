import { trainingBanner } from '#shared/training/banner.ts'

/** The texts of the pages that belong to no capability: the door, the own account, dead ends. */
export const pageText = {
  demoBanner: 'Dữ liệu minh họa – không phải kết quả thật',
  trainingBanner,
  notFoundTitle: 'Không tìm thấy trang này',
  notFoundText: 'Đường dẫn có thể đã gõ sai, hoặc tài khoản này không có quyền xem.',
  toHome: 'Về trang chủ',
  crashTitle: 'Trang này gặp lỗi và không hiện được',
  crashText: 'Những gì đã lưu vẫn còn. Tải lại trang để làm tiếp.',
  reloadPage: 'Tải lại trang',
  pageNotLoadedTitle: 'Chưa tải được trang này',
  pageNotLoadedText: 'Kiểm tra mạng rồi tải lại trang.',
  serverUnreachable: 'Chưa vào được hệ thống',
  noWorkplaceTitle: 'Tài khoản chưa được phân quyền',
  noWorkplaceText: 'Liên hệ quản trị hệ thống của đơn vị để được phân quyền.',

  signInTitle: 'Đăng nhập',
  signInSub: 'Dành cho cán bộ các cấp. Người dân trả lời phiếu không cần đăng nhập.',
  username: 'Tên đăng nhập',
  usernameMissing: 'Nhập tên đăng nhập',
  password: 'Mật khẩu',
  passwordMissing: 'Nhập mật khẩu',
  signInHelp: 'Quên mật khẩu: liên hệ quản trị hệ thống của đơn vị cấp trên.',
  openInChrome:
    'Đang mở trong Zalo. Chọn dấu ba chấm ở góc trên rồi chọn “Mở bằng trình duyệt” để in và tải tệp được.',

  passwordTitle: 'Đổi mật khẩu',
  passwordMustTitle: 'Đặt mật khẩu mới trước khi làm việc',
  passwordMustSub: 'Mật khẩu hiện tại là mật khẩu tạm, người cấp cũng biết.',
  passwordSub: 'Đổi xong, các máy khác đang đăng nhập bằng tài khoản này phải đăng nhập lại.',
  currentPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  newPasswordHint: 'Ít nhất 10 ký tự. Một câu dài dễ nhớ tốt hơn vài ký tự khó nhớ.',
  repeatPassword: 'Nhập lại mật khẩu mới',
  passwordTooShort: 'Mật khẩu mới cần ít nhất 10 ký tự',
  passwordsDiffer: 'Hai lần nhập mật khẩu mới không giống nhau',
  passwordSame: 'Mật khẩu mới phải khác mật khẩu hiện tại',
  currentPasswordWrong: 'Mật khẩu hiện tại không đúng',
  savePassword: 'Lưu mật khẩu mới',
  passwordChanged: 'Đã đổi mật khẩu',
  passwordChangedText: 'Từ lần sau, đăng nhập bằng mật khẩu mới.',

  homeTitle: 'Trang chủ',
} as const
