import { dayOf } from '#shared/dates/days.ts'
import type { ReviewRow } from '#shared/reviews/schema.ts'
import { hasResult, type SurveyState, surveyStates } from '#shared/surveys/state.ts'
import { matches } from '#shared/text.ts'
import { PickedBar } from '../comparison/Picked.tsx'
import { Loaded } from '../Loaded.tsx'
import { useQuery } from '../location.ts'
import { reviewText } from '../messages/reviews.ts'
import { stateWords } from '../messages/words.ts'
import { placeName, useWorkplace, type Workplace } from '../session.ts'
import { useUnitTarget } from '../targets/api.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useReviews } from './api.ts'
import { type AttentiveRow, attentive, inOrder, type ReviewOrder } from './order.ts'
import { ReviewTable } from './ReviewTable.tsx'
import { reviewTitle } from './title.ts'

/** Which commune is to be looked at first? */
export function ReviewsPage() {
  const place = useWorkplace()
  const reviews = useReviews()
  // The list does not wait for the rule, which is the same for all of them: it only adds points.
  const { data: target } = useUnitTarget(reviews.data?.rows[0]?.survey.unit.id ?? null)
  return (
    <Page>
      <Loaded of={reviews} lines={8} title={reviewText.back}>
        {({ rows }) => (
          <List rows={attentive(rows, dayOf(new Date()), target?.rule)} place={place} />
        )}
      </Loaded>
    </Page>
  )
}

const pageSize = 30

function List({ rows, place }: { rows: readonly AttentiveRow[]; place: Workplace }) {
  const { query, href } = useQuery()
  const order = orderIn(query.order)
  const found = inOrder(
    rows.filter(({ survey }) => isAsked(survey, query)),
    order,
  )
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(Math.max(1, Number(query.page) || 1), pages)
  return (
    <>
      <PageTitle
        title={reviewTitle(rows, place.unit.training)}
        sub={`${placeName(place)} · ${reviewText.sub(rows.length)}`}
      />
      {rows.length > 0 && <Filters rows={rows} order={order} />}
      {rows.some(({ survey }) => hasResult(survey.state)) && <PickedBar />}
      <ReviewTable
        rows={found.slice((page - 1) * pageSize, page * pageSize)}
        empty={
          rows.length === 0 ? (
            <Empty title={reviewText.emptyTitle}>
              <p>{reviewText.emptyText}</p>
            </Empty>
          ) : (
            <Empty title={reviewText.filteredTitle}>
              <ButtonLink href="/console/reviews">{reviewText.clearFilter}</ButtonLink>
            </Empty>
          )
        }
      />
      <Pagination
        page={page}
        pages={pages}
        href={(next) => href({ page: next === 1 ? undefined : next })}
      />
    </>
  )
}

function Filters({ rows, order }: { rows: readonly AttentiveRow[]; order: ReviewOrder }) {
  const { query, patch } = useQuery()
  const present = surveyStates.filter((state) => rows.some((row) => row.survey.state === state))
  const set = (name: string) => (value: string) =>
    patch({ [name]: value, page: undefined }, { replace: true })
  return (
    <div class="filters no-print">
      <SearchBox label={reviewText.search} value={query.q ?? ''} onSearch={set('q')} />
      <div class="cluster">
        <Select
          label={reviewText.filterState}
          name="state"
          value={query.state ?? ''}
          placeholder={reviewText.allStates}
          options={present.map((state: SurveyState) => ({
            value: state,
            label: stateWords[state],
          }))}
          onChange={set('state')}
        />
        <Select
          label={reviewText.order}
          name="order"
          value={order}
          options={orders.map((one) => ({ value: one, label: reviewText.orders[one] }))}
          onChange={(value) => set('order')(value === 'attention' ? '' : value)}
        />
      </div>
    </div>
  )
}

const orders = Object.keys(reviewText.orders) as ReviewOrder[]

function orderIn(asked: string | undefined): ReviewOrder {
  return orders.find((one) => one === asked) ?? 'attention'
}

function isAsked(
  { unit, state }: ReviewRow['survey'],
  { q = '', state: asked = '' }: Record<string, string>,
): boolean {
  return matches(q, unit.fullName) && (asked === '' || state === asked)
}
