import {
  cardReissue,
  cardRelease,
  cardStock,
  cardWithdrawal,
  drawPage,
  householdSeed,
  newPrintJob,
  printedCards,
} from '#shared/participation/schema.ts'
import {
  cardCheckBody,
  cardCheckReply,
  redemptionBody,
  redemptionReply,
  usedCardReportBody,
} from '#shared/tokens/schema.ts'
import { mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { accountEndpoint, type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { addressBlock } from '../http/security.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { getSurveyFor } from '../surveys/steps.ts'
import { reissueCards, releaseCards, withdrawCards } from './cards.ts'
import { drawHouseholds, readDraw } from './draw.ts'
import { endPrintJob, listPrintJobs, openPrintJob, printCards } from './print.ts'
import { checkCard, redeemCard, reportUsedCard } from './redeem.ts'
import { stockOf } from './stock.ts'

const whileOpen = {
  404: '`survey_not_open`: there is no such survey with cards, or not yet',
  410: '`survey_closed`: more than 48 hours after the deadline, or counted; `village_closed`: this village has ended',
  429: 'Too many unknown codes from one network; ten minutes later it goes on',
}

const unknownCodes =
  'Codes that no card has are counted for each network: three hundred of them in ten minutes, then 429.'

const redemption = `RSABSSA-SHA384-PSS-Deterministic of RFC 9474: the message is the token, 32 random bytes, unchanged; the PSS salt has
48 bytes; key and exponent are those of card-checks. The client keeps token, salt and blinding factor before it asks: the same code with
the same blinded token gets the same reply however often, so that a lost reply can be asked for again; with another one the
card is used. The client unblinds and verifies the signature, forgets the code, and sends token and signature with its answer
to responses. The server cannot tell which card an answer came with. ${unknownCodes}`

export const participationRoutes: Endpoint[] = [
  publicEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/card-checks',
      summary: 'Ask whether a card can be used; nothing is spent by asking',
      details: `The first of three steps with a card: card-checks, redemptions, responses. ${unknownCodes}`,
      replies: whileOpen,
      body: cardCheckBody,
      reply: cardCheckReply,
    },
    async ({ ctx, params, body, http }) => {
      http.header('Cache-Control', 'no-store')
      return checkCard(ctx, params.slug, body.code, addressBlock(ctx.config, http))
    },
  ),
  publicEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/redemptions',
      summary: 'Use a card: the blind signature (RFC 9474) over a blinded token',
      details: redemption,
      replies: {
        ...whileOpen,
        404: '`card_unknown`, or `survey_not_open`',
        409: '`card_used`: with another blinded token',
        422: '`fields`: not 15 digits, or `blinded` is not of 256 bytes, 0, 1 or not below the modulus',
        503: 'Nobody knows whether it was written down: ask with the same blinded token again',
      },
      body: redemptionBody,
      reply: redemptionReply,
    },
    async ({ ctx, params, body, http }) => {
      http.header('Cache-Control', 'no-store')
      return redeemCard(ctx, params.slug, body, addressBlock(ctx.config, http))
    },
  ),
  publicEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/used-card-reports',
      summary: 'Report that a card in hand was used by somebody else; counted once per card',
      replies: {
        ...whileOpen,
        404: '`card_unknown`, or `survey_not_open`',
        409: '`wrong_state`: the card is not used',
      },
      body: usedCardReportBody,
    },
    async ({ ctx, params, body, http }) =>
      reportUsedCard(ctx, params.slug, body.code, addressBlock(ctx.config, http)),
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/cards',
      summary: 'The cards of every village: released, printed, withdrawn, used, reported',
      reply: cardStock,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.view')
      return describeStock(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/household-draw',
      summary: 'Which households are asked, by their places in the list, and how they were drawn',
      reply: drawPage,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.view')
      return describeDraw(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/household-draw',
      summary: 'Draw the households by a number that was made known (upper level)',
      details:
        'From the day on that was laid down when the survey opened. Asked are the places whose SHA-256 of `lang-nghe-draw-v1/<slug>/<village>/<seed>/<place>` is smallest.',
      body: householdSeed,
      reply: drawPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'cards.release')
      await drawHouseholds(ctx, actor, survey, body.seed)
      return describeDraw(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/card-releases',
      summary: 'Confirm the households of a village and release cards up to them (upper level)',
      body: cardRelease,
      reply: cardStock,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'cards.release')
      await releaseCards(ctx, actor, survey, body)
      return describeStock(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/card-reissues',
      summary: 'Cards instead of spoiled or lost ones, at most two or 2 % of a village',
      body: cardReissue,
      reply: cardStock,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await reissueCards(ctx, actor, survey, body)
      return describeStock(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/card-withdrawals',
      summary: 'Take spoiled or left-over cards out by their serials',
      body: cardWithdrawal,
      reply: cardStock,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      const { serials, kind, reason = null } = body
      await withdrawCards(ctx, actor, survey, { serials, kind, reason })
      return describeStock(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/print-jobs',
      summary: 'Make cards out of released ones; their codes live for a day at most',
      body: newPrintJob,
      reply: cardStock,
      status: 201,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await openPrintJob(ctx, actor, survey, body)
      return describeStock(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/print-jobs/:id/prints',
      summary: 'The codes of a print job for the printer; every time is an event',
      reply: printedCards,
    },
    async ({ ctx, actor, params, http }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      http.header('Cache-Control', 'no-store')
      return printCards(ctx, actor, survey, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/print-jobs/:id/end',
      summary: 'End a print job: its codes are gone for good',
      reply: cardStock,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await endPrintJob(ctx, actor, survey, params.id)
      return describeStock(ctx, actor, survey)
    },
  ),
]

async function describeDraw(ctx: Context, actor: Actor, survey: SurveyRecord) {
  return {
    ...(await readDraw(ctx.db, survey)),
    mayDraw: survey.state === 'open' && (await mayThey(ctx, actor, 'cards.release', survey)),
  }
}

async function describeStock(ctx: Context, actor: Actor, survey: SurveyRecord) {
  return {
    villages: await stockOf(ctx.db, survey.id),
    jobs: await listPrintJobs(ctx, survey.id),
    mayRelease: await mayThey(ctx, actor, 'cards.release', survey),
    mayPrint: await mayThey(ctx, actor, 'surveys.run', survey),
  }
}
