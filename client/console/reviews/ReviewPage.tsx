import { useState } from 'preact/hooks'
import { dayOf } from '#shared/dates/days.ts'
import type { ResultPage } from '#shared/results/schema.ts'
import type { Reviewed } from '#shared/reviews/attention.ts'
import { shortfallsOf } from '#shared/reviews/shortfalls.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { lazyPart } from '../lazy-part.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { reviewText } from '../messages/reviews.ts'
import { useResult } from '../results/api.ts'
import { Seal, Source } from '../results/Provenance.tsx'
import { ResultBody } from '../results/ResultBody.tsx'
import { may } from '../session.ts'
import { readSurvey } from '../surveys/api.ts'
import { useUnitTarget } from '../targets/api.ts'
import { TrainingNote } from '../training/TrainingNote.tsx'
import { Actions, ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { BundleButton } from './BundleButton.tsx'
import { Decision } from './Decision.tsx'
import '../surveys/survey.css'

const Explanations = lazyPart('explanations', () =>
  import('./Explanations.tsx').then((it) => it.Explanations),
)

const History = lazyPart('history', () => import('../surveys/History.tsx').then((it) => it.History))

/** One survey before its reviewer: what came out, how it came about, and what is decided about it. */
export function ReviewPage() {
  const slug = usePathPart('slug')
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const result = useResult(slug)
  return (
    <Page>
      <Loaded of={survey} lines={8} title={reviewText.back}>
        {(page) => (
          <Loaded of={result} lines={8} title={reviewText.back}>
            {(outcome) => (
              <Review
                key={slug}
                survey={page}
                result={outcome}
                onDecided={(next) => {
                  survey.set(next)
                  result.reload()
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

interface ReviewProps {
  survey: SurveyPage
  result: ResultPage
  onDecided: (survey: SurveyPage) => void
}

function Review({ survey: page, result, onDecided }: ReviewProps) {
  const [done, setDone] = useState<string>()
  const { data: target } = useUnitTarget(page.survey.unit.id)
  // Beside the result, not in its way: the page is drawn before the points are known.
  const rule = useLoad('attention', () => import('#shared/reviews/attention.ts'))
  const reviewed = reviewedOf(page, result)
  const points = rule.data?.attentionOf(reviewed, dayOf(new Date()), target?.rule) ?? []
  return (
    <>
      <PageTitle
        title={titleOf(page)}
        sub={<Source result={result.result} />}
        back={{ href: '/console/reviews', label: reviewText.back }}
      />
      <TrainingNote unit={result.result.survey.unit} />
      {done !== undefined && <Notice tone="done" title={done} announced />}
      {points.length > 0 && (
        <Notice tone="waiting" title={reviewText.attentionTitle(points.length)}>
          <ul class="plain-list">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Decision
        page={page}
        result={result.result}
        onDone={(next, words) => {
          setDone(words)
          onDecided(next)
        }}
      />
      <Explanations slug={page.survey.slug} result={result.result} />
      <ResultBody page={result} />
      {page.survey.access === 'card' && (
        <Actions>
          <ButtonLink href={`/console/surveys/${page.survey.slug}/collection`}>
            {reviewText.collection}
          </ButtonLink>
        </Actions>
      )}
      <History milestones={page.milestones} />
      <Seal page={result} />
      {result.result.counted && may('bundles.make') && <BundleButton slug={page.survey.slug} />}
    </>
  )
}

/** Open questions and objections have tables of their own on this page. */
function reviewedOf({ survey, milestones }: SurveyPage, { result }: ResultPage): Reviewed {
  const { total, reading, received, households } = result
  const submitted = milestones.filter(({ kind }) => kind === 'submitted').at(-1)
  return {
    ...{ state: survey.state, closesOn: survey.closesOn, workingDaysLeft: survey.workingDaysLeft },
    submittedOn: submitted ? dayOf(submitted.at) : null,
    answers: received,
    households,
    overall: total?.overall[reading] ?? null,
    modes: total?.modes ?? null,
    minimum: result.verdict?.minimum?.share ?? null,
    ...shortfallsOf(result),
    ...{ openExplanations: 0, openObjections: 0 },
  }
}

function titleOf({ survey: { state, unit } }: SurveyPage): string {
  const titles: Partial<Record<typeof state, (unit: string) => string>> = reviewText.pageTitles
  return (titles[state] ?? reviewText.pageTitles.other)(unit.fullName)
}
