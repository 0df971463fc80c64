import { formatDay } from '#shared/format.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { surveysText } from '../messages/surveys.ts'
import { lastDayOf } from './life.ts'

/** How long it is still open, or from when to when it was. */
export function PeriodText({ survey }: { survey: Survey }) {
  const { state, opensOn, workingDaysLeft } = survey
  const lastDay = lastDayOf(survey)
  if (opensOn === null || lastDay === null) return <>{surveysText.notOpened}</>
  if (state !== 'open') return <>{surveysText.fromTo(formatDay(opensOn), formatDay(lastDay))}</>
  if (!workingDaysLeft) return <>{surveysText.until(formatDay(lastDay))}</>
  return <>{surveysText.daysLeft(workingDaysLeft, formatDay(lastDay))}</>
}
