import { dayOf } from '#shared/dates/days.ts'
import type { Figure } from '#shared/results/figure.ts'
import { compareShares, type Share } from '#shared/results/ratio.ts'
import type { Result } from '#shared/results/schema.ts'
import { byReviewOrder, reviewOrder } from '#shared/reviews/order.ts'
import type { ReviewRow } from '#shared/reviews/schema.ts'
import { shortfallsOf } from '#shared/reviews/shortfalls.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { resultsOf } from '../results/result.ts'
import { describeSurveys } from '../surveys/describe.ts'
import { openObjections } from '../surveys/objections.ts'
import { surveysWithin } from '../surveys/reach.ts'
import { openExplanations } from './explanations.ts'

/**
 * The surveys that the actor reviews, or watches over, in the order in which they want attention. Until the
 * count a row tells participation only.
 */
export async function listReviews(ctx: Context, actor: Actor): Promise<ReviewRow[]> {
  const within = await surveysWithin(ctx, actor, 'reviews.view')
  const records = within.filter(({ state }) => reviewOrder.includes(state)).sort(byReviewOrder)
  const surveys = await describeSurveys(ctx, ctx.db, records)
  const results = await resultsOf(ctx.db, records)
  const ids = records.map(({ id }) => id)
  const explanations = await openExplanations(ctx.db, ids)
  const objections = await openObjections(ctx.db, ids)
  return records.map(({ id, submittedAt, policy }, at) => ({
    survey: surveys[at] as Survey,
    submittedOn: submittedAt === null ? null : dayOf(submittedAt),
    ...figuresOf(results.get(id)),
    minimum: (policy !== null && frozenPolicy(policy).minimum?.share) || null,
    openExplanations: explanations.get(id) ?? 0,
    openObjections: objections.get(id) ?? 0,
  }))
}

type Figures = Omit<
  ReviewRow,
  'survey' | 'submittedOn' | 'minimum' | 'openExplanations' | 'openObjections'
>

function figuresOf(result: Result | undefined): Figures {
  const total = result?.counted ? result.total : null
  return {
    answers: result?.received ?? null,
    households: result?.households ?? null,
    overall: (result && total?.overall[result.reading]) ?? null,
    lowestContent: result && total ? lowestOf(result, total) : null,
    modes: total?.modes ?? null,
    ...(result ? shortfallsOf(result) : { missed: [], belowMinimum: 0 }),
  }
}

/** Equal ones: the first in the order of the form. */
function lowestOf(
  { questions }: Result,
  total: NonNullable<Result['total']>,
): ReviewRow['lowestContent'] {
  const contents = questions.flatMap(({ id, kind, label }) => {
    const satisfied = total.questions[id]?.shares.satisfied
    return kind === 'content' && satisfied ? [{ label, satisfied }] : []
  })
  const [lowest] = contents.sort((a, b) =>
    compareShares(asShare(a.satisfied), asShare(b.satisfied)),
  )
  return lowest ?? null
}

function asShare(figure: Figure): Share {
  return figure.kind === 'exact' ? figure : { count: figure.percent, of: 100 }
}
