import { formatCount } from '#shared/format.ts'
import type { Survey, SurveyPage, Turnout } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { homeText } from '../messages/home.ts'
import { pageText } from '../messages/pages.ts'
import { may, placeName, type Workplace } from '../session.ts'
import { listSurveys, readSurvey } from '../surveys/api.ts'
import { runningOf } from '../surveys/life.ts'
import { Overview, useTurnout } from '../surveys/Overview.tsx'
import { Papers } from '../surveys/Papers.tsx'
import { PeriodText } from '../surveys/PeriodText.tsx'
import { StateTag } from '../surveys/StateTag.tsx'
import { nounOf, shortVillages } from '../surveys/turnout.ts'
import { OwnConditions } from '../targets/OwnConditions.tsx'
import { Section } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import '../surveys/survey.css'

/** "How many have answered, which village still lacks some?", and what to do next. */
export function UnitHome({ place }: { place: Workplace }) {
  const load = useLoad('surveys', (signal) => listSurveys(place, undefined, signal))
  const running = load.data && runningOf(load.data)
  if (running) return <Running slug={running.slug} surveys={load.data ?? []} place={place} />
  return (
    <Page>
      <PageTitle title={load.data ? homeText.nothingRunning : placeName(place)} />
      <Loaded of={load} lines={8}>
        {(surveys) => (
          <>
            <FirstSteps place={place} />
            <OtherSurveys surveys={surveys} />
            <Target place={place} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface RunningProps {
  slug: string
  surveys: readonly Survey[]
  place: Workplace
}

function Running({ slug, surveys, place }: RunningProps) {
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  const survey = load.data?.survey
  const turnout = useTurnout(survey)
  const fallback = surveys.find((one) => one.slug === slug)
  return (
    <Page>
      <PageTitle
        title={load.data ? answerOf(load.data, turnout.data) : pageText.homeTitle}
        sub={fallback && <Sub survey={survey ?? fallback} />}
      />
      <Loaded of={load} lines={8}>
        {(page: SurveyPage) => (
          <>
            <Overview page={page} turnout={turnout} />
            <Papers page={page} />
          </>
        )}
      </Loaded>
      <OtherSurveys surveys={surveys.filter((one) => one.slug !== slug)} />
      <Target place={place} />
    </Page>
  )
}

/** What the unit itself is short of for the province's target. */
function Target({ place }: { place: Workplace }) {
  return may('targets.view') ? <OwnConditions unitId={place.unit.id} /> : null
}

function Sub({ survey }: { survey: Survey }) {
  return (
    <span class="cluster">
      <StateTag state={survey.state} />
      <span>
        <a href={`/console/surveys/${survey.slug}`}>{survey.title}</a> ·{' '}
        <PeriodText survey={survey} />
      </span>
    </span>
  )
}

/** While collecting, the answer to the question; otherwise what the survey waits for. */
function answerOf({ survey, counting }: SurveyPage, turnout: Turnout | undefined): string {
  const { state, access } = survey
  if (!turnout || (state !== 'open' && state !== 'closed')) return homeText.states[state]
  const { received, households } = turnout
  if (received === 0) return homeText.nobody
  if (households === null) return homeText.some(formatCount(received))
  const short = shortVillages(turnout, counting.minimum?.share)
  // With cards every answer is a household's.
  const answered =
    access === 'card'
      ? homeText.households(formatCount(received), formatCount(households), nounOf(turnout))
      : homeText.some(formatCount(received))
  return short === 0 ? homeText.noneShort(answered) : homeText.someShort(answered, short)
}

const mostShown = 6

function OtherSurveys({ surveys }: { surveys: readonly Survey[] }) {
  if (surveys.length === 0) return null
  return (
    <Section title={homeText.otherSurveys}>
      <ul class="link-list">
        {surveys.slice(0, mostShown).map((survey) => (
          <li key={survey.slug} class="cluster">
            <a href={`/console/surveys/${survey.slug}`}>{survey.title}</a>
            <StateTag state={survey.state} />
          </li>
        ))}
        {surveys.length > mostShown && (
          <li>
            <a href="/console/surveys">{homeText.allSurveys}</a>
          </li>
        )}
      </ul>
    </Section>
  )
}
