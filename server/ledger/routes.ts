import type { LedgerPage } from '#shared/ledger/page.ts'
import { eventList, eventQuery, leafList, tokenList } from '#shared/ledger/schema.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import { hasResult } from '#shared/surveys/state.ts'
import { unitOf } from '../answering/form-page.ts'
import { createPageCache, type PageCache } from '../answering/page-cache.ts'
import { sayNotFound } from '../answering/replies.ts'
import { type Visit, visit } from '../answering/visits.ts'
import type { Context } from '../context.ts'
import { listTokens } from '../counting/list-tokens.ts'
import { notFound } from '../errors.ts'
import { type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { escapeHtml, type InlinedPage, inlinePage, sendInlined } from '../http/inlined.ts'
import { listLeaves } from '../responses/records.ts'
import { listModuli } from '../tokens/survey-keys.ts'
import { ledgerPublicKey } from './key.ts'
import { listEvents, listEventsOf } from './list.ts'
import { asPageEvent } from './page.ts'

const perPage = 200

export const ledgerRoutes: Endpoint[] = [
  publicEndpoint(
    {
      method: 'get',
      path: '/api/public/ledger',
      summary: 'The signed events of all surveys, in the order of the chain',
      query: eventQuery,
      reply: eventList,
    },
    async ({ ctx, query: { from } }) => {
      const events = await listEvents(ctx.db, { from, atMost: perPage + 1 })
      const next = events[perPage]?.height ?? null
      return { ledgerKey: ledgerPublicKey(ctx.keys), events: events.slice(0, perPage), next }
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/api/public/surveys/:slug/leaves',
      summary: 'The fingerprints of all counted answers, once the survey is counted',
      reply: leafList,
    },
    async ({ ctx, params, http }) => {
      const found = await visit(ctx, params.slug)
      if (!found) throw notFound()
      // Before the count the list would tell in which night an answer was opened.
      const counted = hasResult(found.state)
      http.header('Cache-Control', 'no-cache')
      return { counted, leaves: counted ? await listLeaves(ctx.db, found.survey.id) : [] }
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/api/public/surveys/:slug/tokens',
      summary: 'The signed tokens of all counted answers to cards, once the survey is counted',
      reply: tokenList,
    },
    async ({ ctx, params, http }) => {
      const found = await visit(ctx, params.slug)
      if (!found) throw notFound()
      const counted = hasResult(found.state)
      http.header('Cache-Control', 'no-cache')
      return {
        counted,
        keys: await listModuli(ctx.db, found.survey.id),
        tokens: counted ? await listTokens(ctx.db, found.survey.id) : [],
      }
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/s/:slug/ledger',
      summary: 'The ledger of a survey as one HTML page, with the check of a receipt',
    },
    async ({ ctx, params, http }) => {
      const found = await visit(ctx, params.slug)
      return found ? sendInlined(http, await keptPage(ctx, found)) : sayNotFound(ctx, http)
    },
  ),
]

const kept = new WeakMap<Context, PageCache<InlinedPage>>()
const room = 200

/** Made anew when something has happened. */
async function keptPage(ctx: Context, found: Visit): Promise<InlinedPage> {
  const { slug } = found.survey
  const events = await listEventsOf(ctx.db, `survey/${slug}`)
  const pages = kept.get(ctx) ?? createPageCache<InlinedPage>(room)
  kept.set(ctx, pages)
  return pages.get(`${slug} ${found.state} ${events.at(-1)?.hash}`, async () => {
    const page = await describe(ctx, found, events)
    const title = `Sổ sự kiện: ${page.title} – ${page.unitName}`
    const noscript = `<div class="page"><h1>${escapeHtml(title)}</h1><p>${withoutScript}</p></div>`
    return inlinePage(ctx.page('ledger'), { title, data: page, noscript })
  })
}

const withoutScript = 'Để tra mã biên nhận, hãy mở trang này bằng trình duyệt có chạy JavaScript.'

async function describe(
  ctx: Context,
  { survey, state, today }: Visit,
  events: Awaited<ReturnType<typeof listEventsOf>>,
): Promise<LedgerPage> {
  const unit = await unitOf(ctx, survey, today)
  const villages = await ctx.db
    .selectFrom('surveyVillage')
    .select(['unitId', 'name'])
    .where('surveyId', '=', survey.id)
    .execute()
  const names = new Map(villages.map(({ unitId, name }) => [unitId, name]))
  return {
    ...{ slug: survey.slug, title: survey.title, demo: ctx.config.demo },
    ledgerKey: ledgerPublicKey(ctx.keys),
    ...{ unitName: unitInSentence(unit), training: unit.training },
    ...{
      cards: survey.access === 'card',
      counted: hasResult(state),
      announced: state === 'announced',
    },
    events: events
      .map(asPageEvent)
      .reverse()
      .map(({ villages, ...rest }) =>
        villages ? { ...rest, villages: villages.map((id) => names.get(id) ?? id) } : rest,
      ),
  }
}
