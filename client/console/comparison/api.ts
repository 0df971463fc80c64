import type { Body } from '#shared/accounts/permissions.ts'
import type { Comparison, MatrixPage, TrendPage } from '#shared/results/comparison/schema.ts'
import { read } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

/** Chosen results side by side; of fewer than two, nothing is loaded. */
export function useComparison(slugs: readonly string[]): Load<Comparison> {
  const path = slugs.length < 2 ? null : withQuery('/api/comparison', { surveys: slugs.join(',') })
  return useLoad(path, (signal) => read<Comparison>(path ?? '', signal))
}

/** The units of a round by its contents; without a key, of the newest. */
export function useMatrix(round: string | undefined): Load<MatrixPage> {
  const path = withQuery('/api/comparison/matrix', { round })
  return useLoad(path, (signal) => read<MatrixPage>(path, signal), { keep: true })
}

/** A unit, with what has gone over into it, over its rounds. */
export function useTrend(unitId: string, body: Body): Load<TrendPage> {
  const path = withQuery(`/api/units/${encodeURIComponent(unitId)}/trend`, { body })
  return useLoad(path, (signal) => read<TrendPage>(path, signal))
}
