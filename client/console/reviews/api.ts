import type { ReviewList } from '#shared/reviews/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'

/** The surveys that the account reviews or watches over. */
export function useReviews(): Load<ReviewList> {
  return useLoad('/api/reviews', (signal) => read<ReviewList>('/api/reviews', signal))
}

export function returnSurvey(slug: string, remarks: string): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/return`, { remarks })
}

export function signOffSurvey(
  slug: string,
  given: { note?: string; countsForTarget: boolean },
): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/sign-off`, given)
}

export function announceSurvey(slug: string): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/announcement`, {})
}
