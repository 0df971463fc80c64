import { awayWord, meetingMark } from '../collection/differences.ts'
import { formatCount, formatDay, formatPercent, formatRate } from '../format.ts'
import { type Figure, roundedText } from './figure.ts'
import type { PublicResult, Result } from './schema.ts'
import { revokedSentence, unitInSentence, verdictSentence, verdictWords } from './wording.ts'

/** What a villager's phone gets of an announced result: every byte counts, so the rest stays behind. */
export interface VillagerPage {
  slug: string
  title: string
  unitName: string
  aboutNtmResults: boolean
  provenance: string | null
  opensOn: string
  closesOn: string
  announcedOn: string
  /** Of the sign-off: the first characters of what stands on the minutes. */
  integrityHash: string
  /** Of the ledger when the page was made: '12 · 1820958296ec367b'. */
  ledgerHead: string | null
  demo: boolean
  /** Of a unit for training. */
  training: boolean
  valid: number
  received: number
  households: number | null
  access: 'open' | 'card'
  sentences: Pick<Result['sentences'], 'access' | 'formula' | 'smallGroups'> & { overall: string }
  overall: Figure | null
  anyNotSatisfied: Figure | null
  /** The conclusion of a card survey, in a word and a sentence. */
  verdict: { word: string; sentence: string } | null
  /** What was taken out of the result and what no longer holds. */
  notes: string[]
  /** The most dissatisfaction first. */
  contents: VillagerContent[]
  /** Choices and numbers, in the order of the form. */
  others: VillagerQuestion[]
  villages: VillagerVillage[]
}

export interface VillagerContent {
  label: string
  satisfied: Figure | null
  neutral: Figure | null
  notSatisfied: Figure | null
  noOpinion: Figure | null
}

export interface VillagerQuestion {
  label: string
  options: { label: string; figure: Figure | null }[]
}

export interface VillagerVillage {
  name: string
  received: number
  households: number | null
  /** How many households were away, as a sentence. */
  away: string | null
  overall: Figure | null
  /** Why it has no numbers of its own. */
  hidden: string | null
  /** Where and when its result hung, as a sentence; null where it did not have to. */
  posted: string | null
}

/** The part of a public result that its page shows. */
export function forVillagers(shown: PublicResult): VillagerPage {
  const { result, announcedOn, signedOff, revocations, ledgerHead, demo } = shown
  const { survey, total, reading, received, households } = result
  const { slug, title, aboutNtmResults, provenance, opensOn, closesOn, access } = survey
  const { overall, voided, ...sentences } = result.sentences
  const { verdict } = result
  const posting = new Map(shown.posting.map((one) => [one.unitId, one]))
  return {
    ...{ slug, title, unitName: unitInSentence(survey.unit), aboutNtmResults, provenance },
    ...{ opensOn, closesOn, announcedOn, integrityHash: signedOff.resultHash.slice(0, 16), demo },
    training: survey.unit.training,
    ledgerHead: ledgerHead && `${ledgerHead.height} · ${ledgerHead.hash.slice(0, 16)}`,
    ...{ valid: total?.valid ?? 0, received, households, access },
    sentences: { ...sentences, overall: overall[reading] },
    overall: total?.overall[reading] ?? null,
    anyNotSatisfied: total?.anyNotSatisfied ?? null,
    verdict: verdict && {
      word: verdictWords[verdict.conclusion],
      sentence: verdictSentence(verdict, result.questions),
    },
    notes: [...(voided === null ? [] : [voided]), ...revocations.map(revokedSentence)],
    contents: result.byDissatisfaction.flatMap((id) => contentOf(result, id)),
    others: result.questions.flatMap(({ id, kind, label, keys }) => {
      const figures = total?.questions[id]?.keys
      if (kind !== 'choice' || !figures) return []
      return {
        label,
        options: keys.map(({ key, label }) => ({ label, figure: figures[key] ?? null })),
      }
    }),
    villages: result.villages.map(
      ({ unitId, name, received, households, shown, hiddenSentence, meeting, away }) => ({
        name: meeting ? `${name} · ${meetingMark}` : name,
        away: away ? `${awayWord}: ${formatCount(away)}.` : null,
        ...{ received, households },
        overall: shown?.overall[reading] ?? null,
        hidden: hiddenSentence,
        posted: postedSentence(posting.get(unitId ?? '')),
      }),
    ),
  }
}

/** '54/349 phiếu (15,5%)', 'khoảng 15%'; of a hidden or empty share nothing. */
export function figureText(figure: Figure | null): string | null {
  if (!figure) return null
  return figure.kind === 'exact' ? formatRate(figure, 'phiếu', 1) : roundedText(figure)
}

/** '93,7%', 'khoảng 85%'. */
export function percentOf(figure: Figure): string {
  return figure.kind === 'exact' ? formatPercent(figure.count, figure.of, 1) : roundedText(figure)
}

/** '54/349', 'khoảng 15%': beside a bar, where there is no room for more. */
export function countText(figure: Figure): string {
  return figure.kind === 'exact'
    ? `${formatCount(figure.count)}/${formatCount(figure.of)}`
    : roundedText(figure)
}

/** The whole page in lines, for where no script runs: a heading first, then one fact each. */
export function linesOf(page: VillagerPage): string[] {
  const { unitName, title, sentences, contents, valid, overall, anyNotSatisfied } = page
  const any = figureText(anyNotSatisfied)
  return [
    `Kết quả lấy ý kiến · ${unitName}: ${title}`,
    `Hài lòng chung: ${figureText(overall) ?? 'không có số liệu'}.`,
    `${formatCount(valid)} phiếu hợp lệ. ${sentences.access}.`,
    ...(any === null ? [] : [`Phiếu có ít nhất một nội dung chưa hài lòng: ${any}.`]),
    ...(page.verdict ? [`Kết luận: ${page.verdict.word}. ${page.verdict.sentence}`] : []),
    ...page.notes,
    ...contents.map(({ label, notSatisfied }) => {
      return `${label}: chưa hài lòng ${figureText(notSatisfied) ?? 'không có số liệu'}.`
    }),
    ...page.others.flatMap(({ label, options }) =>
      options.map((option) => {
        return `${label} – ${option.label}: ${figureText(option.figure) ?? 'không có số liệu'}.`
      }),
    ),
    ...page.villages.flatMap(({ name, posted, away }) => {
      const facts = [posted, away].filter((one) => one !== null)
      return facts.length === 0 ? [] : `${name}: ${facts.join(' ')}`
    }),
    `${sentences.formula} ${sentences.overall} ${sentences.smallGroups}`,
    `Công bố ngày ${formatDay(page.announcedOn)}.`,
  ]
}

/** 'Niêm yết từ 05/03/2026 đến 16/03/2026 tại: Nhà văn hóa thôn.' */
function postedSentence(posting: PublicResult['posting'][number] | undefined): string | null {
  if (!posting) return null
  const { fromOn, toOn, place } = posting
  return `Niêm yết từ ${formatDay(fromOn)} đến ${formatDay(toOn)} tại: ${place}.`
}

function contentOf({ questions, total }: Result, id: string): VillagerContent[] {
  const question = questions.find((one) => one.id === id)
  const shares = total?.questions[id]?.shares
  if (!question || !shares) return []
  const { satisfied, neutral, notSatisfied, noOpinion } = shares
  return [{ label: question.label, satisfied, neutral, notSatisfied, noOpinion }]
}
