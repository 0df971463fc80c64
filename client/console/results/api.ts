import type { ModeratedTexts, ResultPage } from '#shared/results/schema.ts'
import { read } from '../api.ts'
import { type Load, useLoad } from '../load.ts'

/** The result of a survey with what has been done to it since. */
export function useResult(slug: string): Load<ResultPage> {
  const path = `/api/surveys/${encodeURIComponent(slug)}/results`
  return useLoad(path, (signal) => read<ResultPage>(path, signal))
}

/** Every text of a counted survey, for its moderation. */
export function useTexts(slug: string): Load<ModeratedTexts> {
  const path = `/api/surveys/${slug}/texts`
  return useLoad(path, (signal) => read<ModeratedTexts>(path, signal))
}
