/** Texts of the draw of households, on the page of cards and on paper. */
export const drawText = {
  title: 'Rút ngẫu nhiên hộ được lấy ý kiến',
  how: (selected: string, listed: string) =>
    `Lấy ý kiến ${selected}/${listed} hộ. Không ai chọn hộ: số được công bố quyết định, ai cũng rút lại được.`,
  source: (source: string, day: string) => `Số dùng để rút: ${source}, công bố ngày ${day}.`,
  drawnBy: (seed: string) => `Đã rút hộ theo số ${seed}`,
  entered: (at: string, by: string | null) => (by === null ? at : `${by} nhập lúc ${at}`),
  waiting: (day: string) =>
    `Chờ cấp trên nhập số công bố ngày ${day}. Sau đó mới biết hộ nào được chọn và mới cấp thẻ.`,
  seed: 'Số đã công bố',
  seedHint: (day: string) =>
    `Chỉ gồm chữ số, chép đúng như nguồn công bố, từ ngày ${day}. Nhập xong không sửa được và ghi vào sổ sự kiện.`,
  seedWrong: 'Nhập số đã công bố: từ 5 chữ số trở lên, không có dấu cách',
  again: 'Nhập lại số đã công bố',
  againWrong: 'Hai lần nhập chưa giống nhau',
  draw: 'Rút hộ theo số này',
  print: 'In danh sách hộ được chọn',

  sheetLabel: (village: string) => `Danh sách hộ được chọn, ${village}`,
  sheetTitle: 'Danh sách hộ được rút ngẫu nhiên',
  sheetAbout: (village: string, survey: string) => `${village} · ${survey}`,
  sheetNotYet: 'In được sau khi cấp trên nhập số đã công bố.',
  sheetCount: (selected: string, households: string) =>
    `Được chọn ${selected} trong ${households} hộ, ghi theo số của hộ trong danh sách của thôn.`,
  sheetSeed: (seed: string, source: string, day: string) =>
    `Số dùng để rút: ${seed} (${source}, công bố ngày ${day}).`,
  sheetRule:
    'Cách rút lại: với mỗi số của hộ, tính mã SHA-256 của dòng chữ dưới đây rồi xếp các mã từ nhỏ đến lớn; lấy các hộ đứng đầu cho đủ số lượng.',
  sheetLine: (slug: string, village: string, seed: string) =>
    `lang-nghe-draw-v1/${slug}/${village}/${seed}/<số của hộ>`,
  sheetSigners: ['Trưởng thôn', 'Trưởng ban công tác Mặt trận', 'Người chứng kiến'],
} as const
