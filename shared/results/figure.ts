import type { DisclosurePolicy } from './policy.ts'
import type { Precision } from './precision.ts'
import type { Share } from './ratio.ts'

/** A share as it may be shown. A rounded one carries no counts: they would undo the rounding. */
export type Figure =
  | { kind: 'exact'; count: number; of: number }
  | { kind: 'rounded'; percent: number; capped?: 'low' | 'high' }

/** Null when nothing may be shown, or when there is nothing to compute. */
export function figureOf(
  share: Share | undefined,
  precision: Precision,
  policy: DisclosurePolicy,
): Figure | null {
  if (!share || share.of <= 0 || precision === 'hidden') return null
  return precision === 'exact' ? { kind: 'exact', ...share } : roundedFigure(share, policy)
}

/** Like `figureOf`, one per name. */
export function figuresOf<K extends string>(
  shares: Record<K, Share>,
  precision: Precision,
  policy: DisclosurePolicy,
): Record<K, Figure | null> {
  const figures = {} as Record<K, Figure | null>
  for (const name in shares) figures[name] = figureOf(shares[name], precision, policy)
  return figures
}

/** '71/72 phiếu (98,61%)' has its own words in `shared/format.ts`; these are the rounded ones. */
export function roundedText(figure: Extract<Figure, { kind: 'rounded' }>): string {
  if (figure.capped === 'low') return `từ ${figure.percent}% trở xuống`
  if (figure.capped === 'high') return `từ ${figure.percent}% trở lên`
  return `khoảng ${figure.percent}%`
}

function roundedFigure(share: Share, policy: DisclosurePolicy): Figure {
  const step = policy.roundTo
  // The nearest multiple of the step, half up, in integers.
  const percent = Math.floor((200 * share.count + step * share.of) / (2 * step * share.of)) * step
  if (percent <= policy.capLow) return { kind: 'rounded', percent: policy.capLow, capped: 'low' }
  if (percent >= policy.capHigh) return { kind: 'rounded', percent: policy.capHigh, capped: 'high' }
  return { kind: 'rounded', percent }
}
