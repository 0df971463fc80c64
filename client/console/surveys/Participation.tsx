import { formatCount, formatDay, formatInstant, formatPercent } from '#shared/format.ts'
import { ceilOf, percentText, type Ratio } from '#shared/results/ratio.ts'
import type { Survey, Turnout } from '#shared/surveys/schema.ts'
import { surveyText } from '../messages/survey.ts'
import { Bar } from '../ui/Bar.tsx'
import { BigFraction } from '../ui/BigFraction.tsx'
import { Card, type Fact, Facts } from '../ui/Card.tsx'
import { nounOf, villagesWithoutHouseholds } from './turnout.ts'

interface ParticipationCardProps {
  survey: Survey
  turnout: Turnout
  /** What is laid down for each village and the whole; undefined: nothing. */
  minimum: Ratio | undefined
}

/** How many have answered: participation only, never what was said. */
export function ParticipationCard({ survey, turnout, minimum }: ParticipationCardProps) {
  const { received, households, drawnFrom } = turnout
  const unknown = villagesWithoutHouseholds(turnout)
  if (households === null || households === 0 || unknown > 0) {
    return (
      <Card title={surveyText.responses}>
        <p class="big-fraction">
          <span>
            <strong>{formatCount(received)}</strong>{' '}
            <span class="big-whole">{surveyText.responsesNoun}</span>
          </span>
        </p>
        {unknown > 0 && (
          <p class="note">
            <b class="short">{surveyText.householdsUnknown(unknown)}</b>
          </p>
        )}
      </Card>
    )
  }
  const open = survey.access === 'open'
  const label = surveyText.shareLabel(formatPercent(received, households, 1))
  return (
    <Card title={open ? surveyText.responsesOfHouseholds : surveyText.householdsAnswered}>
      <BigFraction part={received} whole={households} noun={nounOf(turnout)} />
      <Bar
        large
        share={received / households}
        mark={minimum && minimum.num / minimum.den}
        label={label}
      />
      {minimum && <MinimumNote {...{ received, households, minimum }} />}
      {drawnFrom !== undefined && (
        <p class="note">{surveyText.drawnFrom(formatCount(drawnFrom))}</p>
      )}
      {open && <p class="note">{surveyText.openNote}</p>}
    </Card>
  )
}

/** "Tối thiểu 70% = 336 hộ · còn thiếu 24 hộ" */
function MinimumNote(of: { received: number; households: number; minimum: Ratio }) {
  const needed = ceilOf(of.households, of.minimum)
  const lacking = Math.max(needed - of.received, 0)
  return (
    <p class="note">
      {surveyText.minimumNeeds(percentText(of.minimum), formatCount(needed))} ·{' '}
      {lacking === 0 ? (
        surveyText.minimumHas
      ) : (
        <b class="short">{surveyText.minimumLacks(formatCount(lacking))}</b>
      )}
    </p>
  )
}

/** From when till when, how long still, and what waits in the box. */
export function CollectingCard({
  survey,
  turnout,
}: {
  survey: Survey
  turnout: Turnout | undefined
}) {
  return (
    <Card title={surveyText.collecting}>
      <Facts items={[...periodFacts(survey), ...boxFacts(turnout)]} />
      {turnout && survey.access === 'open' && turnout.waiting > 0 && (
        <p class="note">{surveyText.waitingNote}</p>
      )}
    </Card>
  )
}

function periodFacts({ state, opensOn, closesOn, closesAt, workingDaysLeft }: Survey): Fact[] {
  const facts: Fact[] = []
  if (opensOn) facts.push({ term: surveyText.opened, value: formatDay(opensOn) })
  if (closesOn) {
    facts.push({ term: surveyText.deadline, value: surveyText.endOf(formatDay(closesOn)) })
  }
  if (workingDaysLeft !== null) {
    facts.push({ term: surveyText.left, value: <b>{surveyText.workingDays(workingDaysLeft)}</b> })
  }
  if (state !== 'open' && closesAt) {
    facts.push({ term: surveyText.closedAt, value: formatInstant(closesAt) })
  }
  return facts
}

function boxFacts(turnout: Turnout | undefined): Fact[] {
  if (!turnout) return []
  const { waiting, received } = turnout
  const value = `${formatCount(waiting)}/${formatCount(received)}`
  return [{ term: surveyText.waiting, value }]
}
