import type { Figure } from '#shared/results/figure.ts'

/** How much of a bar a share fills, in percent. */
export function widthOf(figure: Figure | null): number {
  if (!figure) return 0
  return figure.kind === 'exact' ? (100 * figure.count) / figure.of : figure.percent
}
