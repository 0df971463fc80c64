import type { Context } from '../context.ts'
import { found } from '../errors.ts'
import { builtCard, builtWorker } from '../pages.ts'
import { type Endpoint, publicEndpoint } from './endpoint.ts'
import { type InlinedPage, inlineScript, sendInlined } from './inlined.ts'

const compressed = new WeakMap<Context, Promise<InlinedPage>>()

/** The scripts that the page of a questionnaire fetches beside its own. */
export const scriptRoutes: Endpoint[] = [
  publicEndpoint(
    {
      method: 'get',
      path: '/s/worker.js',
      summary: 'The script that opens a questionnaire without a network from the second visit on',
    },
    async ({ http }) => {
      http.header('Content-Type', 'text/javascript; charset=utf-8')
      http.header('Cache-Control', 'no-cache')
      return http.body(found(builtWorker()))
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/s/card.js',
      summary: 'The script that exchanges a household card for a token',
    },
    async ({ ctx, http }) => {
      const script = found(builtCard())
      return sendInlined(http, await compressedFor(ctx, script))
    },
  ),
]

/** Compressed once. */
function compressedFor(ctx: Context, script: string): Promise<InlinedPage> {
  const known = compressed.get(ctx) ?? inlineScript(script)
  compressed.set(ctx, known)
  return known
}
