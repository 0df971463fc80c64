import { createApp } from '#server/app.ts'
import { type Context, closeContext, createContext } from '#server/context.ts'
import { seededRandom } from '../world/random.ts'

export interface Process {
  ctx: Context
  post(path: string, body: unknown): Promise<{ status: number; body: unknown }>
  end(): Promise<void>
}

/** Another process of the program on the same database and the same keys; of several each has a seed of its own. */
export function secondProcess(first: Context, seed = 977): Process {
  const { now, log, page } = first
  const ctx = createContext(first.config, { now, log, page, random: seededRandom(seed) })
  const app = createApp(ctx)
  return {
    ctx,
    post: async (path, body) => {
      const response = await app.request(`http://langnghe.test${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: response.status, body: await response.json() }
    },
    end: () => closeContext(ctx),
  }
}
