import { awayWord, type Difference } from '#shared/collection/differences.ts'
import type { VillageCollection } from '#shared/collection/schema.ts'

/** The end of the collecting, village by village: what went out, what came in, where they differ. */
export const collectionText = {
  title: 'Kết thúc thu phiếu, đối chiếu',
  how: 'Mỗi thôn thu xong thì đếm chữ ký trong sổ nhận thẻ, đối chiếu số phát ra với số thu về, rồi kết thúc thu phiếu tại thôn. Thôn nào đã kết thúc, chênh lệch đã sửa hoặc giải thích thì kiểm phiếu được.',
  openSurvey: 'Khảo sát mở không phát thẻ nên không phải đối chiếu theo thôn.',
  caption: 'Phát ra, thu về của từng thôn',
  village: 'Thôn',
  households: 'Số hộ',
  selected: 'Hộ được chọn',
  issued: 'Phát ra',
  received: 'Thu về',
  missing: 'Phiếu thiếu',
  away: awayWord,
  phones: 'Điện thoại',
  paper: 'Phiếu giấy',
  valid: 'Giấy hợp lệ',
  invalid: 'Giấy không hợp lệ',
  used: 'Thẻ đã dùng',
  stage: 'Tình trạng',
  total: 'Tổng cộng',
  validNote:
    'Phiếu từ điện thoại hợp lệ hay không chỉ biết khi kiểm phiếu; phiếu giấy biết từ lúc nhập.',
  stages: {
    collecting: 'Đang thu',
    differing: 'Còn chênh lệch',
    closed: 'Đã kết thúc',
    counted: 'Đã kiểm phiếu',
  } satisfies Record<VillageCollection['stage'], string>,

  nextOpen: (names: string) => `Còn thu: ${names}. Chọn thôn để kết thúc thu phiếu.`,
  nextDiffering: (names: string) => `Phát sinh chênh lệch: ${names}. Chọn thôn để đối chiếu lại.`,
  nextPaper: (names: string) => `Còn tập phiếu giấy chưa hoàn tất: ${names}.`,
  toPaper: 'Mở trang phiếu giấy',
  allDone: 'Mọi thôn đã kết thúc và đối chiếu xong',
  thenClose: 'Việc tiếp theo: đóng nhận phiếu, rồi kiểm phiếu.',
  thenCount: 'Việc tiếp theo: kiểm phiếu bằng chìa khóa trên bản in.',
  counted: 'Đã kiểm phiếu. Dưới đây là số liệu đã đối chiếu lúc mở hòm phiếu.',

  inTitle: 'Phát ra và thu về',
  receivedLine: 'Phiếu thu về',
  cardsOut: 'Phiếu phát ra (thẻ đã in, trừ thẻ hỏng, trả lại)',
  phoneLine: 'Từ điện thoại: thẻ đã dùng / phiếu đã nhận',
  paperLine: 'Phiếu giấy: thẻ thu lại / phiếu vào hòm',
  pair: (cards: string, answers: string) => `${cards} thẻ / ${answers} phiếu`,
  invalidLine: 'Phiếu giấy không hợp lệ',
  invalidParts: (blank: string, twice: string, strange: string) =>
    `${blank} trắng, ${twice} đánh hai ô ở câu chung, ${strange} không do tổ phát ra`,
  reports: 'Thẻ báo bị dùng trước',

  differencesTitle: 'Chênh lệch',
  noDifference: 'Các số khớp nhau.',
  of: 'Số liệu',
  expected: 'Phải bằng',
  found: 'Thực có',
  remedy: 'Cách xử lý',
  kinds: {
    handedOut: 'Thẻ theo sổ ký nhận và thẻ phát ra',
    away: 'Hộ chưa trả lời và hộ đi vắng',
    phone: 'Thẻ dùng trên điện thoại và phiếu đã nhận',
    paper: 'Thẻ thu lại và phiếu giấy vào hòm',
    notIssued: 'Phiếu giấy không do tổ phát ra',
    reports: 'Thẻ báo bị dùng trước',
  } satisfies Record<Difference['of'], string>,
  remedies: {
    handedOut:
      'Đếm lại sổ; thẻ in thừa, thẻ hỏng thì ghi lại ở trang thẻ. Không sửa được thì giải thích.',
    away: 'Có hộ ghi là đi vắng đã trả lời: đếm lại hộ đi vắng rồi đối chiếu lại.',
    phone:
      'Một máy chưa có mạng chưa gửi được phiếu: bật mạng trên máy đó. Không tìm được thì giải thích.',
    paper: 'Có hộ bỏ thẻ mà không bỏ phiếu: xem lại hai hòm, rồi giải thích.',
    notIssued: 'Ghi rõ tìm thấy ở đâu, ai chứng kiến.',
    reports: 'Hỏi lại hộ báo, ghi rõ đã làm gì.',
  } satisfies Record<Difference['of'], string>,

  closeTitle: 'Kết thúc thu phiếu tại thôn',
  closeText:
    'Từ lúc kết thúc, không thẻ nào của thôn mở được phiếu mới và không lập thêm tập phiếu giấy. Phiếu đã bấm gửi mà máy chưa có mạng vẫn được nhận. Mở lại được cho đến khi kiểm phiếu.',
  unfinished: (stacks: number) =>
    `Còn ${stacks} tập phiếu giấy của thôn chưa hoàn tất. Hoàn tất hoặc bỏ các tập đó rồi mới kết thúc.`,
  handedOut: 'Số thẻ đã phát theo chữ ký trong sổ',
  handedOutHint: 'Đếm chữ ký trong sổ ký nhận thẻ, kể cả thẻ cấp lại.',
  awayHint:
    'Đếm cột «Vắng» trong sổ ký nhận thẻ. Hộ đi vắng vẫn tính trong tổng số hộ. Chưa đếm thì để trống.',
  awayWrong: (most: string) => `Nhập một số từ 0 đến ${most} (số hộ chưa trả lời), hoặc để trống`,
  numberWrong: 'Nhập một số từ 0 đến 20.000',
  explanation: 'Giải thích chênh lệch',
  explanationHint: 'Cấp trên đọc lời giải thích này. Được ghi vào sổ sự kiện công khai.',
  explanationMissing: 'Giải thích từng chênh lệch ở trên',
  close: 'Kết thúc thu phiếu tại thôn',
  closeAgain: 'Đối chiếu lại',
  closedBy: (by: string, at: string) => `${by} kết thúc lúc ${at}`,
  signed: 'Thẻ theo chữ ký trong sổ',
  explained: 'Giải thích',
  none: 'không có',
  notCounted: 'chưa đếm',
  reopen: 'Mở lại thu phiếu tại thôn',
  reopenTitle: (village: string) => `Mở lại thu phiếu tại ${village}?`,
  reopenText:
    'Thẻ chưa dùng của thôn lại mở được phiếu, và lập thêm được tập phiếu giấy. Khi xong phải kết thúc lại.',

  toCards: 'Ghi thẻ in thừa, thẻ hỏng',

  nextVillage: (name: string) => `Thôn tiếp theo: ${name}`,
  toAll: 'Xem tất cả các thôn',
  back: 'Các thôn',
} as const

