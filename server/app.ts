import { Hono } from 'hono'
import { accountRoutes } from './accounts/routes.ts'
import { answeringRoutes } from './answering/routes.ts'
import { bundleRoutes } from './bundles/routes.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { collectionRoutes } from './collection/routes.ts'
import type { Context } from './context.ts'
import { countingRoutes } from './counting/routes.ts'
import { notFound } from './errors.ts'
import { exportRoutes } from './exports/routes.ts'
import { formRoutes } from './forms/routes.ts'
import { serveConsole } from './http/console.ts'
import type { Endpoint } from './http/endpoint.ts'
import { openApiDocument } from './http/openapi.ts'
import { replyError } from './http/reply-error.ts'
import { securityHeaders } from './http/security.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { paperRoutes } from './paper/routes.ts'
import { participationRoutes } from './participation/routes.ts'
import { responseRoutes } from './responses/routes.ts'
import { resultRoutes } from './results/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { roadMapRoutes } from './road-map/routes.ts'
import { surveyRoutes } from './surveys/routes.ts'
import { targetRoutes } from './targets/routes.ts'
import { teamRoutes } from './team/routes.ts'
import { trainingRoutes } from './training/routes.ts'
import { unitRoutes } from './units/routes.ts'

/** Every endpoint of the program: the switchboard, the OpenAPI document and the access tests read this list. */
export const endpoints: Endpoint[] = [
  ...accountRoutes,
  ...teamRoutes,
  ...unitRoutes,
  ...formRoutes,
  ...surveyRoutes,
  ...participationRoutes,
  ...paperRoutes,
  ...collectionRoutes,
  ...responseRoutes,
  ...answeringRoutes,
  ...countingRoutes,
  ...reviewRoutes,
  ...campaignRoutes,
  ...trainingRoutes,
  ...resultRoutes,
  ...bundleRoutes,
  ...ledgerRoutes,
  ...targetRoutes,
  ...roadMapRoutes,
  ...exportRoutes,
]

/** The HTTP door: what is not listed here cannot be asked for. */
export function createApp(ctx: Context): Hono {
  const app = new Hono()
  app.onError(replyError(ctx))
  app.notFound(() => {
    throw notFound()
  })
  app.use(securityHeaders(ctx.config))
  app.get('/healthz', async (http) => {
    await ctx.db.selectFrom('unit').select('id').limit(1).execute()
    return http.json({ ok: true })
  })
  app.get('/openapi.json', (http) => http.json(openApiDocument(endpoints)))
  for (const endpoint of endpoints) endpoint.mount(app, ctx)
  serveConsole(app, ctx.config)
  return app
}
