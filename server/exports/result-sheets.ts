import { awayWord, meetingMark } from '#shared/collection/differences.ts'
import type { Cell, Sheet, SheetColumn } from '#shared/exports/sheet.ts'
import { figureCells, percentCell } from '#shared/exports/sheet.ts'
import { formatDay } from '#shared/format.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import type { Shown } from '#shared/results/disclosure.ts'
import type { Figure } from '#shared/results/figure.ts'
import type { Result, ResultPage, ResultQuestion, ResultTexts } from '#shared/results/schema.ts'
import { trainingBanner } from '#shared/training/banner.ts'

// The annex of a survey's report. Every number is one of the Result, which has passed the disclosure policy.

/**
 * The table by village, one row for every question that was asked for satisfaction, and one for every option of
 * the others. `stock`: the cards of each village, none for an open survey.
 */
export function resultSheets(
  { result, texts }: ResultPage,
  stock: readonly VillageStock[] = [],
): Sheet[] {
  const others = result.questions.filter(({ kind }) => kind === 'choice')
  return [
    villageSheet(result, texts, stock),
    questionSheet(result),
    ...(others.length > 0 ? [optionSheet(result, others)] : []),
  ]
}

/** @param hasAway only where there is something to say: "Hộ đi vắng" beside "Phiếu thiếu" */
const villageColumns = (hasAway: boolean): SheetColumn[] => [
  { title: 'TT', width: 6 },
  { title: 'Thôn', width: 28 },
  { title: 'Tổng số hộ', width: 10 },
  { title: 'Hộ được chọn', width: 10 },
  { title: 'Phiếu phát ra', width: 10 },
  { title: 'Phiếu thu về', width: 10 },
  { title: 'Phiếu thiếu', width: 10 },
  ...(hasAway ? [{ title: awayWord, width: 10 }] : []),
  { title: 'Tỷ lệ tham gia (%)', width: 12 },
  { title: 'Phiếu hợp lệ', width: 10 },
  { title: 'Không hợp lệ', width: 10 },
  { title: 'Hài lòng SL', width: 10 },
  { title: 'Hài lòng %', width: 16 },
  { title: 'Chưa hài lòng SL', width: 10 },
  { title: 'Chưa hài lòng %', width: 16 },
  { title: 'Lý do chưa hài lòng', width: 48 },
]

/** Only where there is something to say: "Họp thôn" beside the village whose collection it marks. */
const meetingColumn: SheetColumn = { title: 'Hình thức', width: 12 }

function villageSheet(result: Result, texts: ResultTexts[], stock: readonly VillageStock[]): Sheet {
  const { villages, households, drawnFrom, received, total, sentences, reading } = result
  const hasMeetings = villages.some(({ meeting }) => meeting)
  const hasAway = villages.some(({ away }) => away !== undefined)
  const row = (place: Place, shown: Shown | null) => villageRow(result, place, shown)
  const issuedIn = (unitId: string | null) =>
    issuedOf(stock.filter(({ villageId }) => villageId === unitId))
  return {
    name: 'Biểu tổng hợp theo thôn',
    heading: headingOf(result),
    columns: [...villageColumns(hasAway), ...(hasMeetings ? [meetingColumn] : [])],
    rows: villages.map((village, index) => [
      index + 1,
      village.name,
      ...row(
        {
          ...village,
          issued: issuedIn(village.unitId),
          ...(hasAway && { away: village.away ?? null }),
        },
        village.shown,
      ),
      village.hiddenSentence,
      ...(hasMeetings ? [village.meeting ? meetingMark : null] : []),
    ]),
    total: [
      null,
      'Tổng cộng',
      ...row(
        {
          households,
          drawnFrom,
          received,
          issued: issuedOf(stock),
          ...(hasAway && { away: allAway(villages) }),
        },
        total,
      ),
      reasonsOf(texts),
      ...(hasMeetings ? [null] : []),
    ],
    notes: [
      sentences.formula,
      `Hài lòng, chưa hài lòng: ${sentences.overall[reading]}.`,
      sentences.smallGroups,
      `${sentences.access}. Ô để trống: không có số liệu, hoặc không nêu riêng.`,
    ],
  }
}

interface Place {
  /** Those that were asked. */
  households: number | null
  /** All on the list, where some of them were drawn. */
  drawnFrom?: number | undefined
  received: number
  /** Cards that went out to households; null where none were made. */
  issued: number | null
  /** Absent where no village says how many households were away. */
  away?: number | null
}

