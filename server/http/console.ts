import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Config } from '../config.ts'
import { clientFolder } from '../pages.ts'

const year = 'public, max-age=31536000, immutable'

/** The console: its hashed assets for a year, and one page for every address below /console. */
export function serveConsole(app: Hono, config: Config): void {
  app.get('/', (http) => http.redirect('/console/'))
  app.use('/console/*', compress())
  const root = fileURLToPath(new URL('console/', clientFolder))
  // In development the client is served by what builds it.
  if (!existsSync(root)) return
  app.get(
    '/console/assets/*',
    serveStatic({
      root,
      rewriteRequestPath: (path) => path.replace(/^\/console/, ''),
      onFound: (_path, http) => http.header('Cache-Control', year),
    }),
  )
  const page = readFileSync(`${root}index.html`, 'utf8')
  const marked = config.demo ? page.replace('<html ', '<html data-demo ') : page
  const send = (path: string) =>
    app.get(path, (http) => {
      http.header('Cache-Control', 'no-cache')
      return http.html(marked)
    })
  send('/console')
  send('/console/*')
}