/** The count of one village, before the others. */
export const villageCountText = {
  title: 'Kiểm phiếu của thôn',
  how: 'Mở được hòm phiếu của thôn ngay, không chờ các thôn khác. Số phiếu và dấu kiểm tra in ra biên bản để ký; số liệu từng nội dung chỉ hiện khi thôn cuối cùng đã kiểm, để nơi còn thu không bị ảnh hưởng và không tính ngược ra được thôn ít phiếu.',
  act: 'Kiểm phiếu thôn này',
  last: 'Đây là thôn cuối cùng chưa kiểm. Kiểm thôn này là kiểm xong cả cuộc khảo sát: làm ở trang cuộc khảo sát.',
  toSurvey: 'Về trang cuộc khảo sát',
  tooSmall: (received: string, from: number) =>
    `Thôn có ${received} phiếu, dưới ${from} phiếu nên không có kết quả riêng. Phiếu của thôn được kiểm gộp khi kiểm các thôn còn lại.`,
  ask: (village: string) => `Kiểm phiếu riêng: ${village}?`,
  waiting: (received: string) => `${received} lượt trả lời sẽ được kiểm.`,
  noWayBack:
    'Thôn không nhận thêm phiếu và không mở lại thu phiếu được nữa. Chìa khóa còn dùng cho các thôn khác: giữ kỹ.',
  late: 'Điện thoại đã bấm gửi mà chưa có mạng thì phiếu ấy không được tính.',
  at: 'Kiểm lúc',
  answers: 'Phiếu đã kiểm',
  valid: 'Phiếu hợp lệ',
  root: 'Dấu của danh sách phiếu',
  event: 'Sự kiện số',
  sealed: 'Số liệu từng nội dung hiện khi thôn cuối cùng đã kiểm.',
  minutes: 'In biên bản mở hòm phiếu',
} as const

