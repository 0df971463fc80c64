// One address while developing: the Hono app and the client's modules behind the same server.
// Client edits keep their state, server edits load the app anew.
import { readFileSync } from 'node:fs'
import { getRequestListener } from '@hono/node-server'
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite'
import type { Page } from './inline-page.ts'

type DevApp = { fetch: (request: Request) => Promise<Response>; close?: () => Promise<void> }
type DevModule = { createDevApp: (pages: Record<string, Page>) => Promise<DevApp> }

/** `pages`: name → template of each page that is inlined in the build and made of modules here. */
export function devServer(pages: Record<string, string>): Plugin {
  return {
    name: 'dev-server',
    configureServer(server) {
      const loadApp = appLoader(server, pages)
      const listener = getRequestListener(async (request) => (await loadApp()).fetch(request))
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '/'
        if (isModuleUrl(url)) return next()
        if (/^\/console(\/|\?|$)/.test(url)) {
          return sendConsole(server, url).then((html) => {
            response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
          }, next)
        }
        listener(request, response).catch(next)
      })
    },
  }
}

/** What Vite answers itself; everything else belongs to the app. */
function isModuleUrl(url: string): boolean {
  return /^\/(@|client\/|shared\/|node_modules\/|__)/.test(url)
}

async function sendConsole(server: ViteDevServer, url: string): Promise<string> {
  return server.transformIndexHtml(url, readFileSync('client/console/index.html', 'utf8'))
}

function appLoader(server: ViteDevServer, templates: Record<string, string>) {
  const environment = server.environments.ssr
  if (!environment || !isRunnableDevEnvironment(environment)) throw new Error('No ssr environment')
  let loaded: DevModule | undefined
  let app: Promise<DevApp> | undefined
  return async (): Promise<DevApp> => {
    // The runner gives the same module until a file under it changes.
    const module: DevModule = await environment.runner.import('/server/dev.ts')
    if (module !== loaded || !app) {
      await (await app)?.close?.()
      loaded = module
      app = module.createDevApp(await devPages(server, templates))
    }
    return app
  }
}

async function devPages(server: ViteDevServer, templates: Record<string, string>) {
  const pages: Record<string, Page> = {}
  for (const [name, template] of Object.entries(templates)) {
    const module = `<script type="module" src="/client/${name}/main.tsx"></script>`
    const html = readFileSync(template, 'utf8')
      .replace('<!--style-->', '')
      .replace('<!--script-->', module)
    const withClient = await server.transformIndexHtml(`/${name}`, html)
    // Vite adds inline scripts and styles of its own: in development the policy lets them in.
    const hashes = { scripts: ["'self'", "'unsafe-inline'"], styles: ["'self'", "'unsafe-inline'"] }
    pages[name] = { html: withClient, hashes }
  }
  return pages
}
