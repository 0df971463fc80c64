import { formatCount, formatDay } from '#shared/format.ts'
import { percentText, type Ratio } from '#shared/results/ratio.ts'
import type { Survey, Turnout } from '#shared/surveys/schema.ts'
import { surveyText } from '../messages/survey.ts'
import { Notice } from '../ui/Notice.tsx'
import { Tag } from '../ui/Tag.tsx'
import { lastDayOf } from './life.ts'
import { belowMinimum, villagesWithoutHouseholds } from './turnout.ts'

interface MinimumProps {
  survey: Survey
  turnout: Turnout
  minimum: Ratio
}

/** How many households still lack for the result to be one, in which village, and by when. */
export function Minimum({ survey, turnout, minimum }: MinimumProps) {
  const { whole, villages } = belowMinimum(turnout, minimum)
  // Where a village's households are not known nothing can be said of the whole.
  if (!whole || villagesWithoutHouseholds(turnout) > 0) return null
  if (whole.lacking === 0 && villages.length === 0) {
    return (
      <p>
        <Tag tone="met">{surveyText.minimumMet}</Tag>
      </p>
    )
  }
  const lastDay = lastDayOf(survey)
  const open = survey.state === 'open' && lastDay !== null
  return (
    <Notice tone="waiting" title={surveyText.minimumBelow(villages.length, percentText(minimum))}>
      <p>
        {whole.lacking > 0 && `${surveyText.minimumWhole(formatCount(whole.lacking))} `}
        {open ? surveyText.minimumBy(formatDay(lastDay)) : surveyText.minimumClosed}
      </p>
    </Notice>
  )
}
