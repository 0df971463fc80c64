import { percentCell, type Sheet } from '#shared/exports/sheet.ts'
import { formatDay } from '#shared/format.ts'
import { percentText } from '#shared/results/ratio.ts'
import type { RoadMap } from '#shared/road-map/schema.ts'
import type { TargetBoard, TargetRow } from '#shared/targets/schema.ts'
import { communesShortWords } from '#shared/targets/wording.ts'
import type { Unit } from '#shared/units/schema.ts'

/** The board as tables: the sum, the districts, every unit; of a province also what was counted on which day. */
export function boardSheets(board: TargetBoard, roadMap?: RoadMap): Sheet[] {
  const sheets = [sumSheet(board), districtSheet(board), unitSheet(board)]
  return roadMap ? [...sheets, roadMapSheet(board, roadMap)] : sheets
}

function sumSheet(board: TargetBoard): Sheet {
  const { count, of, withService, withSurvey, required, rule, reached } = board
  const line = (label: string, units: number) => [label, units, of, percentCell(units, of)]
  return {
    name: 'Tổng hợp',
    heading: headingOf(board),
    columns: [
      { title: 'Nội dung', width: 60 },
      { title: 'Số đơn vị', width: 12 },
      { title: 'Mẫu số', width: 12 },
      { title: 'Tỷ lệ (%)', width: 12 },
    ],
    rows: [
      line('Có dịch vụ thiết yếu trực tuyến đã xác nhận', withService),
      line('Đã lấy ý kiến trực tuyến về kết quả nông thôn mới', withSurvey),
      line('Đạt cả hai điều kiện', count),
      line(`Chỉ tiêu ${percentText(rule.target)}`, required),
    ],
    total: ['Kết luận', verdictOf(reached), null, null],
    notes: [...rule.words, `Căn cứ: ${rule.legalBasis}.`],
  }
}

function districtSheet(board: TargetBoard): Sheet {
  return {
    name: 'Theo huyện',
    heading: headingOf(board),
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Đơn vị', width: 32 },
      { title: 'Đạt', width: 10 },
      { title: 'Tổng số đơn vị', width: 14 },
      { title: 'Tỷ lệ (%)', width: 12 },
    ],
    rows: board.districts.map(({ unit, count, of }, index) => [
      ...[index + 1, unit?.fullName ?? 'Không thuộc huyện nào', count, of],
      percentCell(count, of),
    ]),
    total: [null, 'Tổng cộng', board.count, board.of, percentCell(board.count, board.of)],
    notes: [],
  }
}

function unitSheet(board: TargetBoard): Sheet {
  const districts = new Map<string, Unit>(
    board.districts.flatMap(({ unit }) => (unit ? [[unit.id, unit] as const] : [])),
  )
  return {
    name: 'Từng đơn vị',
    heading: headingOf(board),
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Đơn vị', width: 30 },
      { title: 'Huyện', width: 30 },
      { title: 'Dịch vụ thiết yếu', width: 14 },
      { title: 'Lấy ý kiến', width: 14 },
      { title: 'Phiếu trên điện thoại', width: 14 },
      { title: 'Số phiếu cần', width: 14 },
      { title: 'Kết luận', width: 14 },
      { title: 'Còn thiếu', width: 60 },
      { title: 'Việc tiếp theo', width: 60 },
      { title: 'Khảo sát của đơn vị trước khi nhập', width: 40 },
    ],
    rows: board.rows.map((row, index) => [
      ...[index + 1, row.unit.fullName, districts.get(row.districtId ?? '')?.fullName ?? null],
      ...[verdictOf(row.service.met), verdictOf(row.survey.met)],
      ...[row.survey.numbers?.phoneAnswers ?? null, row.survey.numbers?.answersNeeded ?? null],
      ...[verdictOf(row.counts), shortOf(row), row.next],
      row.survey.survey?.past.join(', ') || null,
    ]),
    total: null,
    notes: [],
  }
}

function roadMapSheet(board: TargetBoard, { goals, milestones }: RoadMap): Sheet {
  return {
    name: 'Lộ trình',
    heading: headingOf(board),
    columns: [
      { title: 'Tính đến hết ngày', width: 16 },
      { title: 'Đơn vị đạt', width: 12 },
      { title: 'Tổng số đơn vị', width: 14 },
      { title: 'Tỷ lệ (%)', width: 12 },
      { title: 'Mốc đến hạn', width: 24 },
      { title: 'Cần', width: 10 },
      { title: 'Còn thiếu', width: 12 },
    ],
    rows: milestones.map(({ on, count, of, goal, required, short }) => [
      ...[formatDay(on), count, of, percentCell(count, of)],
      goal && `${percentText(goal.share)} (${formatDay(goal.on)})`,
      ...(goal ? [required, short] : [null, null]),
    ]),
    total: null,
    notes: goals.flatMap(({ on, share, legalBasis, state }) =>
      state === 'standing' && share
        ? `Mốc ${percentText(share)} đến hết ngày ${formatDay(on)}. Căn cứ: ${legalBasis}.`
        : [],
    ),
  }
}

function shortOf({ counts, communes, service, survey }: TargetRow): string | null {
  if (counts) return null
  if (communes === null) return [...service.short, ...survey.short].join('. ')
  return communesShortWords(communes)
}

function verdictOf(met: boolean): string {
  return met ? 'Đạt' : 'Chưa đạt'
}

function headingOf({ unit, on, rule, unitsSentence }: TargetBoard): string[] {
  return [
    `Chỉ tiêu ${percentText(rule.target)} – ${unit.fullName}`,
    `Tính đến hết ngày ${formatDay(on)} · ${unitsSentence}`,
  ]
}
