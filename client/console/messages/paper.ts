import type { Verdict } from '#shared/paper/limits.ts'
import type { Stage } from '#shared/paper/schema.ts'

/** Stacks of paper ballots: minutes, cards, two readings, settling, the box. */
export const paperText = {
  title: 'Phiếu giấy',
  how: 'Mỗi tập gồm thẻ trong hòm thẻ và phiếu trong hòm phiếu của một thôn. Ghi số đếm tay trước, quét thẻ, hai người nhập độc lập, đối chiếu, rồi hoàn tất: phiếu vào hòm, không ai xem hay sửa được nữa.',
  openSurvey:
    'Khảo sát mở không nhận phiếu giấy: mỗi phiếu giấy phải đi cùng một thẻ lấy ý kiến, để không hộ nào được tính hai lần. Muốn lấy phiếu giấy, chọn khảo sát bằng thẻ.',
  over: 'Cuộc khảo sát đã kiểm phiếu: không nhận thêm phiếu giấy.',
  newStack: 'Lập tập phiếu',
  newStackTitle: 'Lập tập phiếu mới',
  stacksTitle: (count: number) => (count === 0 ? 'Chưa có tập phiếu nào' : `${count} tập phiếu`),
  caption: 'Các tập phiếu giấy',
  none: 'Chưa có tập phiếu nào. Đếm tay phiếu của thôn, ghi biên bản, rồi lập tập phiếu.',
  stack: 'Tập',
  village: 'Thôn',
  choose: 'Chọn thôn',
  stage: 'Đang ở bước',
  cards: 'Thẻ thu lại',
  minutesBallots: 'Phiếu theo biên bản',
  boxed: 'Đã vào hòm',
  name: (number: number) => `Tập số ${number}`,
  pageTitle: (number: number, village: string) => `Tập phiếu số ${number} – ${village}`,

  handCount: 'Số đếm tay theo biên bản của thôn',
  handCountHint: 'Ghi trước khi nhập phiếu; bắt đầu nhập rồi thì không sửa được nữa.',
  handCards: 'Số thẻ trong hòm thẻ',
  byContent: 'Số phiếu «Chưa hài lòng» của từng nội dung (nếu biên bản có ghi)',
  saveHandCount: 'Lưu số đếm tay',
  correctHandCount: 'Sửa số đếm tay',
  numberWrong: 'Nhập một số từ 0 đến 400',
  villageMissing: 'Chọn thôn của tập phiếu',

  cardsTitle: (cards: number, minutes: number) => `Thẻ thu lại: ${cards}/${minutes} thẻ`,
  cardsHint:
    'Quét mã bằng máy quét hoặc máy ảnh, hoặc gõ 15 số rồi bấm Enter. Thẻ quét rồi thì điện thoại không dùng được nữa.',
  cardCode: 'Mã thẻ',
  addCard: 'Thêm thẻ',
  removeCard: 'Bỏ thẻ này khỏi tập',
  cardAdded: (code: string) => `Đã nhận thẻ ${code}.`,
  cardAgain: (code: string) => `Thẻ ${code} đã có trong tập này.`,
  cardRemoved: (code: string) => `Đã bỏ thẻ ${code} khỏi tập; thẻ lại dùng được.`,
  codeShort: 'Thiếu số: mã thẻ có 15 số.',
  codeLong: 'Thừa số: mã thẻ có 15 số.',
  codeSign: 'Mã thẻ chỉ gồm chữ số.',
  codeTypo: 'Mã thẻ gõ sai một chỗ. So lại từng số với thẻ.',
  camera: 'Quét bằng máy ảnh',
  cameraStop: 'Dừng máy ảnh',
  cameraLabel: 'Hình từ máy ảnh: đưa mã QR của thẻ vào giữa',
  cameraNone: 'Không mở được máy ảnh. Cho phép trang này dùng máy ảnh, hoặc gõ mã thẻ.',

  passesTitle: 'Hai lượt nhập, hai tài khoản',
  pass: (pass: number) => `Lần ${pass === 1 ? 'một' : 'hai'}`,
  passNobody: 'chưa ai nhập',
  passState: (name: string, keyed: string, done: boolean) =>
    `${name}: ${keyed} tờ, ${done ? 'đã chốt' : 'đang nhập'}`,
  startPass: (pass: number) => `Nhập lần ${pass === 1 ? 'một' : 'hai'}`,
  goOn: (pass: number) => `Nhập tiếp lần ${pass === 1 ? 'một' : 'hai'}`,
  otherClerk: 'Lần hai do một tài khoản khác nhập, không thấy lần một đã nhập gì.',
  takenBy: (name: string) => `Lượt này đang do ${name} nhập.`,

  settleTitle: (left: number) =>
    left === 0 ? 'Hai lần nhập đã khớp' : `Còn ${left} tờ hai lần nhập khác nhau`,
  settleHint:
    'Lật lại đúng tờ phiếu, hai người cùng xem, rồi chọn nội dung đúng. Lý do ghi bằng chữ không đem so.',
  placeBoth: (first: number) => `Tờ ${first}`,
  placeApart: (first: number, second: number) => `Tờ ${first} lần một, tờ ${second} lần hai`,
  placeFirst: (first: number) => `Tờ ${first} lần một; lần hai không có`,
  placeSecond: (second: number) => `Tờ ${second} lần hai; lần một không có`,
  takeFirst: 'Lấy lần một',
  takeSecond: 'Lấy lần hai',
  leaveOut: 'Không có tờ này',
  keyAnew: 'Nhập lại theo tờ phiếu',
  saveAnew: 'Lấy nội dung này',
  settledAs: 'Đã chọn:',
  noBallot: 'không có tờ này',

  finishTitle: 'Hoàn tất tập',
  same: 'Số đã nhập khớp với biên bản.',
  deviations: 'Số đã nhập khác biên bản',
  deviationOf: 'Số liệu',
  inMinutes: 'Biên bản',
  keyed: 'Đã nhập',
  explanation: 'Giải trình chênh lệch',
  explanationMissing: 'Ghi rõ lý do chênh lệch',
  finishText:
    'Phiếu được xáo trộn và bỏ vào hòm; phần đã nhập bị xóa. Từ đó không ai xem, sửa hay bỏ riêng được tờ nào.',
  finish: 'Hoàn tất tập',
  typeNumber: (number: number) => `Gõ số ${number} của tập để xác nhận`,
  typedWrong: 'Số tập gõ lại chưa đúng',
  finished: 'Tập phiếu đã vào hòm',
  finishedNumbers: (boxed: number, cards: number) =>
    `${boxed} phiếu đã vào hòm, kèm ${cards} thẻ thu lại.`,
  explained: 'Giải trình:',
  another: 'Lập tập phiếu khác',
  toCollection: (village: string) => `Kết thúc thu phiếu tại ${village}`,

  drop: 'Bỏ tập này',
  dropTitle: (number: number) => `Bỏ tập phiếu số ${number}?`,
  dropText:
    'Mọi tờ đã nhập bị xóa, thẻ của tập lại dùng được. Việc này ghi vào sổ sự kiện, kèm lý do.',
  dropped: 'Tập phiếu này đã bị bỏ',

  stages: {
    first: 'Nhập lần một',
    second: 'Nhập lần hai',
    settling: 'Đối chiếu',
    finished: 'Đã vào hòm',
    dropped: 'Đã bỏ',
  } satisfies Record<Stage, string>,
  stepsLabel: 'Các bước của tập phiếu',
  stepHandCount: 'Đếm tay',
} as const

/** What became of a ballot, by the column of the minutes. */
export const verdictWords: Record<Verdict, string> = {
  valid: 'Phiếu hợp lệ',
  blank: 'Phiếu trắng',
  overallTwice: 'Đánh dấu hai ô ở câu hỏi chung',
  notIssued: 'Phiếu không do tổ phát ra',
}
