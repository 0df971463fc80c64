import { useState } from 'preact/hooks'
import type { SurveyPage as Data } from '#shared/surveys/schema.ts'
import { includes } from '#shared/surveys/sight.ts'
import { hasResult } from '#shared/surveys/state.ts'
import { Loaded } from '../Loaded.tsx'
import { lazyPart } from '../lazy-part.tsx'
import { type Load, useLoad } from '../load.ts'
import { usePathPart, useQuery } from '../location.ts'
import { actWords, surveyText } from '../messages/survey.ts'
import { surveysText } from '../messages/surveys.ts'
import { accessWords, trackWords } from '../messages/words.ts'
import { TrainingNote } from '../training/TrainingNote.tsx'
import { Actions, ButtonLink } from '../ui/Button.tsx'
import { Card, Facts, Section } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { ActDialogs, Outcome, type OutcomeOf } from './ActDialogs.tsx'
import { readSurvey } from './api.ts'
import { CountingCard } from './CountingCard.tsx'
import { History } from './History.tsx'
import { hrefOf } from './next.ts'
import { Overview, useTurnout } from './Overview.tsx'
import { isOwnBody, Papers } from './Papers.tsx'
import { PeriodText } from './PeriodText.tsx'
import { fullAddress, PublicAddress } from './PublicAddress.tsx'
import { StateTag } from './StateTag.tsx'
import { Timetable } from './Timetable.tsx'
import './survey.css'

const Explanations = lazyPart('explanations', () =>
  import('../reviews/Explanations.tsx').then((it) => it.Explanations),
)

const FormQuestions = lazyPart('form-questions', () =>
  import('./FormQuestions.tsx').then((it) => it.FormQuestions),
)

/** One survey: where it stands, what to do next, and everything that belongs to it. */
export function SurveyPage() {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  if (!load.data) return <NotYet load={load} />
  return <Ready key={slug} page={load.data} reload={load.reload} />
}

function NotYet({ load }: { load: Load<Data> }) {
  return (
    <Page>
      <PageTitle title={surveysText.survey} back={back} />
      <Loaded of={load} lines={8}>
        {() => null}
      </Loaded>
    </Page>
  )
}

const back = { href: '/console/surveys', label: surveyText.back }

function Ready({ page, reload }: { page: Data; reload: () => void }) {
  const { query, patch } = useQuery()
  const [outcome, setOutcome] = useState<OutcomeOf>()
  const { survey, document, milestones, steps } = page
  const turnout = useTurnout(survey)
  return (
    <Page>
      <PageTitle title={survey.title} back={back} sub={<Sub page={page} />} />
      <TrainingNote unit={survey.unit} />
      {outcome && <Outcome of={outcome} />}
      <Overview page={page} turnout={turnout} />
      <Papers page={page} />
      {readsThread(page) && <Explanations slug={survey.slug} />}
      <Timetable of={page.timetable} />
      <Addresses page={page} />
      <Settings page={page} />
      <CountingCard page={page} />
      <FormSection page={page} openAtFirst={survey.state === 'draft'} key={document.title.vi} />
      <History milestones={milestones} />
      {steps.includes('cancel') && (
        <Section title={surveyText.otherActs}>
          <Actions>
            <ButtonLink href={hrefOf('cancel', survey.slug)}>{actWords.cancel}</ButtonLink>
          </Actions>
        </Section>
      )}
      <ActDialogs
        page={page}
        asked={query.act}
        received={turnout.data?.received}
        waiting={turnout.data?.waiting}
        onDone={(done) => {
          setOutcome(done)
          reload()
        }}
        onClose={() => patch({ act: undefined }, { replace: true })}
      />
    </Page>
  )
}

/** What reviewers ask about a result is read where the result is, by the survey's own body. */
function readsThread(page: Data): boolean {
  return isOwnBody(page) && includes(page.sight, 'result') && hasResult(page.survey.state)
}

function Sub({ page: { survey } }: { page: Data }) {
  return (
    <span class="cluster">
      <StateTag state={survey.state} />
      <span>
        <PeriodText survey={survey} /> · {survey.unit.fullName} · {trackWords[survey.track]} ·{' '}
        {accessWords[survey.access]}
      </span>
    </span>
  )
}

/** Where people answer while it is open, and where they read the result once it is announced. */
function Addresses({ page: { survey, publicUrl } }: { page: Data }) {
  const address = fullAddress(publicUrl)
  if (survey.state === 'open') {
    return (
      <PublicAddress
        address={address}
        title={surveyText.addressTitle}
        label={surveyText.addressLabel}
        open={surveyText.openForm}
      />
    )
  }
  if (survey.state !== 'announced') return null
  return (
    <PublicAddress
      address={`${address}/results`}
      title={surveyText.resultsAddressTitle}
      label={surveyText.resultsAddressLabel}
      open={surveyText.openResults}
    />
  )
}

function Settings({ page }: { page: Data }) {
  const { helpPhone, complaintPhone, resultsNote } = page.settings
  return (
    <Card title={surveyText.settingsTitle} look="section">
      <Facts
        items={[
          { term: surveyText.helpPhone, value: helpPhone ?? surveyText.notGiven },
          { term: surveyText.complaintPhone, value: complaintPhone ?? surveyText.notGiven },
          { term: surveyText.resultsNote, value: resultsNote ?? surveyText.notGiven },
        ]}
      />
    </Card>
  )
}

/** The questions; opened when an address leads to one of them. */
function FormSection({ page, openAtFirst }: { page: Data; openAtFirst: boolean }) {
  const [asked] = useState(() => window.location.hash.slice(1))
  return (
    <Section
      title={surveyText.formTitle(page.survey.questionCount)}
      aside={
        <Actions>
          {page.steps.includes('edit') && (
            <ButtonLink small icon="pencil" href={`/console/surveys/${page.survey.slug}/form`}>
              {surveyText.editForm}
            </ButtonLink>
          )}
          {(page.steps.includes('reword') || (page.version ?? 0) > 1) && (
            <ButtonLink small icon="pencil" href={`/console/surveys/${page.survey.slug}/wording`}>
              {surveyText.rewordForm}
            </ButtonLink>
          )}
          <ButtonLink small icon="eye" href={`/api/surveys/${page.survey.slug}/preview`}>
            {surveyText.preview}
          </ButtonLink>
        </Actions>
      }
    >
      <details class="card" open={openAtFirst || asked !== ''}>
        <summary>{surveyText.formShow}</summary>
        <FormQuestions document={page.document} lookAt={asked} />
      </details>
    </Section>
  )
}
