import type { RefusalReason } from '#shared/errors.ts'

/** Why a request was not carried out, besides what the server itself refuses. */
export type TroubleReason = RefusalReason | 'fault' | 'network'

/** Each closed reason as one sentence: what happened, then what to do. */
const sentences: Record<TroubleReason, string> = {
  fault: 'Hệ thống gặp lỗi. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống kèm số lỗi.',
  network: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại.',

  malformed: 'Nội dung gửi lên không đọc được. Tải lại trang rồi thử lại.',
  fields: 'Có ô nhập chưa đúng. Sửa rồi gửi lại.',
  not_found: 'Không tìm thấy, hoặc tài khoản này không có quyền xem.',
  body_too_large: 'Nội dung gửi lên quá lớn. Chia thành nhiều lần.',
  too_many_requests: 'Đã thử quá nhiều lần. Đợi 15 phút rồi thử lại.',
  busy: 'Máy chủ đang bận. Đợi vài giây rồi thử lại.',
  shutting_down: 'Máy chủ đang khởi động lại. Đợi một phút rồi thử lại.',
  cross_site: 'Yêu cầu không đến từ trang này. Mở lại trang rồi thử lại.',

  sign_in_required: 'Phiên làm việc đã hết. Đăng nhập lại.',
  wrong_credentials: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  wrong_code: 'Tên đăng nhập hoặc mã không đúng, mã đã dùng, hoặc đã hết hạn. Xin cấp mã khác.',
  account_disabled: 'Tài khoản đã bị khóa. Liên hệ quản trị hệ thống của đơn vị.',
  password_must_change: 'Đổi mật khẩu tạm trước khi làm việc tiếp.',
  not_permitted: 'Tài khoản này không có quyền làm việc đó.',
  username_taken: 'Tên đăng nhập này đã có người dùng. Chọn tên khác.',
  last_admin: 'Đây là quản trị hệ thống cuối cùng. Phân quyền cho người khác trước.',
  own_account: 'Không làm được việc này với chính tài khoản đang đăng nhập.',

  unit_ended: 'Đơn vị này đã kết thúc hoạt động.',
  not_a_commune: 'Việc này chỉ làm được ở cấp xã.',
  training_apart:
    'Đơn vị tập huấn luôn để riêng: không chung đợt, không sáp nhập hay chuyển vào đơn vị khác loại. Bỏ chọn một trong hai loại.',
  training_only: 'Chỉ đơn vị tập huấn mới được làm lại từ đầu.',
  wrong_level: 'Cấp của các đơn vị không khớp. Chọn đơn vị cùng cấp, và cấp trên cao hơn một bậc.',
  children_unassigned:
    'Còn đơn vị trực thuộc chưa có nơi chuyển về. Chọn nơi chuyển cho từng đơn vị trực thuộc.',
  list_has_problems: 'Danh sách đơn vị còn lỗi. Sửa các dòng được nêu rồi thử lại.',
  unit_still_there: 'Đơn vị này vẫn đang hoạt động vào ngày đó. Chọn ngày khác.',

  form_has_problems: 'Phiếu khảo sát còn lỗi. Sửa các lỗi được nêu rồi thử lại.',
  form_locked:
    'Mẫu phiếu này bị khóa: chỉ được thêm nhóm câu hỏi riêng của đơn vị ở cuối phiếu, không sửa phần đã có.',
  wording_only:
    'Phiếu đang nhận trả lời: chỉ sửa được lời văn, không thêm, bớt hay đổi cách trả lời.',
  card_elsewhere: 'Thẻ này của thôn khác. Để riêng và trả về đúng tập phiếu của thôn đó.',
  cards_only: 'Khảo sát mở không nhận phiếu giấy: phiếu giấy chỉ đi cùng thẻ lấy ý kiến.',
  keying_begun:
    'Đã bắt đầu nhập phiếu, không đổi được số đếm tay. Có chênh lệch thì giải trình khi hoàn tất.',
  pass_taken: 'Lượt nhập này đang do tài khoản khác làm.',
  second_clerk: 'Lượt nhập thứ hai phải do một tài khoản khác làm. Đổi người nhập.',
  pass_unfinished: 'Lượt nhập trước chưa xong. Chốt lượt nhập thứ nhất rồi mới nhập lần hai.',
  ballots_missing: 'Máy chủ chưa nhận đủ số phiếu đã nhập. Đợi gửi hết rồi chốt lại.',
  place_taken: 'Tờ phiếu ở vị trí này đã được nhập ở nơi khác. Tải lại trang để thấy phiếu đã lưu.',
  not_settled: 'Còn tờ phiếu hai lần nhập khác nhau. Đối chiếu hết rồi mới hoàn tất.',
  more_ballots_than_cards:
    'Số phiếu nhiều hơn số thẻ thu lại. Quét nốt thẻ còn thiếu, hoặc ghi tờ thừa là không do tổ phát ra.',
  explanation_required: 'Số đã nhập khác biên bản. Ghi rõ lý do chênh lệch.',
  wrong_confirmation: 'Số tập phiếu gõ lại chưa đúng.',
  paper_unfinished:
    'Còn tập phiếu giấy chưa hoàn tất. Hoàn tất hoặc bỏ các tập đó rồi mới kiểm phiếu.',
  village_closed: 'Thôn đã kết thúc thu phiếu. Mở lại thu phiếu tại thôn rồi làm tiếp.',
  village_counted:
    'Hòm phiếu của thôn đã mở để kiểm. Từ đây số liệu của thôn không thay đổi được nữa.',
  village_too_small:
    'Thôn có quá ít phiếu để kiểm riêng. Phiếu của thôn được kiểm gộp khi kiểm các thôn còn lại.',
  villages_open: 'Còn thôn chưa kết thúc thu phiếu. Kết thúc từng thôn rồi mới kiểm phiếu.',
  differences_open:
    'Còn chênh lệch chưa giải thích hoặc mới phát sinh. Đối chiếu lại thôn đó rồi mới kiểm phiếu.',
  meeting_not_planned:
    'Kế hoạch của cuộc lấy ý kiến này không có hình thức họp thôn, nên không ghi nhận được.',

  wrong_state: 'Cuộc khảo sát đã chuyển sang trạng thái khác. Tải lại trang để xem trạng thái mới.',
  changed_meanwhile: 'Người khác vừa lưu bản nháp này. Tải lại trang để thấy bản mới rồi sửa tiếp.',
  period_in_the_past: 'Thời gian nhận phiếu đã qua. Chọn ngày từ hôm nay trở đi.',
  campaign_not_begun: 'Đợt khảo sát chưa đến ngày bắt đầu nhận phiếu.',
  campaign_period: 'Đợt khảo sát đã ấn định hạn nhận phiếu. Chọn đúng ngày của đợt.',
  period_too_long: 'Thời gian nhận phiếu dài hơn một năm. Chọn hạn nhận phiếu sớm hơn.',
  not_later: 'Ngày này không muộn hơn hạn đang có. Chọn ngày sau hạn nhận phiếu hiện nay.',
  secondment_undocumented:
    'Cán bộ UBND giúp việc MTTQ chỉ theo văn bản phân công, đến hết một ngày. Nhập cả hai.',
  document_required: 'Nhập số văn bản của cấp trên cho phép.',
  posting_before_count: 'Chỉ niêm yết sau khi kiểm phiếu. Chọn từ ngày kiểm phiếu trở đi.',
  ends_before_it_begins: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  in_the_future: 'Ngày này chưa đến. Chọn từ hôm nay trở về trước.',
  no_villages: 'Chưa có danh sách thôn. Nhập danh sách thôn và số hộ trước khi mở nhận phiếu.',
  official_needs_cards:
    'Lấy ý kiến chính thức chỉ làm bằng thẻ. Chọn khảo sát bằng thẻ hoặc lấy ý kiến tham khảo.',
  phones_missing: 'Thẻ phải in hai số điện thoại: của tổ lấy ý kiến và của cấp trên.',
  official_by_front: 'Lấy ý kiến chính thức do MTTQ chủ trì. Chọn lấy ý kiến tham khảo.',
  no_official_ballot:
    'Phường, thị trấn không tổ chức lấy ý kiến chính thức. Chọn lấy ý kiến tham khảo.',
  official_period:
    'Hạn này dài hơn thời gian thu phiếu của đợt lấy ý kiến chính thức. Chọn ngày sớm hơn; cấp trên gia hạn được khi có văn bản.',
  plan_missing: 'Chưa có số và ngày kế hoạch lấy ý kiến của MTTQ.',
  collection_missing: 'Chưa chọn hình thức lấy ý kiến theo kế hoạch.',
  guidance_missing:
    'Chưa có văn bản cho phép lấy ý kiến bằng công nghệ thông tin. Chọn kênh tham khảo hoặc nhập số văn bản.',
  box_key_required:
    'Cần chìa khóa hòm phiếu: in trước khi mở nhận phiếu, nhập từ bản in khi kiểm phiếu.',
  box_key_unreadable:
    'Chìa khóa hòm phiếu có chỗ gõ sai hoặc thiếu. So từng cụm với bản in rồi nhập lại.',
  box_key_wrong:
    'Đây không phải chìa khóa hòm phiếu của cuộc khảo sát này. Xem tên cuộc khảo sát trên bản in.',
  reason_required: 'Nhập lý do.',
  no_parent_unit: 'Đơn vị này không có cấp trên để gửi thẩm tra.',
  nothing_counted: 'Chưa có phiếu nào được kiểm. Kiểm phiếu trước khi gửi thẩm tra.',
  not_posted:
    'Kết quả chưa được niêm yết ở mọi thôn. Ghi nơi và thời gian niêm yết từng thôn trước khi gửi thẩm tra.',
  posting_runs:
    'Kết quả còn đang niêm yết ở ít nhất một thôn. Gửi thẩm tra từ ngày sau ngày niêm yết cuối cùng.',
  objections_open:
    'Còn ý kiến về kết quả niêm yết chưa được trả lời. Ghi câu trả lời trước khi làm tiếp.',
  explanations_open: 'Còn yêu cầu giải trình chưa được trả lời. Trả lời hết rồi làm tiếp.',
  result_changed: 'Kết quả vừa thay đổi. Tải lại trang để xem lại trước khi xác nhận.',
  stack_not_shown:
    'Tập phiếu này, hoặc phần còn lại của thôn, có ít phiếu. Loại riêng tập này thì tính ngược ra được phiếu của một nhóm nhỏ.',
  village_not_shown:
    'Thôn này không có kết quả riêng vì ít phiếu. Loại riêng thôn này thì tính ngược ra được phiếu của thôn.',

  answer_other_content: 'Phiếu này đã được gửi trước đó với nội dung khác.',
  survey_closed: 'Cuộc khảo sát đã đóng nhận phiếu.',
  survey_not_open: 'Cuộc khảo sát chưa mở nhận phiếu.',
  version_unknown: 'Phiên bản của phiếu không còn dùng. Tải lại trang.',
  village_unknown: 'Không có thôn này trong danh sách của đơn vị.',

  card_unknown: 'Không có thẻ nào mang mã này trong cuộc khảo sát. Xem lại mã trên thẻ.',
  card_used: 'Thẻ này đã được dùng.',
  households_unknown: 'Thôn này chưa có số hộ khi mở nhận phiếu nên chưa cấp được thẻ.',
  households_not_drawn:
    'Chưa rút ngẫu nhiên các hộ nên chưa cấp được thẻ. Nhập số đã công bố rồi cấp thẻ.',
  draw_households_missing: 'Có thôn chưa có số hộ nên không rút ngẫu nhiên được.',
  draw_day_wrong:
    'Ngày công bố số để rút hộ phải sau ngày mở nhận phiếu và trước hạn nhận phiếu. Sửa ở cách tính kết quả.',
  draw_too_early: 'Chưa đến ngày công bố số để rút hộ. Nhập số từ ngày đó trở đi.',
  too_many_cards: 'Số thẻ vượt quá số còn lại của thôn. Xem số còn lại rồi nhập lại.',
  print_job_over:
    'Lượt in này đã kết thúc, mã thẻ không còn. Thẻ chưa in kịp thì đánh dấu hỏng và cấp lại.',
  token_invalid: 'Phiếu không kèm chữ ký hợp lệ của thẻ. Mở lại trang từ thẻ rồi gửi lại.',

  already_decided: 'Việc này đã được quyết định. Tải lại trang để xem kết quả.',
  expired: 'Đã quá hạn.',
  rule_frozen:
    'Quy tắc này đã được dùng để tính nên không sửa được. Lập quy tắc mới có ngày áp dụng sau.',
}

/** What is wrong with one field, by the word the server sends for it. */
const fieldSentences: Record<string, string> = {
  required: 'Không được để trống',
  too_small: 'Quá ngắn hoặc quá nhỏ',
  too_big: 'Quá dài hoặc quá lớn',
  invalid: 'Chưa đúng',
  unknown: 'Không dùng được ở đây',
}

/** The sentence for a reason; one that this page does not know yet reads as a fault. */
export function sentenceFor(reason: string): string {
  return (sentences as Record<string, string>)[reason] ?? sentences.fault
}

/**
 * The sentence for a field. `own` are the page's words, first by field and word (`next.too_small`),
 * then by field alone: a page knows best how its field is to be filled.
 */
export function fieldSentence(
  name: string,
  word: string,
  own: Record<string, string> = {},
): string {
  return own[`${name}.${word}`] ?? own[name] ?? fieldSentences[word] ?? sentenceOrWrong(word)
}

function sentenceOrWrong(word: string): string {
  return (sentences as Record<string, string>)[word] ?? 'Chưa đúng'
}
