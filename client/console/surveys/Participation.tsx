import { formatCount, formatDay, formatInstant, formatPercent } from '#shared/format.ts'
import type { Survey, Turnout } from '#shared/surveys/schema.ts'
import { surveyText } from '../messages/survey.ts'
import { Bar } from '../ui/Bar.tsx'
import { BigFraction } from '../ui/BigFraction.tsx'
import { Card, type Fact, Facts } from '../ui/Card.tsx'
import { villagesWithoutHouseholds } from './turnout.ts'

/** How many have answered: participation only, never what was said. */
export function ParticipationCard({ survey, turnout }: { survey: Survey; turnout: Turnout }) {
  const { received, households } = turnout
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
      <BigFraction part={received} whole={households} noun="hộ" />
      <Bar large share={received / households} label={label} />
      {open && <p class="note">{surveyText.openNote}</p>}
    </Card>
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
