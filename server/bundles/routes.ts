import * as z from 'zod'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { getSurveyFor } from '../surveys/steps.ts'
import { composeBundle } from './compose.ts'
import { asTar } from './tar.ts'

export const bundleRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/bundles',
      summary: 'Make the audit bundle of a counted survey; each making is an event of the ledger',
      body: z.strictObject({}),
    },
    async ({ ctx, actor, params, http }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'bundles.make')
      const archive = asTar(survey.slug, await composeBundle(ctx, actor, survey), ctx.now())
      http.header('Content-Type', 'application/x-tar')
      http.header('Content-Disposition', `attachment; filename="ho-so-${survey.slug}.tar"`)
      http.header('Cache-Control', 'no-store')
      return http.body(Uint8Array.from(archive))
    },
  ),
]
