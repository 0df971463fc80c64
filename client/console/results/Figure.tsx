import { formatCount, formatPercent, formatRate } from '#shared/format.ts'
import { type Figure, roundedText } from '#shared/results/figure.ts'
import { resultText } from '../messages/results.ts'
import { BigFraction, Rate } from '../ui/BigFraction.tsx'

// Figures come from the server as they may be shown. Here they only get their words; nothing is computed
// that the disclosure policy has not let through.

interface FigureProps {
  of: Figure | null
}

/** A rate in a cell: its fraction over its share, or the rounded share, or a dash. */
export function FigureRate({ of: figure, decimals = 2 }: FigureProps & { decimals?: number }) {
  if (figure === null) return <>–</>
  if (figure.kind === 'rounded') return <>{roundedText(figure)}</>
  return <Rate part={figure.count} whole={figure.of} decimals={decimals} />
}

/** The same in one line, for a table with room. */
export function FigureLine({ of: figure }: FigureProps) {
  if (figure?.kind !== 'exact') return <FigureRate of={figure} />
  return (
    <span class="figure-line">
      <span>{fractionText(figure)}</span>
      <span>{formatPercent(figure.count, figure.of)}</span>
    </span>
  )
}

/** Only the count of a cell whose row says of how many; rounded ones as a short share. */
export function FigureCount({ of: figure }: FigureProps) {
  if (figure === null) return <>–</>
  return <>{figure.kind === 'exact' ? formatCount(figure.count) : shortShare(figure)}</>
}

/** The big number of the page. */
export function BigFigure({ of: figure }: FigureProps) {
  if (figure?.kind === 'exact') {
    return (
      <BigFraction part={figure.count} whole={figure.of} noun={resultText.answers} decimals={2} />
    )
  }
  return (
    <p class="big-fraction">
      {figure === null ? (
        <span class="big-whole">{resultText.noFigure}</span>
      ) : (
        <strong>{roundedText(figure)}</strong>
      )}
    </p>
  )
}

/** '71/72 phiếu (98,61%)', 'khoảng 85%', '–': for a running text or a fact. */
export function figureText(figure: Figure | null, noun: string = resultText.answers): string {
  if (figure === null) return '–'
  return figure.kind === 'exact' ? formatRate(figure, noun) : roundedText(figure)
}

/** 0…1 for a bar; null where nothing may be drawn. */
export function shareOf(figure: Figure | null): number | null {
  if (figure === null) return null
  return figure.kind === 'exact' ? figure.count / figure.of : figure.percent / 100
}

/** How wide a figure's part of a stacked bar is, in the unit of the other figures of its question. */
export function widthOf(figure: Figure | null): number {
  if (figure === null) return 0
  return figure.kind === 'exact' ? figure.count : figure.percent
}

/** '54/349', '15%': the figure of a title, where words stand around it. */
export function fractionText(figure: Figure): string {
  if (figure.kind === 'rounded') return roundedText(figure)
  return `${formatCount(figure.count)}/${formatCount(figure.of)}`
}

/** '54/349 (15,47%)': where the words beside it say of what. */
export function bareText(figure: Figure | null, decimals = 2): string {
  if (figure?.kind !== 'exact') return figureText(figure)
  return `${fractionText(figure)} (${formatPercent(figure.count, figure.of, decimals)})`
}

function shortShare(figure: Extract<Figure, { kind: 'rounded' }>): string {
  if (figure.capped === 'low') return `≤ ${figure.percent}%`
  return figure.capped === 'high' ? `≥ ${figure.percent}%` : `≈ ${figure.percent}%`
}
