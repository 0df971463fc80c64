import { dayOf } from '#shared/dates/days.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import { CampaignsToConfirm } from '../campaigns/ToConfirm.tsx'
import { Loaded } from '../Loaded.tsx'
import { homeText } from '../messages/home.ts'
import { roleWords } from '../messages/words.ts'
import { useReviews } from '../reviews/api.ts'
import { type AttentiveRow, attentive, inOrder } from '../reviews/order.ts'
import { ReviewTable } from '../reviews/ReviewTable.tsx'
import { reviewTitle } from '../reviews/title.ts'
import { may, placeName, type Workplace } from '../session.ts'
import { useUnitTarget } from '../targets/api.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'

/** Which unit is to be looked at first, and which ones below may not come to an end in time? */
export function ReviewHome({ place }: { place: Workplace }) {
  const reviews = useReviews()
  const { data: target } = useUnitTarget(reviews.data?.rows[0]?.survey.unit.id ?? null)
  return (
    <Page>
      <Loaded of={reviews} lines={6} title={placeName(place)}>
        {({ rows }) => {
          const known = attentive(rows, dayOf(new Date()), target?.rule)
          return <Known rows={inOrder(known, 'attention')} place={place} />
        }}
      </Loaded>
    </Page>
  )
}

/** What the unit still has in its own hands. */
const underWay: readonly SurveyState[] = ['open', 'closed', 'counted', 'posted', 'returned']
const listed = 8

function Known({ rows, place }: { rows: readonly AttentiveRow[]; place: Workplace }) {
  const waiting = rows.filter(({ survey }) => survey.state === 'submitted')
  const running = rows.filter(({ survey }) => underWay.includes(survey.state))
  return (
    <>
      <PageTitle
        title={reviewTitle(rows, place.unit.training)}
        sub={`${placeName(place)} · ${roleWords[place.role]}`}
      />
      {may('campaigns.signOff') && <CampaignsToConfirm />}
      <Section title={homeText.toReview} note={<Rest rows={waiting} state="submitted" />}>
        <ReviewTable
          brief
          rows={waiting.slice(0, listed)}
          empty={
            <Empty title={homeText.reviewNone}>
              <p>{homeText.reviewNoneText}</p>
              <ButtonLink href="/console/surveys">{homeText.allSurveys}</ButtonLink>
            </Empty>
          }
        />
      </Section>
      {running.length > 0 && (
        <Section title={homeText.underWay} note={<Rest rows={running} />}>
          <ReviewTable brief rows={running.slice(0, listed)} empty={null} />
        </Section>
      )}
    </>
  )
}

/** Where those stand that found no room here. */
function Rest({ rows, state }: { rows: readonly AttentiveRow[]; state?: SurveyState }) {
  if (rows.length <= listed) return null
  return (
    <a href={`/console/reviews${state ? `?state=${state}` : ''}`}>{homeText.seeAll(rows.length)}</a>
  )
}
