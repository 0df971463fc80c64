import type { ResultPage } from '#shared/results/schema.ts'
import { read } from '../api.ts'
import { type Load, useLoad } from '../load.ts'

/** The result of a survey with what has been done to it since. */
export function useResult(slug: string): Load<ResultPage> {
  const path = `/api/surveys/${encodeURIComponent(slug)}/results`
  return useLoad(path, (signal) => read<ResultPage>(path, signal))
}
