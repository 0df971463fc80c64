import * as z from 'zod'
import {
  explanationAnswer,
  explanationRequest,
  returnRemarks,
  reviewList,
  reviewReason,
  reviewThread,
  signOff,
  signOffPreview,
} from '#shared/reviews/schema.ts'
import { submission, surveyPage } from '#shared/surveys/schema.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { describeSurveyPage } from '../surveys/page.ts'
import { getSurveyFor, getSurveyForStep, getSurveyToJudge } from '../surveys/steps.ts'
import { announceSurvey } from './announce.ts'
import { answerExplanation, askExplanation } from './explanations.ts'
import { listReviews } from './list.ts'
import { returnSurvey } from './return.ts'
import { revokeSignOff } from './revoke.ts'
import { previewSignOff, signOffSurvey } from './sign-off.ts'
import { submitSurvey } from './submit.ts'
import { describeThread } from './thread.ts'
import { undoVoid, voidVillage } from './void.ts'
import { undoStackVoid, voidStack } from './void-stack.ts'

export const reviewRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/reviews',
      summary: 'Surveys of the units right below, those that wait for a review first',
      reply: reviewList,
    },
    async ({ ctx, actor }) => ({ rows: await listReviews(ctx, actor) }),
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/submission',
      summary: 'Submit the counted result to the parent unit',
      body: submission,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'submit')
      await submitSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/return',
      summary: 'Return a submitted result with remarks',
      body: returnRemarks,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'return')
      await returnSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/sign-off',
      summary: 'Confirm a submitted result: it is frozen',
      body: signOff,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'signOff')
      await signOffSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/announcement',
      summary: 'Make a signed result public',
      body: z.strictObject({}),
      reply: surveyPage,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'announce')
      await announceSurvey(ctx, actor, survey)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/sign-off',
      summary: 'What a confirmation would freeze now, and under which hash',
      reply: signOffPreview,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'signOff')
      return previewSignOff(ctx.db, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/surveys/:slug/sign-off',
      summary: 'Revoke a confirmation, with a reason that stays in sight',
      body: reviewReason,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'revoke')
      await revokeSignOff(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/explanations',
      summary: 'What was asked about a result, and what the unit explained',
      reply: reviewThread,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'results.view')
      return describeThread(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/explanations',
      summary: 'Ask the unit to explain; blocks the sign-off until it has',
      body: explanationRequest,
      reply: reviewThread,
      status: 201,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyToJudge(ctx, actor, params.slug)
      await askExplanation(ctx, actor, survey, body)
      return describeThread(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/explanations/:number/answer',
      summary: 'Explain what was asked, once',
      body: explanationAnswer,
      reply: reviewThread,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await answerExplanation(ctx, actor, survey, { ...body, number: numberIn(params.number) })
      return describeThread(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/villages/:village/void',
      summary: 'Take a village out of the result, with a reason',
      body: reviewReason,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyToJudge(ctx, actor, params.slug)
      await voidVillage(ctx, actor, survey, { villageId: params.village, ...body })
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/surveys/:slug/villages/:village/void',
      summary: 'Put a village back into the result, with a reason',
      body: reviewReason,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyToJudge(ctx, actor, params.slug)
      await undoVoid(ctx, actor, survey, { villageId: params.village, ...body })
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/paper-stacks/:stack/void',
      summary: 'Take a stack of paper ballots out of the result, with a reason',
      body: reviewReason,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyToJudge(ctx, actor, params.slug)
      await voidStack(ctx, actor, survey, { stackId: params.stack, ...body })
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/surveys/:slug/paper-stacks/:stack/void',
      summary: 'Put a stack of paper ballots back into the result, with a reason',
      body: reviewReason,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyToJudge(ctx, actor, params.slug)
      await undoStackVoid(ctx, actor, survey, { stackId: params.stack, ...body })
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
]

/** A number that no question has is no fault: it is not found. */
function numberIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
