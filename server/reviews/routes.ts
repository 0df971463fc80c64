import * as z from 'zod'
import { returnRemarks, reviewList, signOff } from '#shared/reviews/schema.ts'
import { submission, surveyPage } from '#shared/surveys/schema.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { describeSurveyPage } from '../surveys/page.ts'
import { getSurveyForStep } from '../surveys/steps.ts'
import { announceSurvey } from './announce.ts'
import { listReviews } from './list.ts'
import { returnSurvey } from './return.ts'
import { signOffSurvey } from './sign-off.ts'
import { submitSurvey } from './submit.ts'

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
]
