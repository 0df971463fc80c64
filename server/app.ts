import { Hono } from 'hono'
import { accountRoutes } from './accounts/routes.ts'
import type { Context } from './context.ts'
import { notFound } from './errors.ts'
import { serveConsole } from './http/console.ts'
import type { Endpoint } from './http/endpoint.ts'
import { openApiDocument } from './http/openapi.ts'
import { replyError } from './http/reply-error.ts'
import { securityHeaders } from './http/security.ts'
import { unitRoutes } from './units/routes.ts'

/** Every endpoint of the program: the switchboard, the OpenAPI document and the access tests read this list. */
export const endpoints: Endpoint[] = [...accountRoutes, ...unitRoutes]

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
