/** Texts of a unit's past. */
export const historyText = {
  title: 'Lịch sử đơn vị',
  caption: 'Tên và cấp trên theo thời gian',
  name: 'Tên',
  parent: 'Thuộc',
  time: 'Thời gian',
  since: (from: string) => `Từ ${from}`,
  between: (from: string, until: string) => `${from} đến hết ${until}`,
  basis: 'Căn cứ pháp lý',
  fromTitle: 'Hình thành từ',
  intoTitle: 'Đơn vị kế tiếp',
  noHeir: 'Chưa rõ đơn vị kế tiếp.',
  change: (day: string, document: string) => `từ ngày ${day}, theo ${document}`,
  surveysTitle: 'Khảo sát của các đơn vị trước',
} as const
