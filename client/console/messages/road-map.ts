/** The texts of the road map: what the province set for which day, and where it stood. */
export const roadMapText = {
  title: 'Lộ trình đến chỉ tiêu',
  sub: 'Mốc nào đến hạn thì so với số đơn vị đã ghi nhận. Mốc không sửa: mốc mới thay mốc cũ, mốc cũ vẫn còn để xem.',
  back: 'Bảng chỉ tiêu',
  progress: 'Tiến độ theo lộ trình',
  toGoals: 'Các mốc và căn cứ',
  none: 'Chưa có mốc và chưa ghi nhận kết quả lần nào',
  noneText:
    'Điều phối viên của tỉnh nhập các mốc theo kế hoạch, và ghi nhận kết quả ở trang quy tắc tính.',

  standing: (day: string, rate: string) => `Đến hết ngày ${day}: ${rate}`,
  onTime: (goal: string, day: string, required: string) =>
    `đạt mốc ${goal} (${required} đơn vị) đến hạn ngày ${day}`,
  behind: (goal: string, day: string, short: string) =>
    `còn thiếu ${short} đơn vị so với mốc ${goal} đến hạn ngày ${day}`,
  noneDue: 'chưa có mốc nào đến hạn',
  next: (day: string, goal: string, required: string, short: string) =>
    `Mốc tiếp theo: ${goal} = ${required} đơn vị, đến hết ngày ${day}; ${short}.`,
  nextShort: (short: string) => `còn thiếu ${short} đơn vị`,
  nextEnough: 'đã đủ',

  chart: (first: string, last: string) =>
    `Tỷ lệ đơn vị đạt từ ngày ${first} đến ngày ${last} so với lộ trình; số liệu ở bảng bên dưới.`,
  counted: 'Đã ghi nhận',
  notKept: 'Chưa ghi nhận',
  goals: 'Lộ trình',

  countsCaption: 'Số đơn vị đạt theo từng ngày so với mốc đến hạn',
  day: 'Tính đến hết ngày',
  outcome: 'Đơn vị đạt',
  rate: 'Tỷ lệ',
  due: 'Mốc đến hạn',
  required: 'Cần',
  compared: 'So với mốc',
  onGoal: 'Đạt mốc',
  short: (count: string) => `Thiếu ${count} đơn vị`,
  nothingDue: 'Chưa đến hạn',

  goalsCaption: 'Các mốc của lộ trình',
  goalDay: 'Đến hết ngày',
  goalShare: 'Đơn vị đạt',
  basis: 'Căn cứ',
  setBy: 'Người nhập',
  setByAt: (name: string, time: string) => `${name}, ${time}`,
  late: 'Nhập sau ngày của mốc',
  state: 'Trạng thái',
  states: { standing: 'Đang áp dụng', superseded: 'Đã thay bằng mốc mới', withdrawn: 'Đã bỏ mốc' },
  actions: 'Việc',
  withdraw: 'Bỏ mốc',
  withdrawOf: (day: string) => `Bỏ mốc ngày ${day}`,
  withdrawTitle: (day: string) => `Bỏ mốc ngày ${day}?`,
  withdrawText: 'Mốc không còn được so sánh. Mốc cũ, căn cứ và người bỏ vẫn hiện trong danh sách.',
  withdrawBasis: 'Căn cứ bỏ mốc',
  withdrawn: 'Đã bỏ mốc',
  noGoals: 'Chưa có mốc nào',
  noGoalsText: 'Kế hoạch của tỉnh chia chỉ tiêu theo các mốc nào thì nhập mốc đó, kèm căn cứ.',

  add: 'Nhập mốc',
  addText:
    'Nhập lại một ngày đã có mốc thì mốc mới thay mốc cũ; mốc cũ vẫn hiện trong danh sách kèm căn cứ.',
  shareInput: 'Bao nhiêu phần trăm số đơn vị đạt cả hai điều kiện',
  basisHint: 'Số, ngày và cơ quan ban hành kế hoạch hoặc văn bản điều chỉnh.',
  basisMissing: 'Nhập số, ngày và cơ quan ban hành văn bản',
  save: 'Lưu mốc',
  saved: 'Đã lưu mốc',
} as const
