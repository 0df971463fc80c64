import { newObjection, objectionAnswer, posting, postingPage } from '#shared/posting/schema.ts'
import { heldKey } from '#shared/responses/schema.ts'
import {
  cancellation,
  closure,
  draftSave,
  extension,
  newSurvey,
  publication,
  publishChecks,
  publishChecksSearch,
  reopening,
  surveyChange,
  surveyList,
  surveyPage,
  surveySearch,
} from '#shared/surveys/schema.ts'
import { permit } from '../accounts/access.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { ballotBox } from '../responses/ballot-box.ts'
import { offerHeldKey } from '../responses/held-key.ts'
import { cancelSurvey } from './cancel.ts'
import { closeSurvey } from './close.ts'
import { createSurvey } from './create.ts'
import { changeSurvey, saveDraft } from './edit.ts'
import { extendSurvey, reopenSurvey } from './extend.ts'
import { answerObjection, logObjection } from './objections.ts'
import { describeSurveyPage, listSurveys } from './page.ts'
import { describePosting, postResult } from './posting.ts'
import { publishSurvey } from './publish.ts'
import { checkPublishing } from './publish-checks.ts'
import { getSurveySeen } from './sight.ts'
import { getSurveyForStep } from './steps.ts'

export const surveyRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys',
      summary: 'Surveys in the own tree, newest first; of one unit and what is below it',
      query: surveySearch,
      reply: surveyList,
    },
    async ({ ctx, actor, query }) => ({ surveys: await listSurveys(ctx, actor, query) }),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys',
      summary: 'Begin a survey from a form template',
      body: newSurvey,
      reply: surveyPage,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'surveys.run', body)
      return describeSurveyPage(ctx, actor, await createSurvey(ctx, actor, body))
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug',
      summary: 'A survey with its form, its past, and what may be done now',
      reply: surveyPage,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveySeen(ctx, actor, params.slug, 'participation')
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'patch',
      path: '/api/surveys/:slug',
      summary: 'Change title or settings of a draft',
      body: surveyChange,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'edit')
      await changeSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/draft',
      summary: 'Save the draft of the form',
      body: draftSave,
      reply: surveyPage,
      maxBytes: 524_288,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'edit')
      await saveDraft(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/publish-checks',
      summary: 'What keeps a draft from being published till a day',
      query: publishChecksSearch,
      reply: publishChecks,
    },
    async ({ ctx, actor, params, query }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'publish')
      return checkPublishing(ctx, survey, query.closesOn ?? null)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/box-keys',
      summary:
        'A fresh key for the box, told once and kept nowhere: to be printed before publishing',
      reply: heldKey,
      status: 201,
    },
    async ({ ctx, actor, params, http }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'publish')
      http.header('Cache-Control', 'no-store')
      return offerHeldKey(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/publication',
      summary: 'Publish: the survey opens today',
      body: publication,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'publish')
      await publishSurvey(ctx, actor, survey, body, ballotBox)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/deadline',
      summary: 'Stay open till a later day; of an official survey by the level above, by document',
      body: extension,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'extend')
      await extendSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/closure',
      summary: 'Close before the deadline, with a reason',
      body: closure,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'close')
      await closeSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/surveys/:slug/closure',
      summary: 'Open again till a later day, until the count',
      body: reopening,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'reopen')
      await reopenSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/cancellation',
      summary: 'Cancel before the count',
      body: cancellation,
      reply: surveyPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'cancel')
      await cancelSurvey(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/posting',
      summary: 'Where each village can read its result, and what was said against it',
      reply: postingPage,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveySeen(ctx, actor, params.slug, 'result')
      return describePosting(ctx.db, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/posting',
      summary: 'Write down where and when an official result is posted',
      body: posting,
      reply: postingPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'post')
      await postResult(ctx, actor, survey, body)
      return describePosting(ctx.db, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/objections',
      summary: 'Write down an objection to a posted result',
      body: newObjection,
      reply: postingPage,
      status: 201,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'object')
      await logObjection(ctx, actor, survey, body)
      return describePosting(ctx.db, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/objections/:number/answer',
      summary: 'Answer an objection, once',
      body: objectionAnswer,
      reply: postingPage,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'object')
      await answerObjection(ctx, actor, survey, { number: Number(params.number), ...body })
      return describePosting(ctx.db, survey)
    },
  ),
]
