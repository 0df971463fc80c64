import type {
  ExplanationRequest,
  ReturnRemarks,
  ReviewList,
  ReviewThread,
  SignOffPreview,
} from '#shared/reviews/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'

/** The surveys that the account reviews or watches over. */
export function useReviews(): Load<ReviewList> {
  return useLoad('/api/reviews', (signal) => read<ReviewList>('/api/reviews', signal))
}

export function returnSurvey(slug: string, given: ReturnRemarks): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/return`, given)
}

export function readSignOff(slug: string, signal: AbortSignal): Promise<SignOffPreview> {
  return read(`/api/surveys/${slug}/sign-off`, signal)
}

export function signOffSurvey(
  slug: string,
  given: { note?: string; countsForTarget: boolean; resultHash: string },
): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/sign-off`, given)
}

export function announceSurvey(slug: string): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/announcement`, {})
}

/** What was asked and answered about a result; of no slug, nothing is loaded. */
export function useThread(slug: string | null): Load<ReviewThread> {
  const path = slug === null ? null : `/api/surveys/${slug}/explanations`
  return useLoad(path, (signal) => read<ReviewThread>(path ?? '', signal))
}

export function askExplanation(slug: string, given: ExplanationRequest): Promise<ReviewThread> {
  return write('POST', `/api/surveys/${slug}/explanations`, given)
}

export function answerExplanation(slug: string, number: number, answer: string) {
  return write<ReviewThread>('PUT', `/api/surveys/${slug}/explanations/${number}/answer`, {
    answer,
  })
}

export function voidVillage(slug: string, village: string, reason: string): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/villages/${village}/void`, { reason })
}

export function undoVoid(slug: string, village: string, reason: string): Promise<SurveyPage> {
  return write('DELETE', `/api/surveys/${slug}/villages/${village}/void`, { reason })
}

export function voidStack(slug: string, stack: string, reason: string): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/paper-stacks/${stack}/void`, { reason })
}

export function undoStackVoid(slug: string, stack: string, reason: string): Promise<SurveyPage> {
  return write('DELETE', `/api/surveys/${slug}/paper-stacks/${stack}/void`, { reason })
}

export function revokeSignOff(slug: string, reason: string): Promise<SurveyPage> {
  return write('DELETE', `/api/surveys/${slug}/sign-off`, { reason })
}
