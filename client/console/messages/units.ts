import type { Level, VillageDifference } from '#shared/units/schema.ts'
import type { LineProblem } from '#shared/units/village-lines.ts'

type Change = VillageDifference['rows'][number]['change']

/** What becomes of a village, beside its name. */
export const changeTags: Record<Change, string> = {
  added: 'Thêm mới',
  changed: 'Đổi số hộ',
  same: 'Giữ nguyên',
  missing: 'Không có trong danh sách dán',
  ended: 'Kết thúc',
}

/** The same for a count of villages: "2 thôn đổi số hộ". */
export const changeCounts: Record<Change, (count: string) => string> = {
  added: (count) => `${count} thôn thêm mới`,
  changed: (count) => `${count} thôn đổi số hộ`,
  ended: (count) => `${count} thôn kết thúc`,
  missing: (count) => `${count} thôn không có trong danh sách dán`,
  same: (count) => `${count} thôn giữ nguyên`,
}

export const lineProblems: Record<LineProblem['reason'], string> = {
  no_number: 'không thấy số hộ ở cuối dòng',
  no_name: 'không thấy tên thôn',
  too_long: 'tên thôn dài hơn 80 ký tự',
  too_many_households: 'số hộ lớn hơn 20.000',
  twice: 'thôn này đã có ở dòng trên',
  too_many_lines: 'nhiều hơn 300 thôn',
}

/** A count of units of one level: "10 đơn vị cấp huyện". */
export const countWords: Record<Level, (count: string) => string> = {
  province: (count) => `${count} tỉnh`,
  district: (count) => `${count} đơn vị cấp huyện`,
  commune: (count) => `${count} đơn vị cấp xã`,
  village: (count) => `${count} thôn`,
}

