import type { CampaignResultPage, Difference } from '#shared/campaigns/schema.ts'
import { type Cell, figureCells, percentCell, type Sheet } from '#shared/exports/sheet.ts'
import { formatDay } from '#shared/format.ts'
import { boundText, percentText } from '#shared/results/ratio.ts'
import type { Service, ServiceField, ServiceState } from '#shared/targets/schema.ts'
import { trainingBanner } from '#shared/training/banner.ts'
import type { Unit } from '#shared/units/schema.ts'

/** Every unit of a campaign by every content, with the sum, what it concludes and what it leaves out. */
export function campaignSheets(page: CampaignResultPage): Sheet[] {
  const { campaign, contents, rows, total } = page
  const cells = (
    row: Pick<typeof total, 'households' | 'received' | 'overall' | 'cells'>,
  ): Cell[] => [
    ...[row.households, row.received],
    row.households === null ? null : percentCell(row.received, row.households),
    ...figureCells(row.overall),
    ...row.cells.flatMap((figure) => figureCells(figure)),
  ]
  return [
    {
      name: 'Biểu tổng hợp theo xã',
      heading: [
        campaign.title,
        `${campaign.unit.fullName} · ${total.units} đơn vị đã kiểm phiếu`,
        ...(campaign.training ? [trainingBanner] : []),
      ],
      columns: [
        { title: 'TT', width: 6 },
        { title: 'Đơn vị', width: 30 },
        { title: 'Tổng số hộ', width: 10 },
        { title: 'Phiếu thu về', width: 10 },
        { title: 'Tỷ lệ tham gia (%)', width: 12 },
        { title: 'Hài lòng chung SL', width: 10 },
        { title: 'Hài lòng chung %', width: 12 },
        ...contents.flatMap(({ label }) => [
          { title: `${label} SL`, width: 12 },
          { title: `${label} %`, width: 12 },
        ]),
        { title: 'So với mẫu của đợt', width: 30 },
      ],
      rows: rows.map((row, index) => [
        ...[index + 1, row.unit.fullName, ...cells(row)],
        row.differs.length === 0
          ? 'So sánh được'
          : row.differs.map((one) => differenceWords[one]).join(', '),
      ]),
      total: [null, 'Tổng cộng', ...cells(total), null],
      notes: campaignNotes(page),
    },
  ]
}

const differenceWords: Record<Difference, string> = {
  form: 'Đã đổi câu hỏi',
  counting: 'Tính tỷ lệ cách khác',
}

const verdictWords: Record<NonNullable<CampaignResultPage['verdict']>, string> = {
  reached: 'Đạt',
  notReached: 'Chưa đạt',
  notCountable: 'Chưa đủ điều kiện tổng hợp',
}

/** What stands around the matrix on the screen: thresholds, the conclusion, and who is not in the sum. */
function campaignNotes(page: CampaignResultPage): string[] {
  const { campaign, total, awaited, calledOff, belowMinimum, resultHash } = page
  const { thresholds, minimum } = campaign.mandate
  return [
    'Tổng cộng là tổng số phiếu của các đơn vị, không phải trung bình của các tỷ lệ. Ô để trống: không nêu riêng.',
    ...(thresholds
      ? [
          `Ngưỡng ${thresholds.name}: chung ${boundText(thresholds.overall)}, từng nội dung ${boundText(thresholds.eachContent)} (${thresholds.legalBasis}).`,
        ]
      : []),
    ...(minimum
      ? [`Tỷ lệ tham gia tối thiểu ${percentText(minimum.share)} (${minimum.legalBasis}).`]
      : []),
    conclusionText(page),
    ...listed('Ít phiếu, không cộng vào tỷ lệ chung để giữ kín câu trả lời', total.leftOut),
    ...listed('Dưới mức tham gia tối thiểu', belowMinimum),
    ...listed(
      'Chưa kiểm phiếu',
      awaited.map(({ fullName }) => fullName),
    ),
    ...listed(
      'Không tham gia hoặc đã hủy',
      calledOff.map(({ unit, reason }) => `${unit.fullName} (${reason})`),
    ),
    ...(resultHash === null ? [] : [`Mã kiểm tra toàn vẹn: ${resultHash}.`]),
  ]
}

function conclusionText({ campaign, verdict }: CampaignResultPage): string {
  if (verdict !== null) return `Kết luận: ${verdictWords[verdict]}.`
  return campaign.access === 'card' && campaign.mandate.thresholds
    ? 'Kết luận khi mọi đơn vị tham gia đã kiểm phiếu.'
    : 'Chỉ nêu tỷ lệ, không kết luận đạt hay chưa đạt.'
}

function listed(label: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${label}: ${names.join(', ')}.`]
}

const fieldWords: Record<ServiceField, string> = {
  health: 'Y tế',
  education: 'Giáo dục',
  communitySupervision: 'Giám sát cộng đồng',
  security: 'An ninh trật tự',
  environment: 'Môi trường',
  culture: 'Văn hóa',
}

const stateWords: Record<ServiceState, string> = {
  waiting: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận',
  refused: 'Không xác nhận',
  expired: 'Hết hạn',
  withdrawn: 'Đã rút',
}

/** A unit for training says so wherever it stands among others. */
function nameOf({ fullName, training }: Unit): string {
  return training ? `${fullName} (tập huấn)` : fullName
}

/** The list of services with their evidence and where they stand. */
export function servicesSheets(unitName: string, on: string, services: Service[]): Sheet[] {
  const day = (value: string | null) => (value === null ? null : formatDay(value))
  return [
    {
      name: 'Dịch vụ thiết yếu',
      heading: [`Dịch vụ thiết yếu trực tuyến – ${unitName}`, `Đến ngày ${formatDay(on)}`],
      columns: [
        { title: 'TT', width: 6 },
        { title: 'Đơn vị', width: 30 },
        { title: 'Lĩnh vực', width: 18 },
        { title: 'Dịch vụ', width: 40 },
        { title: 'Địa chỉ', width: 40 },
        { title: 'Hoạt động từ', width: 14 },
        { title: 'Lượt sử dụng quý gần nhất', width: 14 },
        { title: 'Ngày minh chứng', width: 14 },
        { title: 'Trạng thái', width: 16 },
        { title: 'Ngày xác nhận', width: 14 },
        { title: 'Hết hiệu lực từ', width: 14 },
      ],
      rows: services.map((service, index) => [
        ...[index + 1, nameOf(service.unit), fieldWords[service.field], service.name],
        ...[service.address, day(service.sinceOn), service.usesLastQuarter],
        ...[day(service.evidenceOn), stateWords[service.state], day(service.decidedOn)],
        day(service.expiresOn),
      ]),
      total: null,
      notes: [],
    },
  ]
}
