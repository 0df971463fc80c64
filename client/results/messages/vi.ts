// Every word of the public result that is not the survey's own. Single exports, so that a build keeps
// only their text.

export const demoBanner = 'Dữ liệu minh họa – không phải kết quả thật'
export const above = (unit: string) => `Kết quả lấy ý kiến · ${unit}`
export const titleNtm = 'Bà con đã nói gì về nông thôn mới?'
export const title = 'Bà con đã nói gì?'

// the whole
export const overall = 'Phiếu hài lòng chung'
export const overallHidden = 'Chưa đủ phiếu để nêu kết quả'
export const overallNone = 'Không có phiếu nào trả lời'
export const overallRounded = 'Có dưới 30 phiếu nên chỉ nêu tỷ lệ làm tròn.'
export const valid = (count: string) => `${count} phiếu hợp lệ`
export const received = (valid: string, received: string) =>
  `${valid} phiếu hợp lệ trong ${received} phiếu thu về`
export const householdsOpen = (unit: string, count: string) =>
  `${unit} có ${count} hộ; một hộ có thể gửi nhiều phiếu.`
export const households = (answered: string, unit: string) => `${answered} của ${unit} trả lời.`
export const anyNotSatisfied = ' có ít nhất một nội dung chưa hài lòng.'

export const conclusion = 'Kết luận: '

// contents
export const worst = 'Chưa hài lòng nhiều nhất'
export const contents = 'Từng nội dung, chưa hài lòng nhiều nhất trước'
export const noneWorst = 'Không nội dung nào có phiếu chưa hài lòng.'
export const noContents = 'Chưa đủ phiếu để nêu từng nội dung.'
export const all = (count: number) => `Xem cả ${count} nội dung`
export const fewer = 'Chỉ xem nội dung chưa hài lòng nhiều nhất'
export const parts = {
  satisfied: 'hài lòng',
  neutral: 'bình thường',
  noOpinion: 'không có ý kiến',
  notSatisfied: 'chưa hài lòng',
}
export const noAnswer = 'không trả lời'
export const hidden = 'ít phiếu, không nêu'

// choices and numbers
export const others = 'Các câu hỏi khác'

// villages
export const villages = 'Từng thôn'
export const villageTurnout = (received: string) => `${received} phiếu`
export const villageHouseholds = (received: string, households: string) =>
  `${received} phiếu, ${households} hộ`
export const villageSatisfied = 'Hài lòng chung: '
export const villageNone = 'Chưa có phiếu nào'

// the foot
export const how = 'Cách tính'
export const period = (from: string, to: string) => `Nhận phiếu từ ngày ${from} đến hết ngày ${to}.`
export const announced = (day: string) => `Công bố ngày ${day}.`
export const integrity = 'Mã kiểm tra toàn vẹn: '
export const ledgerHead = 'Sổ sự kiện, sự kiện số: '
export const ledger = 'Sổ sự kiện và tra mã biên nhận'
export const notice = 'Bản niêm yết'
export const hung =
  'Nơi niêm yết: ………………………………………………  Từ ngày …… / …… / ………… đến ngày …… / …… / …………'
export const print = 'In để niêm yết'
