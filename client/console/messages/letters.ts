import type { Body } from '#shared/accounts/permissions.ts'

/** What stands over and under every document. */
export const letterText = {
  committee: 'Ủy ban nhân dân',
  front: 'Ủy ban MTTQ Việt Nam',
  standing: 'Ban Thường trực',
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  day: (place: string) => `${place}, ngày …… tháng …… năm 20……`,
  symbols: {
    minutes: { ubnd: 'Số: ……/BB-UBND', mttq: 'Số: ……/BB-MTTQ-BTT' },
    notice: { ubnd: 'Số: ……/TB-UBND', mttq: 'Số: ……/TB-MTTQ-BTT' },
  } satisfies Record<string, Record<Body, string>>,
  signHint: '(Ký, ghi rõ họ tên)',
  allVillages: 'Tất cả các thôn',
  pickVillage: 'In của',
} as const