/** Cards that were printed and neither spoiled nor brought back. */
function issuedOf(stock: readonly VillageStock[]): number | null {
  if (stock.every(({ printed }) => printed === 0)) return null
  return stock.reduce((sum, { printed, voided, returned }) => sum + printed - voided - returned, 0)
}

/** From the third column to the shares. An open survey chooses no household and hands out no card: those cells stay empty. */
function villageRow(result: Result, place: Place, shown: Shown | null): Cell[] {
  const { survey, reading } = result
  const { households, drawnFrom, received, issued, away } = place
  const byCard = survey.access === 'card' ? households : null
  const exact = shown?.precision === 'exact' ? shown : null
  const overall = shown?.overall[reading] ?? null
  const [satisfied, satisfiedShare] = figureCells(overall)
  const [not, notShare] = figureCells(notSatisfied(result, shown))
  return [
    ...[drawnFrom ?? households, byCard, issued, received],
    issued === null ? null : Math.max(0, issued - received),
    ...(away === undefined ? [] : [away]),
    households === null ? null : percentCell(received, households),
    exact?.valid ?? null,
    exact ? exact.received - exact.valid : null,
    ...[satisfied, satisfiedShare, not, notShare],
  ]
}

/** A sum only once every village of the list has counted them. */
function allAway(villages: Result['villages']): number | null {
  const counts = villages.filter(({ unitId }) => unitId !== null).map(({ away }) => away)
  return counts.includes(undefined)
    ? null
    : counts.reduce<number>((all, one) => all + (one ?? 0), 0)
}

/** Of the closing question: who ticked neither is not dissatisfied. A mean over contents has no such count. */
function notSatisfied({ questions, reading }: Result, shown: Shown | null): Figure | null {
  const overall = questions.find(({ kind }) => kind === 'overall')
  if (reading === 'mean' || !overall) return null
  return shown?.questions[overall.id]?.shares.notSatisfied ?? null
}

function reasonsOf(texts: ResultTexts[]): Cell {
  const reasons = texts.filter(({ key, words }) => key.endsWith('.why') && words !== null)
  const lines = reasons.map(({ label, words }) => `${label}: ${(words ?? []).join('; ')}`)
  return lines.length === 0 ? null : lines.join('\n').slice(0, 32_000)
}

const shares = [
  ['satisfied', 'Hài lòng'],
  ['notSatisfied', 'Chưa hài lòng'],
  ['neutral', 'Bình thường'],
  ['noOpinion', 'Không có ý kiến'],
  ['skipped', 'Bỏ trống'],
] as const

function questionSheet(result: Result): Sheet {
  const asked = result.questions.filter(({ kind }) => kind === 'content' || kind === 'overall')
  return {
    name: 'Từng nội dung',
    heading: headingOf(result),
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Nội dung', width: 60 },
      ...shares.flatMap(([, word]) => [
        { title: `${word} SL`, width: 10 },
        { title: `${word} %`, width: 16 },
      ]),
    ],
    rows: asked.map(({ id, text }, index) => [
      ...[index + 1, text],
      ...shares.flatMap(([key]) => figureCells(result.total?.questions[id]?.shares[key])),
    ]),
    total: null,
    notes: [result.sentences.formula],
  }
}

/** Choices and numbers, option by option, in the order of the form. */
function optionSheet(result: Result, questions: readonly ResultQuestion[]): Sheet {
  return {
    name: 'Câu hỏi khác',
    heading: headingOf(result),
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Câu hỏi', width: 60 },
      { title: 'Phương án', width: 40 },
      { title: 'SL', width: 10 },
      { title: 'Tỷ lệ (%)', width: 16 },
    ],
    rows: questions.flatMap(({ id, text, keys }, index) =>
      keys.map(({ key, label }): Cell[] => [
        ...[index + 1, text, label],
        ...figureCells(result.total?.questions[id]?.keys[key]),
      ]),
    ),
    total: null,
    notes: ['Tỷ lệ trên số phiếu có trả lời câu hỏi. Câu chọn nhiều có thể cộng quá 100%.'],
  }
}

function headingOf({ survey, counted }: Result): string[] {
  const { title, unit, opensOn, closesOn } = survey
  const state = counted ? '' : ' · Chưa kiểm phiếu'
  return [
    title,
    `${unit.fullName} · nhận phiếu từ ${formatDay(opensOn)} đến ${formatDay(closesOn)}${state}`,
    ...(unit.training ? [trainingBanner] : []),
  ]
}
