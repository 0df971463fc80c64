import type { ExportJob } from '#shared/exports/schema.ts'

export const exportsText = {
  title: 'Xuất dữ liệu',
  sub: 'Tệp chỉ có số liệu được hiện trên màn hình. Mỗi lần xuất được ghi vào nhật ký thao tác.',
  caption: 'Các tệp đã yêu cầu, mới nhất trước',
  name: 'Nội dung',
  format: 'Loại tệp',
  requestedAt: 'Yêu cầu lúc',
  state: 'Trạng thái',
  goneOn: 'Giữ đến hết ngày',
  download: 'Tải về',
  downloadOf: (title: string, format: string) => `Tải về ${title} (${format})`,
  progress: (percent: number) => `Đã xong ${percent}%`,
  none: 'Chưa có tệp nào',
  noneText: 'Mở trang kết quả, đợt khảo sát, chỉ tiêu hoặc dịch vụ, rồi chọn xuất bảng.',
  xlsx: 'Xuất Excel',
  csv: 'Xuất CSV',
  failed: 'Chưa xuất được tệp',
} as const

export const exportFormatWords = { xlsx: 'Excel', csv: 'CSV' } as const

export const exportStateWords: Record<ExportJob['state'], string> = {
  waiting: 'Đang chờ',
  building: 'Đang tạo tệp',
  ready: 'Đã xong',
  failed: 'Không tạo được',
}
