import { afterAll, afterEach, beforeEach } from 'vitest'
import { openSession } from '#server/accounts/sessions.ts'
import { createApp } from '#server/app.ts'
import type { Config } from '#server/config.ts'
import { type Context, closeContext, createContext } from '#server/context.ts'
import { transact } from '#server/database/transaction.ts'
import { createLog } from '#server/log.ts'
import { type OwnDatabase, ownDatabase } from './databases.ts'
import type { Person } from './people.ts'
import { preparedKeys, seededRandom } from './random.ts'

/** A Wednesday morning in the office, Asia/Ho_Chi_Minh. */
export const worldNow = '2026-03-04T02:00:00.000Z'

/** Stands for the built pages: what the server fills in is what the acts' tests look at. */
const barePage = {
  html: '<!doctype html><html lang="vi"><title>%title%</title><noscript>%noscript%</noscript><script type="application/json">%data%</script></html>',
  hashes: { scripts: ["'sha256-x'"], styles: [] },
}

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a reply
  body: any
  headers: Headers
}

/** `body` goes out as JSON; bytes go out as they are. */
type Ask = (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<Reply>

export interface World {
  ctx: Context
  /** Lines that the program has logged. */
  logged: string[]
  /** Sets the clock that every act reads. */
  setNow(instant: string): void
  /** The same request as nobody in particular: a villager's phone. */
  anyone: Ask
  /** A request by somebody who has signed in. */
  as(person: Person): Ask
  request(path: string, init?: RequestInit): Promise<Response>
  /** The program ends, and begins again with nothing in memory and chance of its own. Meanwhile its database is at rest. */
  restart(meanwhile?: (database: OwnDatabase) => Promise<void>): Promise<void>
}

export interface UsedWorld {
  (): World
  /** What every test of the file begins with: it happens once, and each test has a copy of what came of it. */
  given(scene: () => Promise<void>): void
}

/** A world of its own for every test of the file; use it inside the tests: `world().as('staff')(…)`. */
export function useWorld(overrides: Partial<Config> = {}): UsedWorld {
  let current: Started | undefined
  let given: Started | undefined
  let scene: (() => Promise<void>) | undefined
  beforeEach(async () => {
    if (scene && !given) {
      current = await openWorld(overrides)
      await scene()
      await current.rest()
      given = current
    }
    current = await openWorld(overrides, given)
  })
  afterEach(async () => {
    await current?.end()
    current = undefined
  })
  afterAll(() => given?.end())
  const world = sameFor(() => {
    if (!current) throw new Error('The world exists only inside a test')
    return current
  })
  return Object.assign(() => world, {
    given: (act: () => Promise<void>) => {
      scene = act
    },
  })
}

/** The world of whichever test runs: what a scene keeps hold of is good in every test that begins with it. */
function sameFor(now: () => World): World {
  return {
    get ctx() {
      return now().ctx
    },
    get logged() {
      return now().logged
    },
    setNow: (instant) => now().setNow(instant),
    anyone: (...call) => now().anyone(...call),
    as:
      (person) =>
      (...call) =>
        now().as(person)(...call),
    request: (path, init) => now().request(path, init),
    restart: (meanwhile) => now().restart(meanwhile),
  }
}

interface Started extends World {
  database: OwnDatabase
  sessions: Map<Person, string>
  keys: ReturnType<typeof preparedKeys>
  /** Nobody uses it any more; what it has written lies there. */
  rest(): Promise<void>
  end(): Promise<void>
}

async function openWorld(overrides: Partial<Config>, like?: Started): Promise<Started> {
  const database = await ownDatabase(like?.database)
  let now = like?.ctx.now() ?? new Date(worldNow)
  const logged = [...(like?.logged ?? [])]
  const sessions = new Map(like?.sessions)
  const keys = preparedKeys(like?.keys.taken() ?? 0)
  const config: Config = {
    ...{ port: 0, host: '127.0.0.1', dataDir: database.folder },
    ...{ keyDir: `${database.folder}/keys`, databaseUrl: database.url },
    ...{ publicUrl: 'http://langnghe.test', trustProxy: false, quiet: false, demo: false },
    ...overrides,
  }
  // Chance goes on, so that nothing is drawn twice.
  let starts = like ? 100 : 0
  const begin = () => {
    const ctx = createContext(config, {
      now: () => now,
      random: seededRandom(20260304 + starts++, keys.rsaKey),
      log: createLog((line) => logged.push(line)),
      page: () => barePage,
    })
    return { ctx, app: createApp(ctx) }
  }
  let program = begin()

  const request = async (path: string, init: RequestInit = {}) =>
    program.app.request(new URL(path, 'http://langnghe.test').href, init)
  const ask = async (
    cookie: string | undefined,
    ...[method, path, body, headers]: Parameters<Ask>
  ) => {
    const init: RequestInit = { method: method.toUpperCase(), headers: new Headers(headers) }
    const set = init.headers as Headers
    if (cookie) set.set('cookie', `langnghe_session=${cookie}`)
    if (body instanceof Uint8Array) init.body = Uint8Array.from(body)
    else if (body !== undefined) {
      set.set('content-type', 'application/json')
      init.body = JSON.stringify(body)
    }
    const response = await request(path, init)
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      body: json ? JSON.parse(text) : text,
      headers: response.headers,
    }
  }
  return {
    get ctx() {
      return program.ctx
    },
    ...{ logged, database, sessions, keys },
    setNow: (instant) => {
      now = new Date(instant)
      // Nobody's session outlives a jump of the clock: people sign in again.
      sessions.clear()
    },
    request,
    anyone: (...call) => ask(undefined, ...call),
    as:
      (person) =>
      async (...call) => {
        let token = sessions.get(person)
        if (!token) {
          const { ctx } = program
          token = await transact(ctx.db, (tx) => openSession(ctx, tx, person))
          sessions.set(person, token)
        }
        return ask(token, ...call)
      },
    restart: async (meanwhile) => {
      await closeContext(program.ctx)
      await meanwhile?.(database)
      sessions.clear()
      program = begin()
    },
    // An embedded database stays open: closing it would empty its log into the file.
    rest: async () => {
      if (program.ctx.engine === 'postgres') await closeContext(program.ctx)
    },
    end: async () => {
      await closeContext(program.ctx)
      await database.drop()
    },
  }
}
