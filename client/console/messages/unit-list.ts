import type { UnitListDifference, UnitListProblem } from '#shared/units/schema.ts'

type Change = UnitListDifference['rows'][number]['change']

/** Texts about a whole new list of units. */
export const listText = {
  title: 'Nhập danh sách đơn vị mới',
  sub: 'Dùng khi cả tỉnh sắp xếp lại đơn vị hành chính. Xem trước từng thay đổi rồi mới áp dụng; số liệu trước ngày đó giữ nguyên.',
  open: 'Nhập danh sách mới',
  units: 'Danh sách đơn vị mới',
  unitsHint:
    'Dòng đầu: code,parent_code,level,kind_vi,name_vi,full_name_vi. Mỗi dòng sau một đơn vị, cấp trên đứng trước; level là province, district hoặc commune. Dán từ Excel cũng được.',
  unitsMissing: 'Dán danh sách đơn vị hoặc chọn tệp',
  unitsFile: 'Lấy danh sách đơn vị từ tệp CSV',
  successors: 'Bảng đơn vị kế tiếp',
  successorsHint:
    'Dòng đầu: old_code,new_code. Mỗi dòng sau: mã đơn vị cũ rồi mã đơn vị mới tiếp nhận.',
  successorsMissing: 'Dán bảng đơn vị kế tiếp hoặc chọn tệp',
  successorsFile: 'Lấy bảng đơn vị kế tiếp từ tệp CSV',
  preview: 'Xem thay đổi',
  problems: (count: string) => `${count} chỗ chưa đúng, chưa áp dụng được`,
  problem: (place: string, text: string, words: string) => `${place} “${text}”: ${words}`,
  line: (line: number) => `, dòng ${line}`,
  all: 'Mọi thay đổi',
  show: 'Hiện',
  caption: 'Thay đổi của từng đơn vị',
  unit: 'Đơn vị',
  code: 'Mã',
  parent: 'Thuộc',
  change: 'Thay đổi',
  from: 'Từ đơn vị cũ',
  unknownTitle: (count: string) => `${count} đơn vị chưa rõ đơn vị kế tiếp`,
  unknownText:
    'Các đơn vị này kết thúc; kết quả cũ vẫn xem được nhưng chưa tính cho đơn vị nào. Bổ sung vào bảng nếu đã biết, hoặc ghi sau bằng văn bản riêng.',
  apply: 'Áp dụng danh sách mới',
  ask: 'Áp dụng danh sách mới cho cả tỉnh?',
  basis: (day: string, document: string) => `Có hiệu lực từ ngày ${day}, theo ${document}.`,
  permanent:
    'Khảo sát đang mở vẫn giữ đơn vị cũ. Tài khoản, thôn và số hộ theo đơn vị kế tiếp. Không hoàn tác được.',
  done: (day: string) => `Danh sách mới có hiệu lực từ ngày ${day}`,
  toUnits: 'Xem danh sách đơn vị',
} as const

/** What becomes of a unit. */
export const listChangeWords: Record<Change, string> = {
  new: 'Thành lập mới',
  merged: 'Sáp nhập',
  renamed: 'Đổi tên',
  moved: 'Chuyển cấp trên',
  same: 'Giữ nguyên',
  ended: 'Kết thúc',
  unknown: 'Chưa rõ đơn vị kế tiếp',
}

export const listNames: Record<UnitListProblem['list'], string> = {
  units: 'Danh sách đơn vị',
  successors: 'Bảng kế tiếp',
}

export const listProblemWords: Record<UnitListProblem['reason'], string> = {
  heading: 'dòng đầu không đúng tên cột',
  not_a_unit: 'thiếu ô, thừa ô, hoặc level không đúng',
  not_a_pair: 'không đủ hai mã',
  no_province: 'thiếu dòng của tỉnh',
  code_twice: 'mã này đã có ở dòng trên',
  parent_missing: 'đơn vị cấp trên không đứng ở dòng phía trên',
  unknown_new: 'mã này không có trong danh sách đơn vị mới',
  unknown_old: 'mã này không có trong các đơn vị hiện nay',
}