/** "Họp thôn" */
export const meetingText = {
  title: 'Họp thôn',
  how: 'Thôn họp để lấy ý kiến thì ghi lại ở đây trước khi kết thúc thu phiếu. Thôn sẽ mang dấu «Họp thôn» trên màn hình, trong biên bản và trong tệp.',
  notPlanned: 'Kế hoạch của cuộc lấy ý kiến này không có hình thức họp thôn.',
  none: 'Thôn không họp để lấy ý kiến.',
  steps: [
    'Kê một bàn viết riêng, quay lưng vào tường; từng hộ một đến viết hoặc bấm, không ai đứng sau.',
    'Mỗi hộ ký sổ, tự rút một thẻ. Hộ dùng điện thoại thì quét mã trên thẻ; hộ viết giấy thì bỏ thẻ vào hòm thẻ, gấp phiếu bỏ vào hòm phiếu.',
    'Hộ không có điện thoại mượn máy của tổ; máy của tổ tự xóa sau mỗi hộ.',
    'Hai người chứng kiến ở lại đến lúc niêm phong hai hòm.',
  ],
  heldOn: 'Ngày họp',
  heldOnWrong: 'Nhập ngày họp',
  place: 'Nơi họp',
  placeMissing: 'Nhập nơi họp',
  households: 'Số hộ dự họp',
  householdsWrong: (most: string) => `Nhập số hộ dự họp, từ 1 đến ${most}`,
  firstWitness: 'Người chứng kiến thứ nhất',
  secondWitness: 'Người chứng kiến thứ hai',
  witnessHint: 'Họ tên, chức danh. Không đưa vào sổ sự kiện công khai.',
  firstMissing: 'Nhập người chứng kiến thứ nhất',
  secondMissing: 'Nhập người chứng kiến thứ hai',
  writingApart: 'Có bàn viết riêng, không ai đứng cạnh hộ đang viết',
  writingApartMissing: 'Không có bàn viết riêng thì không lấy ý kiến tại cuộc họp được',
  save: 'Ghi nhận họp thôn',
  correct: 'Sửa',
  saveCorrection: 'Lưu',
  facts: (on: string, place: string) => `${on}, tại ${place}`,
  when: 'Họp',
  present: 'Hộ dự họp',
  witnesses: 'Người chứng kiến',
  withdraw: 'Thôn không họp',
  withdrawTitle: 'Bỏ ghi nhận họp thôn?',
  withdrawText: 'Dấu «Họp thôn» được gỡ. Việc này ghi vào sổ sự kiện, kèm lý do.',
} as const
