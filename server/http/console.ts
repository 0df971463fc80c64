import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { clientFolder } from './pages.ts'

const root = fileURLToPath(new URL('console/', clientFolder))
const strip = (path: string) => path.replace(/^\/console/, '')
const year = 'public, max-age=31536000, immutable'

/** The console: its hashed assets for a year, and one page for every address below /console. */
export function serveConsole(app: Hono): void {
  app.get('/', (http) => http.redirect('/console/'))
  app.get(
    '/console/assets/*',
    serveStatic({
      root,
      rewriteRequestPath: strip,
      precompressed: true,
      onFound: (_path, http) => http.header('Cache-Control', year),
    }),
  )
  const page = serveStatic({
    root,
    rewriteRequestPath: () => '/index.html',
    onFound: (_path, http) => http.header('Cache-Control', 'no-cache'),
  })
  app.get('/console', page)
  app.get('/console/*', page)
}
