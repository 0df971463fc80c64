import type { Result } from '#shared/results/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'

/** What is decided about, and who hears of it. */
export interface DecisionProps {
  page: SurveyPage
  result: Result
  /** With the words for what was done. */
  onDone: (page: SurveyPage, words: string) => void
}
