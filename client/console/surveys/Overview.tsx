import type { CollectionDesk } from '#shared/collection/schema.ts'
import { formatInstant } from '#shared/format.ts'
import type { CardStock } from '#shared/participation/schema.ts'
import type { Survey, SurveyPage, Turnout } from '#shared/surveys/schema.ts'
import { read } from '../api.ts'
import { readCards } from '../cards/api.ts'
import { Loaded } from '../Loaded.tsx'
import { type Load, useLoad } from '../load.ts'
import { surveyText } from '../messages/survey.ts'
import { Cards } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Steps } from '../ui/Steps.tsx'
import { readTurnout } from './api.ts'
import { lifeSteps, remarksOf } from './life.ts'
import { Minimum } from './Minimum.tsx'
import { NextCard } from './NextCard.tsx'
import { CollectingCard, ParticipationCard } from './Participation.tsx'
import { Villages } from './Villages.tsx'

/** The turnout of a survey from its opening to its count; afterwards the result speaks. */
export function useTurnout(survey: Survey | undefined): Load<Turnout> {
  const key = survey && isCollecting(survey) ? `${survey.slug}/${survey.state}` : null
  return useLoad(key, (signal) => readTurnout(survey?.slug ?? '', signal))
}

/** The cards of a survey that is handing them out. */
function useStock({ slug, access, state }: Survey): Load<CardStock> {
  const key = access === 'card' && state === 'open' ? slug : null
  return useLoad(key, (signal) => readCards(slug, signal))
}

/** How its villages stand at the end of the collecting. */
function useCollection({ slug, access, state }: Survey): Load<CollectionDesk> {
  const isAsked = access === 'card' && (state === 'open' || state === 'closed')
  return useLoad(isAsked ? `${slug}/${state}` : null, (signal) =>
    read<CollectionDesk>(`/api/surveys/${slug}/collection`, signal),
  )
}

/** Where a survey stands, how far it has come, what is to be done next. */
export function Overview({ page, turnout }: { page: SurveyPage; turnout: Load<Turnout> }) {
  const { survey } = page
  const { minimum } = page.counting
  const stock = useStock(survey)
  const collection = useCollection(survey)
  if (survey.state === 'cancelled') return <Cancelled page={page} />
  return (
    <>
      <Steps label={surveyText.stepsLabel} steps={lifeSteps(survey.state)} />
      <Remarks page={page} />
      {isCollecting(survey) ? (
        <>
          <div class="overview">
            <Cards>
              <Loaded of={turnout}>
                {(data) => (
                  <ParticipationCard survey={survey} turnout={data} minimum={minimum?.share} />
                )}
              </Loaded>
              <CollectingCard survey={survey} turnout={turnout.data} />
              <NextCard
                page={page}
                turnout={turnout.data}
                stock={stock.data}
                collection={collection.data}
              />
            </Cards>
          </div>
          {turnout.data && minimum && (
            <Minimum survey={survey} turnout={turnout.data} minimum={minimum.share} />
          )}
          {turnout.data && (
            <Villages survey={survey} turnout={turnout.data} minimum={minimum?.share} />
          )}
        </>
      ) : (
        <Cards>
          <NextCard page={page} />
          {survey.opensOn !== null && <CollectingCard survey={survey} turnout={undefined} />}
        </Cards>
      )}
    </>
  )
}

function isCollecting({ state }: Survey): boolean {
  return state === 'open' || state === 'closed'
}

/** What the reviewing level wants mended: before everything else on the page. */
function Remarks({ page }: { page: SurveyPage }) {
  const remarks = remarksOf(page)
  if (!remarks) return null
  return (
    <Notice tone="problem" title={surveyText.returnedTitle}>
      <p class="quoted">{remarks.note}</p>
      <p class="note">{surveyText.returnedAt(formatInstant(remarks.at), remarks.by)}</p>
    </Notice>
  )
}

function Cancelled({ page }: { page: SurveyPage }) {
  const end = page.milestones.find(({ kind }) => kind === 'cancelled')
  return (
    <Notice tone="info" title={surveyText.cancelledTitle}>
      {end?.note && <p class="quoted">{end.note}</p>}
      {end && <p class="note">{surveyText.returnedAt(formatInstant(end.at), end.by)}</p>}
    </Notice>
  )
}
