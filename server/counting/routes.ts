import { finalCount, opening } from '#shared/counting/schema.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { getSurveyFor } from '../surveys/steps.ts'
import { count } from './count.ts'

export const countingRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/count',
      summary: 'Open the box for the last time, count, and destroy its keys',
      body: finalCount,
      reply: opening,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      return count(ctx, survey, actor.accountId, body.boxKey)
    },
  ),
]
