import { publicResult, resultPage } from '#shared/results/schema.ts'
import { turnout } from '#shared/surveys/schema.ts'
import { permit } from '../accounts/access.ts'
import { accountEndpoint, type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { getSurvey } from '../surveys/find.ts'
import { showPublicResult, showResult } from './show.ts'
import { turnoutOf } from './turnout.ts'

export const resultRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/turnout',
      summary: 'How many have answered, by village',
      reply: turnout,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurvey(ctx.db, params.slug)
      await permit(ctx, actor, 'surveys.view', survey)
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
      const survey = await getSurvey(ctx.db, params.slug)
      await permit(ctx, actor, 'results.view', survey)
      return showResult(ctx.db, survey)
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
      return showPublicResult(ctx, params.slug)
    },
  ),
]
