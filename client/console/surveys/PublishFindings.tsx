import { formatDay } from '#shared/format.ts'
import type { PublishChecks, SurveyPage } from '#shared/surveys/schema.ts'
import { TroubleOf } from '../Loaded.tsx'
import type { Load } from '../load.ts'
import { planText } from '../messages/plan.ts'
import { problemSentences, publishText, warningSentences } from '../messages/publish.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { may } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

type Finding = PublishChecks['problems'][number]

/** What stands in the way, each with the way to the place where it is mended. */
export function Problems({ problems, page }: { problems: readonly Finding[]; page: SurveyPage }) {
  return (
    <Notice tone="problem" title={publishText.problems}>
      <ul class="bullets">
        {problems.map((problem) => (
          <li key={`${problem.reason} ${problem.place}`}>
            {sentenceOf(problemSentences, problem.reason)} <Remedy of={problem} page={page} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Remedy({ of: { reason, place }, page }: { of: Finding; page: SurveyPage }) {
  if (reason === 'no_villages') {
    if (!may('villages.edit')) return null
    return <a href="/console/villages">{publishText.toVillages}</a>
  }
  if (place === null) return null
  if (place.startsWith('settings.')) {
    return <a href={`/console/surveys/${page.survey.slug}/edit#${place}`}>{planText.toSetting}</a>
  }
  return <a href={`/console/surveys/${page.survey.slug}/form#${place}`}>{nameOf(place, page)}</a>
}

/** A question by its short name, a section by its title. */
function nameOf(place: string, { document }: SurveyPage): string {
  const questions = document.sections.flatMap((section) => section.questions)
  const question = questions.find(({ id }) => id === place)
  if (question) return publishText.atQuestion(question.label.vi)
  const section = document.sections.find(({ id }) => id === place)
  return section ? publishText.atSection(section.title?.vi ?? section.id) : publishText.fix
}

/** What does not stand in the way; the length of the period is said beside the day itself. */
export function Warnings({ warnings }: { warnings: readonly Finding[] }) {
  const told = warnings.filter(({ reason }) => reason !== 'too_short_for_target')
  const reasons = [...new Set(told.map(({ reason }) => reason))]
  if (reasons.length === 0) return null
  return (
    <Notice tone="waiting" title={publishText.warnings}>
      <ul class="bullets">
        {reasons.map((reason) => (
          <li key={reason}>
            {sentenceOf(warningSentences, reason)}
            {namesOf(told, reason)}{' '}
            {reason === 'households_missing' && may('villages.edit') && (
              <a href="/console/villages">{publishText.toVillages}</a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function namesOf(findings: readonly Finding[], reason: string): string {
  const names = findings.flatMap((one) => (one.reason === reason ? (one.place ?? []) : []))
  return names.length === 0 ? '' : `: ${names.join(', ')}.`
}

interface PeriodProps {
  of: Load<PublishChecks>
  onChoose: (day: string) => void
}

/** How many working days the chosen day gives, and whether they are enough for the target. */
export function Period({ of: load, onChoose }: PeriodProps) {
  if (load.error) return <TroubleOf error={load.error} onRetry={load.reload} />
  if (!load.data) return <p class="note">{publishText.checking}</p>
  const { workingDays, enoughForTargetOn, warnings } = load.data
  if (workingDays === null) return null
  const day = formatDay(enoughForTargetOn)
  const short = warnings.some(({ reason }) => reason === 'too_short_for_target')
  const aboutNtm = !warnings.some(({ reason }) => reason === 'not_about_ntm')
  return (
    <div role="status">
      <Notice tone={short ? 'waiting' : 'done'} title={publishText.workingDays(workingDays)}>
        <p>{publishText.howCounted}</p>
        {short ? (
          <>
            <p>{publishText.tooShort(day)}</p>
            <Button small onClick={() => onChoose(enoughForTargetOn)}>
              {publishText.useDay(day)}
            </Button>
          </>
        ) : (
          aboutNtm && <p>{publishText.enough}</p>
        )}
      </Notice>
    </div>
  )
}

function sentenceOf(sentences: Record<string, string>, reason: string): string {
  return sentences[reason] ?? sentenceFor(reason)
}