export const unitsText = {
  unitsLoading: 'Đang tải danh sách đơn vị…',

  villagesTitle: (villages: string, households: string) => `${villages} thôn, ${households} hộ`,
  villagesWaiting: 'Thôn và hộ',
  noVillagesTitle: 'Chưa có danh sách thôn và số hộ',
  villagesSub: (unit: string) => `Danh sách thôn, số hộ của ${unit}`,
  uncounted: (count: string) => `${count} thôn chưa có số hộ.`,
  uncountedText:
    'Tỷ lệ tham gia chỉ tính được khi thôn nào cũng có số hộ. Dán lại danh sách có đủ số hộ.',
  noVillages: 'Chưa có thôn nào.',
  noVillagesText:
    'Chép hai cột “Tên thôn” và “Số hộ” trong Excel rồi dán vào đây. Có danh sách này mới biết mỗi thôn còn thiếu bao nhiêu hộ.',
  notCommune: 'Danh sách thôn do từng xã, phường, thị trấn nhập.',
  notCommuneText: 'Tài khoản này làm việc ở cấp trên nên không có danh sách thôn riêng.',
  villagesCaption: (unit: string) => `Thôn và số hộ của ${unit}`,
  index: 'TT',
  village: 'Thôn',
  households: 'Số hộ',
  source: 'Nguồn số liệu',
  countedOn: 'Tính đến ngày',
  confirmed: 'Cấp trên xác nhận',
  confirmedOn: (day: string) => `Đã xác nhận ${day}`,
  unconfirmed: 'Chờ xác nhận',
  confirmOpen: 'Xác nhận số hộ',
  confirmTitle: (commune: string) => `Xác nhận số hộ của ${commune}?`,
  confirmText: (villages: string, households: string) =>
    `${villages} thôn, ${households} hộ, với nguồn và ngày ghi ở bảng. Đây là mẫu số của tỷ lệ tham gia và số thẻ được cấp.`,
  confirmDo: 'Xác nhận số hộ',
  total: 'Tổng cộng',
  unknown: 'Chưa có',
  paste: 'Dán danh sách từ Excel',
  toVillages: 'Thôn và hộ',

  pasteTitle: 'Dán danh sách thôn và số hộ',
  pasteSub: 'Xem trước từng thay đổi rồi mới áp dụng. Số hộ cũ vẫn được lưu lại.',
  pasteText: 'Danh sách',
  pasteHint:
    'Mỗi dòng một thôn: tên thôn rồi số hộ. Chép cả hai cột trong Excel và dán vào đây; có cột TT cũng được.',
  pasteExample: 'Thôn Đồng Mẫu\t96\nThôn Hoa Quảng\t72',
  pasteMissing: 'Dán danh sách thôn và số hộ',
  pasteRead: (villages: string, households: string) =>
    `Đọc được ${villages} thôn, ${households} hộ`,
  pasteUnread: (lines: string) => `, còn ${lines} dòng chưa đọc được`,
  sourceHint: 'Ví dụ: Danh sách hộ do Công an xã cung cấp',
  sourceMissing: 'Nhập nguồn số liệu',
  countedOnWrong: 'Chọn ngày của số liệu',
  countedOnLater: 'Ngày của số liệu không được sau hôm nay',
  endMissing: 'Thôn không có trong danh sách dán thì kết thúc từ hôm nay',
  endMissingHint: 'Chỉ chọn khi danh sách dán là toàn bộ thôn của xã, ví dụ sau khi sáp nhập thôn.',
  preview: 'Xem thay đổi',
  problemsTitle: (lines: string) => `${lines} dòng chưa đọc được`,
  problemsText: 'Sửa các dòng này trong ô trên rồi xem lại.',
  problemLine: (line: number, text: string, problem: string) =>
    `Dòng ${line} “${text}”: ${problem}`,
  differenceCaption: 'Thay đổi của từng thôn',
  nothingChanges: 'Không có gì thay đổi',
  nothingChangesText: 'Danh sách dán giống hệt danh sách đang có.',
  change: 'Thay đổi',
  before: 'Đang có',
  after: 'Sau khi áp dụng',
  step: 'Chênh lệch',
  apply: 'Áp dụng',
  applyTitle: 'Áp dụng danh sách này?',
  applyText:
    'Số hộ mới dùng cho các cuộc khảo sát mở sau này. Cuộc đang nhận phiếu giữ số hộ lúc mở.',
  endedText: (count: string) =>
    `${count} thôn kết thúc từ hôm nay: không còn trong danh sách, kết quả cũ vẫn xem được.`,
  applied: 'Đã cập nhật danh sách thôn',
  seeVillages: 'Xem danh sách thôn',

  treeSearch: 'Tìm đơn vị theo tên, không cần dấu',
  asOf: 'Theo đơn vị hành chính ngày',
  asOfDay: (day: string) => `Theo đơn vị hành chính ngày ${day}`,
  asOfWrong: 'Viết ngày theo dạng ngày/tháng/năm',
  show: 'Xem',
  toToday: 'Về hôm nay',
  treeWaiting: 'Đơn vị',
  treeTitle: (unit: string, below: string) => `${unit}: ${below}`,
  treeBelow: (unit: string) => `Đơn vị trực thuộc ${unit}`,
  nothingBelow: 'Không có đơn vị trực thuộc.',
  villagesTodayOnly: 'Không có đơn vị trực thuộc. Danh sách thôn chỉ xem được của hôm nay.',
  found: (count: string, words: string) => `${count} đơn vị khớp “${words}”`,
  foundCaption: 'Đơn vị tìm thấy',
  noneFound: (words: string) => `Không có đơn vị nào khớp “${words}”.`,
  noneFoundText: 'Gõ ít chữ hơn, hoặc chọn ngày khác: tên và đơn vị đổi theo thời gian.',
  clearSearch: 'Bỏ lọc',
  notThatDay: (day: string) => `Ngày ${day} không có đơn vị này`,
  notThatDayText: 'Đơn vị được lập sau ngày đó hoặc đã kết thúc trước ngày đó. Chọn ngày khác.',
  unit: 'Đơn vị',
  kind: 'Loại',
  code: 'Mã',
  codeOf: (code: string) => `mã ${code}`,
  parent: 'Thuộc',
  belowCount: 'Số đơn vị trực thuộc',
  training: 'Tập huấn',
  changeUnit: 'Thay đổi đơn vị này',
  changeVillage: (name: string) => `Thay đổi ${name}`,
  changeShort: 'Thay đổi',
  villagesByCommune:
    'Xã chưa nhập danh sách thôn. Cán bộ thực hiện của xã dán danh sách ở mục Thôn và hộ.',
} as const

