// Exact arithmetic for shares and thresholds: integers multiplied across, never a float, so that
// 1799 of 2000 is not 90 %. Counts stay far below the limit: 27 million households × 20 contents ×
// a denominator of 10,000 is 5.4e12, a safe integer ends at 9e15.

/** A fixed share as integers: 90 % is 90/100. */
export interface Ratio {
  num: number
  den: number
}

/** A counted share: so many out of so many. */
export interface Share {
  count: number
  of: number
}

/** What a share must keep: "từ 90% trở lên" (atLeast) or "trên 80%" (moreThan) differ at equality. */
export interface Bound {
  share: Ratio
  comparison: 'atLeast' | 'moreThan'
}

/** Negative when the share is below the ratio, 0 when equal. The share must be of something. */
export function compareToRatio(share: Share, ratio: Ratio): number {
  return share.count * ratio.den - share.of * ratio.num
}

/** Whether the share keeps the bound; undefined when there is nothing to compute (0 of 0). */
export function keeps(share: Share | undefined, bound: Bound): boolean | undefined {
  if (!share || share.of <= 0) return undefined
  const difference = compareToRatio(share, bound.share)
  return bound.comparison === 'atLeast' ? difference >= 0 : difference > 0
}

/** Orders shares; equal shares are 0 whatever their sizes. */
export function compareShares(a: Share, b: Share): number {
  const difference = BigInt(a.count) * BigInt(b.of) - BigInt(b.count) * BigInt(a.of)
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}

/** Counts and bases added: never a mean of rates. */
export function addShares(shares: readonly Share[]): Share {
  return shares.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), {
    count: 0,
    of: 0,
  })
}

/** The smallest whole number that is at least `ratio` of `whole`: 40 % of 219 is 88. */
export function ceilOf(whole: number, ratio: Ratio): number {
  return Math.floor((whole * ratio.num + ratio.den - 1) / ratio.den)
}

/** 'từ 90% trở lên', 'trên 80%'. */
export function boundText(bound: Bound): string {
  const percent = percentText(bound.share)
  return bound.comparison === 'atLeast' ? `từ ${percent} trở lên` : `trên ${percent}`
}

/** A ratio in words, with as many decimals as it has, at most two: '90%', '62,5%'. */
export function percentText(ratio: Ratio): string {
  return `${String(Math.round((ratio.num * 10_000) / ratio.den) / 100).replace('.', ',')}%`
}

/** What somebody typed as a percentage, exact and with at most two decimals: '62,5' is 6250/10000; undefined beyond 100. */
export function ratioOf(text: string): Ratio | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? []
  if (whole === '') return undefined
  const num = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  if (num > 10_000) return undefined
  return num % 100 === 0 ? { num: num / 100, den: 100 } : { num, den: 10_000 }
}
