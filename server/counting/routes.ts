import { finalCount, opening } from '#shared/counting/schema.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { getSurveyFor } from '../surveys/steps.ts'
import { count, countVillage } from './count.ts'

export const countingRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/count',
      summary: 'Open the box for the last time, count all that is left, and destroy its keys',
      body: finalCount,
      reply: opening,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      return count(ctx, survey, { by: actor.accountId, words: body.boxKey })
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/surveys/:slug/villages/:village/count',
      summary:
        'Count one village that has ended its collecting; of the last one left, the count at the end',
      body: finalCount,
      reply: opening,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      const key = { by: actor.accountId, words: body.boxKey }
      return countVillage(ctx, survey, params.village, key)
    },
  ),
]
