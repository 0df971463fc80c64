import { formatCount, formatDay, formatPercent } from '#shared/format.ts'
import { type Mode, modes } from '#shared/responses/mode.ts'
import type { ComparedCell, ComparedSurvey, Comparison } from '#shared/results/comparison/schema.ts'
import type { Figure } from '#shared/results/figure.ts'
import { comparisonText } from '../messages/comparison.ts'
import { modeWords } from '../messages/words.ts'
import { FigureLine, FigureRate, figureText, shareOf } from '../results/Figure.tsx'
import { Bar } from '../ui/Bar.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Tag } from '../ui/Tag.tsx'

interface ShareCellProps {
  of: ComparedCell
  /** Fraction and share in one line, where columns are wide. */
  line?: boolean
}

/** A share with its bar; whether it falls below the frozen threshold was said by the server. */
export function ShareCell({ of: { figure, ok }, line = false }: ShareCellProps) {
  return (
    <>
      {line ? <FigureLine of={figure} /> : <FigureRate of={figure} />}
      {figure && <Bar share={shareOf(figure)} met={ok !== false} label={figureText(figure)} />}
      {ok === false && <Tag tone="notMet">{comparisonText.below}</Tag>}
    </>
  )
}

export function SumCell({ of: figure }: { of: Figure | null }) {
  return <ShareCell of={{ figure, ok: null }} />
}

/** "120/208": ballots beside households, where these are known. */
export function Received({ of: { received, households } }: { of: Received }) {
  return (
    <>
      {formatCount(received)}
      {households !== null && <span class="under">{`/${formatCount(households)} hộ`}</span>}
    </>
  )
}

type Received = Pick<ComparedSurvey, 'received' | 'households'>

/** "tự trả lời 80% · phiếu giấy 20%". */
export function modesText(counts: Record<Mode, number> | null): string {
  if (counts === null) return '–'
  const used = modes.filter((mode) => counts[mode] > 0)
  const all = used.reduce((sum, mode) => sum + counts[mode], 0)
  return used
    .map((mode) => `${modeWords[mode].toLowerCase()} ${formatPercent(counts[mode], all, 0)}`)
    .join(' · ')
}

export function periodText({ opensOn, closesOn }: ComparedSurvey): string {
  return `${formatDay(opensOn)} – ${formatDay(closesOn)}`
}

/** What the reader has to know beside the figures: what is not the same, what is left out. */
export function Remarks({ comparison: { surveys, apart, differs } }: { comparison: Comparison }) {
  const voided = surveys.flatMap(({ unit, voided: text }) =>
    text === null ? [] : [`${unit.fullName}: ${text}`],
  )
  const concluded = surveys.some(({ conclusion }) => conclusion !== null)
  return (
    <>
      {differs.length + voided.length > 0 && (
        <Notice tone="info" title={comparisonText.differsTitle}>
          <ul>
            {differs.map((one) => (
              <li key={one}>{comparisonText.differs[one]}</li>
            ))}
            {voided.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {apart.length > 0 && (
        <details>
          <summary>{comparisonText.apart(apart.length)}</summary>
          <ul>
            {apart.map(({ label, because }) => (
              <li key={label}>{`${label}: ${comparisonText.because[because]}`}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="note">
        {comparisonText.hidden} {concluded && comparisonText.thresholds}
      </p>
    </>
  )
}
