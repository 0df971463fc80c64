import { join, resolve } from 'node:path'
import * as z from 'zod'

// The only reader of process.env. Every problem is named at once, so that an operator mends them in one go.

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['true', 'false']).transform((word) => word === 'true')

const environment = z.object({
  PORT: port.default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  KEY_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|sqlite:)/, 'starts with postgres:// or sqlite:')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: flag.default(false),
  LOG: z.enum(['info', 'quiet']).default('info'),
})

export interface Config {
  port: number
  host: string
  /** Everything the embedded database and its keys need. */
  dataDir: string
  /** Private keys, outside the database and outside its backup. */
  keyDir: string
  /** `sqlite:<file>` or `postgres://…`. */
  databaseUrl: string
  /** Where people reach the program, without a trailing slash; decides cookie security and printed addresses. */
  publicUrl: string | undefined
  /** Believe `X-Forwarded-For` of the proxy in front. */
  trustProxy: boolean
  quiet: boolean
  /** Demonstration data: every page and paper says so. Set by the `demo` command only. */
  demo: boolean
}

/** All that is wrong with the environment, one line a problem. */
export class BadConfig extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`Configuration is not usable:\n${problems.map((line) => `  - ${line}`).join('\n')}`)
    this.name = 'BadConfig'
    this.problems = problems
  }
}

/**
 * Reads the configuration from the environment.
 * @throws BadConfig naming every missing or malformed key.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new BadConfig(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    )
  }
  const { DATA_DIR, KEY_DIR, DATABASE_URL, ...rest } = parsed.data
  const dataDir = resolve(DATA_DIR)
  return {
    port: rest.PORT,
    host: rest.HOST,
    dataDir,
    keyDir: KEY_DIR === undefined ? join(dataDir, 'keys') : resolve(KEY_DIR),
    databaseUrl: DATABASE_URL ?? `sqlite:${join(dataDir, 'langnghe.db')}`,
    publicUrl: rest.PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: rest.TRUST_PROXY,
    quiet: rest.LOG === 'quiet',
    demo: false,
  }
}
