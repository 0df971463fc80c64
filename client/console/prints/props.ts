import type { SurveyPage } from '#shared/surveys/schema.ts'

/** What every sheet is given. */
export interface SheetProps {
  page: SurveyPage
}
