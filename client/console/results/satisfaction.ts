import type { Shown, ShownQuestion } from '#shared/results/disclosure.ts'
import { rankShown } from '#shared/results/ranking.ts'
import type { ResultQuestion } from '#shared/results/schema.ts'
import type { Segment, SegmentTone } from '../ui/Bar.tsx'
import { widthOf } from './Figure.tsx'

// How the steps of satisfaction are drawn: each key has its tone and its place, whatever the question.

/** Best first; the two-valued scale takes the ends of the five steps. */
const tones: Record<string, SegmentTone> = {
  satisfied: '5',
  '5': '5',
  '4': '4',
  '3': '3',
  '2': '2',
  '1': '1',
  notSatisfied: '1',
  noOpinion: 'none',
}

/** The steps that need a column of their own: they are more than "hài lòng" and "chưa hài lòng". */
const ownColumns = ['5', '4', '3', '2', '1', 'noOpinion']

export function toneOf(key: string): SegmentTone {
  return tones[key] ?? 'none'
}

/** Ids of the contents, the most dissatisfaction first, of just what is shown: a whole or one village. */
export function worstFirst(questions: readonly ResultQuestion[], shown: Shown): string[] {
  const meanings = questions.map(({ id, kind, keys }) => ({
    id,
    overall: kind === 'overall',
    keys: keys.map(({ key }) => key),
    ...(kind === 'content' && { meanings: {} }),
  }))
  return rankShown(meanings, shown)
}

/** One row of the table of contents: the question with what may be shown of it. */
export interface ContentRow {
  question: ResultQuestion
  shown: ShownQuestion
}

/** Contents and the overall question last, in the order of the form or in the given one. */
export function contentRows(
  questions: readonly ResultQuestion[],
  shown: Shown,
  order?: readonly string[],
): ContentRow[] {
  const rows = questions.flatMap((question): ContentRow[] => {
    const own = shown.questions[question.id]
    return own && isContent(question) ? [{ question, shown: own }] : []
  })
  const place = ({ question }: ContentRow) =>
    (question.kind === 'overall' ? questions.length : 0) + (order?.indexOf(question.id) ?? 0)
  return order ? rows.sort((one, other) => place(one) - place(other)) : rows
}

function isContent({ kind }: ResultQuestion): boolean {
  return kind === 'content' || kind === 'overall'
}

/** The steps that these rows have columns for, best first, in the words of the form. */
export function stepsIn(rows: readonly ContentRow[]): ResultQuestion['keys'] {
  const keys = rows.flatMap(({ question }) => question.keys)
  return ownColumns.flatMap((step) => keys.find(({ key }) => key === step) ?? [])
}

/** The parts of a row's bar, and how many ballots its full width stands for. */
export function segmentsOf({ question, shown }: ContentRow): {
  segments: Segment[]
  whole: number | undefined
} {
  const segments = question.keys.map(({ key, label }) => {
    const figure = shown.keys[key] ?? null
    return { tone: toneOf(key), label, count: widthOf(figure), text: '' }
  })
  const { skipped } = shown.shares
  return { segments, whole: skipped?.kind === 'exact' ? skipped.of : undefined }
}
