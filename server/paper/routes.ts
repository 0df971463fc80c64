import {
  droppedStack,
  finishedPass,
  finishedStack,
  handCount,
  keyedBallot,
  newStack,
  paperDesk,
  settlement,
  stackView,
  surrenderedCard,
} from '#shared/paper/schema.ts'
import { notFound } from '../errors.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { getSurveyFor } from '../surveys/steps.ts'
import { scanCard, takeOutCard } from './cards.ts'
import { describeDesk, describeStack } from './describe.ts'
import { finishStack } from './finish.ts'
import { finishPass, keyBallot, unkeyBallot } from './keying.ts'
import { settle } from './settle.ts'
import { correctHandCount, dropStack, openStack } from './stacks.ts'

const stacks = '/api/surveys/:slug/paper-stacks'
const stack = `${stacks}/:stack` as const
const ballot = `${stack}/passes/:pass/ballots/:ballot` as const

export const paperRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: stacks,
      summary: 'The stacks of paper ballots of a survey',
      reply: paperDesk,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.view')
      return describeDesk(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: stacks,
      summary: 'Begin a stack with the numbers of the minutes',
      body: newStack,
      reply: stackView,
      status: 201,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      const id = await openStack(ctx, actor, survey, body)
      return describeStack(ctx, actor, survey, id)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: stack,
      summary: 'A stack: the own reading; once both are done, where they differ',
      reply: stackView,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: `${stack}/hand-count`,
      summary: 'Correct the numbers of the minutes before anything is keyed',
      body: handCount,
      reply: stackView,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      await correctHandCount(ctx, actor, survey, params.stack, body)
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: `${stack}/cards`,
      summary: 'A surrendered card by its code; the same card again changes nothing',
      body: surrenderedCard,
      reply: stackView,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      await scanCard(ctx, actor, survey, params.stack, body.code)
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: `${stack}/card-removals`,
      summary: 'Take a card that was scanned by mistake out of the stack',
      body: surrenderedCard,
      reply: stackView,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      await takeOutCard(ctx, actor, survey, params.stack, body.code)
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: ballot,
      summary: 'Key a ballot, under an id of the browser; the same again changes nothing',
      body: keyedBallot,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      await keyBallot(ctx, actor, survey, placeOf(params), body)
    },
  ),
  accountEndpoint(
    { method: 'delete', path: ballot, summary: 'Take a keyed ballot back' },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      await unkeyBallot(ctx, actor, survey, placeOf(params))
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: `${stack}/passes/:pass/end`,
      summary: 'End a reading; the second is made by another account',
      body: finishedPass,
      reply: stackView,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      const reading = { stackId: params.stack, pass: params.pass, ballots: body.ballots }
      await finishPass(ctx, actor, survey, reading)
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: `${stack}/settlements`,
      summary: 'Say which ballot stands where the two readings differ',
      body: settlement,
      reply: stackView,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      await settle(ctx, actor, survey, params.stack, body)
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: `${stack}/end`,
      summary: 'Finish a stack: its ballots go into the box, what was keyed is deleted',
      body: finishedStack,
      reply: stackView,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'paper.key')
      await finishStack(ctx, actor, survey, params.stack, body)
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: `${stack}/drop`,
      summary: 'Throw an unfinished stack away: its cards are unused again',
      body: droppedStack,
      reply: stackView,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await dropStack(ctx, actor, survey, params.stack, body.reason)
      return describeStack(ctx, actor, survey, params.stack)
    },
  ),
]

/** The id of a ballot is made by a browser: it may be nothing but a short word. */
function placeOf({
  stack: stackId,
  pass,
  ballot: id,
}: Record<'stack' | 'pass' | 'ballot', string>) {
  if (!/^[\w-]{8,64}$/.test(id)) throw notFound()
  return { stackId, pass, ballot: id }
}
