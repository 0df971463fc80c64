import type { Context as HonoContext } from 'hono'
import {
  comparison,
  comparisonSearch,
  matrixPage,
  matrixSearch,
  trendPage,
  trendSearch,
} from '#shared/results/comparison/schema.ts'
import { forVillagers, linesOf, type VillagerPage } from '#shared/results/page.ts'
import {
  moderatedTexts,
  publicResult,
  resultPage,
  textDecision,
  textSummary,
} from '#shared/results/schema.ts'
import { revokedSentence } from '#shared/results/wording.ts'
import { turnout } from '#shared/surveys/schema.ts'
import { trainingBanner } from '#shared/training/banner.ts'
import type { Actor } from '../accounts/actor.ts'
import { readFormPage } from '../answering/form-page.ts'
import { createPageCache, type PageCache } from '../answering/page-cache.ts'
import { problemPage } from '../answering/plain-pages.ts'
import { sayNotFound, sendPlain } from '../answering/replies.ts'
import { type Visit, visit } from '../answering/visits.ts'
import { demoBanner } from '../answering/words.ts'
import type { Context } from '../context.ts'
import { accountEndpoint, type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { escapeHtml, type InlinedPage, inlinePage, sendInlined } from '../http/inlined.ts'
import { getSurvey } from '../surveys/find.ts'
import { getSurveySeen, isOfOtherBody } from '../surveys/sight.ts'
import { compareSurveys, readMatrix } from './compare.ts'
import { eraseText, releaseText, summariseTexts, withholdText } from './moderate.ts'
import { getAnnounced, revocationsOf, showPublicResult, showResult } from './show.ts'
import { moderatedTextsOf } from './texts.ts'
import { readTrend } from './trend.ts'
import { turnoutOf } from './turnout.ts'

export const resultRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/comparison',
      summary: 'Two to six results side by side, on what all of them asked',
      query: comparisonSearch,
      reply: comparison,
    },
    ({ ctx, actor, query }) => compareSurveys(ctx, actor, query.surveys.split(',')),
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/comparison/matrix',
      summary: 'The units of a round by its contents',
      query: matrixSearch,
      reply: matrixPage,
    },
    ({ ctx, actor, query }) => readMatrix(ctx, actor, query),
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/units/:id/trend',
      summary: 'The results of a unit, and of what has gone over into it, over the rounds',
      query: trendSearch,
      reply: trendPage,
    },
    ({ ctx, actor, params, query }) =>
      readTrend(ctx, actor, { unitId: params.id, body: query.body }),
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/turnout',
      summary: 'How many have answered, by village',
      reply: turnout,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveySeen(ctx, actor, params.slug, 'participation')
      return turnoutOf(ctx.db, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/results',
      summary: 'The result as far as it may be shown now',
      reply: resultPage,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveySeen(ctx, actor, params.slug, 'result')
      return showResult(ctx.db, survey, { texts: !isOfOtherBody(actor, survey) })
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/api/public/surveys/:slug/results',
      summary: 'An announced result, for everybody',
      reply: publicResult,
    },
    async ({ ctx, params, http }) => {
      http.header('Cache-Control', 'no-cache')
      return showPublicResult(ctx, await getAnnounced(ctx.db, params.slug))
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/s/:slug/results',
      summary: 'An announced result as one HTML page, for everybody and for the notice board',
    },
    async ({ ctx, params, http }) => {
      const found = await visit(ctx, params.slug)
      if (!found) return sayNotFound(ctx, http)
      if (found.state !== 'announced')
        return sayNotAnnounced(ctx, http, { found, slug: params.slug })
      return sendInlined(http, await keptPage(ctx, params.slug))
    },
  ),
  ...textRoutes(),
]