/** What the law can do to a unit, and the words of each form. */
export const changeText = {
  title: (unit: string) => `Thay đổi ${unit}`,
  titleWaiting: 'Thay đổi đơn vị',
  sub: 'Mỗi thay đổi theo một văn bản và có ngày bắt đầu. Số liệu trước ngày đó giữ nguyên.',
  kind: 'Loại thay đổi',
  kinds: {
    rename: { label: 'Đổi tên, loại hoặc mã', hint: 'Vẫn là đơn vị ấy, mang tên khác.' },
    move: { label: 'Chuyển sang đơn vị cấp trên khác', hint: 'Đơn vị trực thuộc đi theo.' },
    merge: {
      label: 'Sáp nhập với đơn vị khác',
      hint: 'Các đơn vị cũ kết thúc, một đơn vị mới tiếp nhận tất cả.',
    },
    split: {
      label: 'Chia thành nhiều đơn vị',
      hint: 'Đơn vị cũ kết thúc; từng đơn vị trực thuộc về một đơn vị mới.',
    },
    dissolve: {
      label: 'Kết thúc, không có đơn vị kế tiếp',
      hint: 'Chỉ khi không còn đơn vị trực thuộc.',
    },
  },
  on: 'Có hiệu lực từ ngày',
  onWrong: 'Viết ngày có hiệu lực theo dạng ngày/tháng/năm',
  legalBasis: 'Căn cứ pháp lý',
  legalBasisHint: 'Số, ngày và tên văn bản. Ví dụ: Nghị quyết số 12/NQ-HĐND ngày 05/01/2026',
  legalBasisMissing: 'Nhập số và ngày của văn bản',
  name: 'Tên',
  nameHint: 'Không kèm loại đơn vị. Ví dụ: An Thịnh',
  villageNameHint: 'Viết như trong danh sách thôn. Ví dụ: Thôn Đồng Mẫu',
  nameMissing: 'Nhập tên đơn vị',
  unitKind: 'Loại đơn vị',
  code: 'Mã đơn vị hành chính',
  codeHint: 'Chỉ gồm chữ số. Để trống nếu chưa có.',
  codeWrong: 'Mã đơn vị hành chính gồm 2 đến 10 chữ số',
  parent: 'Đơn vị cấp trên',
  newParent: 'Đơn vị cấp trên mới',
  parentMissing: 'Chọn đơn vị cấp trên trong danh sách',
  sameParent: 'Đơn vị này đang là cấp trên. Chọn đơn vị khác.',
  others: 'Sáp nhập cùng với',
  othersHint: 'Gõ tên rồi chọn; thêm được nhiều đơn vị.',
  othersMissing: 'Chọn ít nhất một đơn vị cùng cấp',
  remove: (unit: string) => `Bỏ ${unit}`,
  removeShort: 'Bỏ',
  child: 'Đơn vị trực thuộc',
  heir: 'Đơn vị mới sau sáp nhập',
  parts: 'Các đơn vị mới',
  part: (number: number) => `Đơn vị mới thứ ${number}`,
  addPart: 'Thêm một đơn vị mới',
  removePart: (number: number) => `Bỏ đơn vị mới thứ ${number}`,
  homes: 'Đơn vị trực thuộc chuyển về đâu',
  home: 'Chuyển về',
  homeOf: (unit: string) => `${unit} chuyển về`,
  homesMissing: (count: string) => `Còn ${count} đơn vị trực thuộc chưa chọn nơi chuyển về`,
  choose: 'Chọn đơn vị mới',
  check: 'Xem lại và ghi nhận',
  confirm: 'Ghi nhận thay đổi',
  sentences: {
    rename: (unit: string, to: string) => `${unit} mang tên ${to}.`,
    move: (unit: string, to: string) => `${unit} thuộc ${to}.`,
    merge: (units: string, to: string) => `${units} kết thúc và sáp nhập thành ${to}.`,
    split: (unit: string, to: string) => `${unit} kết thúc và chia thành ${to}.`,
    dissolve: (unit: string) => `${unit} kết thúc, không có đơn vị kế tiếp.`,
  },
  basis: (day: string, document: string) => `Từ ngày ${day}, theo ${document}.`,
  permanent: 'Thay đổi đã ghi không xóa được. Gõ sai thì phải ghi thêm một thay đổi khác.',
  done: 'Đã ghi nhận thay đổi',
  doneList: 'Xem danh sách đơn vị',
  doneNew: 'Xem đơn vị mới',
  stillBelow: (count: string) => `Còn ${count} đơn vị trực thuộc`,
  stillBelowText: 'Chuyển chúng sang đơn vị khác trước, hoặc chọn sáp nhập.',
} as const
