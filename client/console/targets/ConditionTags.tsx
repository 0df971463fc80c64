import { formatCount } from '#shared/format.ts'
import type {
  BoardServiceCondition,
  BoardSurveyCondition,
  TargetRow,
} from '#shared/targets/schema.ts'
import { targetText } from '../messages/targets.ts'
import { serviceFieldWords, stateWords } from '../messages/words.ts'
import { may, useWorkplace } from '../session.ts'
import { Tag } from '../ui/Tag.tsx'

// Each condition in one word with its sign. What exactly is missing stands beside it in sentences.

/** The first condition: the field of the service that keeps it, or how far it has come. */
export function ServiceTag({ of: { met, missing, service } }: { of: BoardServiceCondition }) {
  const { tags } = targetText
  if (met && service) return <Tag tone="met">{serviceFieldWords[service.field]}</Tag>
  if (service === null) return <Tag tone="notMet">{tags.noService}</Tag>
  if (missing.includes('expired')) return <Tag tone="notMet">{tags.expired}</Tag>
  const [only, ...others] = missing
  if (only === 'notConfirmed' && others.length === 0) {
    return <Tag tone="waiting">{tags.unconfirmed}</Tag>
  }
  return <Tag tone="notMet">{tags.incomplete}</Tag>
}

/** The second condition: how many answers keep it, or where the survey stands. */
export function SurveyTag({ of: { met, survey, numbers } }: { of: BoardSurveyCondition }) {
  const { tags } = targetText
  if (met && numbers) {
    return <Tag tone="met">{tags.answers(formatCount(numbers.phoneAnswers))}</Tag>
  }
  if (survey === null) return <Tag tone="notMet">{tags.noSurvey}</Tag>
  const over = survey.state === 'signedOff' || survey.state === 'announced'
  if (over) return <Tag tone="notMet">{tags.incomplete}</Tag>
  return <Tag tone="waiting">{stateWords[survey.state]}</Tag>
}

/** The way to the service that was registered, for whoever may open it. */
export function ServiceLink({ row: { unit, service } }: { row: TargetRow }) {
  if (!service.service || !may('services.view')) return null
  return (
    <a
      class="under"
      href={`/console/services/${service.service.id}`}
      aria-label={targetText.evidenceOf(unit.fullName)}
    >
      {targetText.evidence}
    </a>
  )
}

/** The way to the survey; the other body's is none of this account's business. */
export function SurveyLink({ row: { unit, survey } }: { row: TargetRow }) {
  const own = useWorkplace().body
  if (!survey.survey || survey.survey.body !== own || !may('surveys.view')) return null
  return (
    <a
      class="under"
      href={`/console/surveys/${survey.survey.slug}`}
      aria-label={targetText.surveyOf(unit.fullName)}
    >
      {targetText.surveyLink}
    </a>
  )
}

/** Whose surveys they are, where the unit counts by what the units before it have asked. */
export function PastUnits({ of: { survey } }: { of: BoardSurveyCondition }) {
  if (!survey || survey.past.length === 0) return null
  return <span class="under">{targetText.pastUnits(survey.past.join(', '))}</span>
}

/** Both conditions together. */
export function CountsTag({ counts }: { counts: boolean }) {
  return counts ? (
    <Tag tone="met">{targetText.met}</Tag>
  ) : (
    <Tag tone="notMet">{targetText.notMet}</Tag>
  )
}

/** What is short of a condition or of both, a line each. */
export function ShortList({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <ul class="short-list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** What to do first, and whose turn it is. */
export function NextStep({ words }: { words: string }) {
  return (
    <p class="next-step">
      <b>{targetText.next}</b> {words}
    </p>
  )
}