/** What the reviewing level does with villagers' words. */
function textRoutes(): Endpoint[] {
  const moderated = (ctx: Context, actor: Actor, slug: string) =>
    getSurveySeen(ctx, actor, slug, 'texts')
  const path = '/api/surveys/:slug/texts'
  return [
    accountEndpoint(
      { method: 'get', path, summary: 'Every text, for its moderation', reply: moderatedTexts },
      async ({ ctx, actor, params }) => {
        const survey = await moderated(ctx, actor, params.slug)
        return { questions: await moderatedTextsOf(ctx.db, survey) }
      },
    ),
    accountEndpoint(
      {
        method: 'put',
        path: `${path}/:text/withholding`,
        summary: 'Do not show a text',
        body: textDecision,
        reply: moderatedTexts,
      },
      async ({ ctx, actor, params, body }) => {
        const survey = await moderated(ctx, actor, params.slug)
        await withholdText(ctx, actor, survey, { textId: params.text, ...body })
        return { questions: await moderatedTextsOf(ctx.db, survey) }
      },
    ),
    accountEndpoint(
      {
        method: 'delete',
        path: `${path}/:text/withholding`,
        summary: 'Show a withheld text again',
        reply: moderatedTexts,
      },
      async ({ ctx, actor, params }) => {
        const survey = await moderated(ctx, actor, params.slug)
        await releaseText(ctx, actor, survey, params.text)
        return { questions: await moderatedTextsOf(ctx.db, survey) }
      },
    ),
    accountEndpoint(
      {
        method: 'post',
        path: `${path}/:text/erasure`,
        summary: 'Erase a text for good; the ledger says that it was done',
        body: textDecision,
        reply: moderatedTexts,
      },
      async ({ ctx, actor, params, body }) => {
        const survey = await moderated(ctx, actor, params.slug)
        await eraseText(ctx, actor, survey, { textId: params.text, ...body })
        return { questions: await moderatedTextsOf(ctx.db, survey) }
      },
    ),
    accountEndpoint(
      {
        method: 'put',
        path: '/api/surveys/:slug/text-summaries/:question',
        summary: 'Say in other words what too few wrote to be shown',
        body: textSummary,
        reply: moderatedTexts,
      },
      async ({ ctx, actor, params, body }) => {
        const survey = await moderated(ctx, actor, params.slug)
        const given = { questionKey: params.question, ...body }
        await summariseTexts(ctx, actor, survey, given)
        return { questions: await moderatedTextsOf(ctx.db, survey) }
      },
    ),
  ]
}

const kept = new WeakMap<Context, PageCache<InlinedPage>>()
const room = 200

/** Made once: what is signed off and announced no longer changes. */
async function keptPage(ctx: Context, slug: string): Promise<InlinedPage> {
  const announced = await getAnnounced(ctx.db, slug)
  const pages = kept.get(ctx) ?? createPageCache<InlinedPage>(room)
  kept.set(ctx, pages)
  const { signedOff, announcedOn } = announced
  return pages.get(`${slug} ${signedOff.resultHash} ${signedOff.on} ${announcedOn}`, async () => {
    const page = forVillagers(await showPublicResult(ctx, announced))
    const title = `Kết quả: ${page.title} – ${page.unitName}`
    return inlinePage(ctx.page('results'), {
      ...{ title, data: page, noscript: withoutScript(page) },
    })
  })
}

/** The same facts as plain paragraphs. */
function withoutScript(page: VillagerPage): string {
  const [heading = '', ...lines] = linesOf(page).map(escapeHtml)
  const banner = [...(page.demo ? [demoBanner] : []), ...(page.training ? [trainingBanner] : [])]
    .map((words) => `<p class="demo">${words}</p>`)
    .join('')
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('')
  return `${banner}<div class="page"><h1>${heading}</h1>${paragraphs}</div>`
}

/** The survey is no secret, its result still is; one that was public and was taken back is told plainly. */
async function sayNotAnnounced(
  ctx: Context,
  http: HonoContext,
  { found, slug }: { found: Visit; slug: string },
) {
  const page = await readFormPage(ctx, found)
  const { id } = await getSurvey(ctx.db, slug)
  const revoked = (await revocationsOf(ctx.db, id)).findLast(({ announcedOn }) => announcedOn)
  const title = revoked ? 'Kết quả đã công bố không còn hiệu lực' : 'Kết quả chưa được công bố'
  const note = page.survey.resultsNote
  const text = revoked
    ? revokedSentence(revoked)
    : `Kết quả được công bố sau khi kiểm phiếu và cấp trên xác nhận. ${note ?? ''}`.trim()
  return sendPlain(http, problemPage({ title, text, page, demo: page.demo }), 404)
}
