import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Role } from '#shared/accounts/permissions.ts'
import { dayOf } from '#shared/dates/days.ts'
import { type SurveyState, surveyStates } from '#shared/surveys/state.ts'
import { readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { demoPassword } from '../simulate/people.ts'
import { describeSurveys } from '../surveys/describe.ts'
import { readSurveys } from '../surveys/find.ts'
import { successorsOf } from '../units/lineage.ts'
import { unitsById } from '../units/tree.ts'
import { type Command, print, readArgs, UsageError } from './command.ts'
import { seedOnce } from './seed.ts'
import { start } from './serve.ts'

export const demo: Command = {
  summary: 'Serve a demonstration province with sign-ins for every role',
  usage: `langnghe demo [--port N] [--data-dir DIR] [--json]

  --port      default 8080; 0 takes any that is free
  --data-dir  where it is kept; without it, a new demonstration in a temporary folder.
              A folder that already holds a demonstration is served as it is.
  --json      prints one JSON line when ready: url, accounts, surveys`,
  run: async (args) => {
    const { values } = readArgs(args, {
      port: { type: 'string' },
      'data-dir': { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const port = values.port === undefined ? 8080 : Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('--port wants a number')
    const dataDir = values['data-dir']
      ? resolve(values['data-dir'])
      : mkdtempSync(join(tmpdir(), 'langnghe-demo-'))
    const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, LOG: 'quiet' })
    const running = await start(config, { prepare })
    const report = await describe(running.ctx, running.url)
    print(values.json ? JSON.stringify(report) : inWords(report))
    await running.ended
    return 0
  },
}

/** Plays the demonstration once; a folder that holds real data is left alone. */
async function prepare(ctx: Context): Promise<void> {
  if (!ctx.config.demo) await seedOnce(ctx)
}

async function describe(ctx: Context, url: string) {
  const today = dayOf(ctx.now())
  const grants = await ctx.db
    .selectFrom('accountGrant')
    .innerJoin('account', 'account.id', 'accountGrant.accountId')
    .select(['role', 'body', 'unitId', 'username', 'displayName'])
    .orderBy('username')
    .execute()
  const surveys = await readSurveys(ctx.db, (query) => query)
  const ids = grants.map((one) => one.unitId)
  // Whoever worked for a unit that has been merged works for its successor.
  const successors = await successorsOf(ctx.db, ids, today)
  const units = await unitsById(ctx.db, [...ids, ...[...successors.values()].flat()], today)
  const nameOf = (id: string) =>
    [id, ...(successors.get(id) ?? [])].flatMap((one) => units.get(one)?.fullName ?? []).join(', ')
  const described = await describeSurveys(ctx, ctx.db, surveys)
  return {
    url,
    accounts: byRole(oncePerPerson(grants)).map(({ unitId, ...grant }) => ({
      ...grant,
      ...{ unit: nameOf(unitId), password: demoPassword },
    })),
    surveys: byState(described).map(({ slug, unit, access, track, state }) => ({
      ...{ slug, unit: unit.fullName, access, track, state },
    })),
  }
}

/** A helper of many communes is named once. */
function oncePerPerson<T extends { username: string }>(grants: T[]): T[] {
  return [...new Map(grants.toReversed().map((one) => [one.username, one])).values()]
}

/** The widest view first. */
function byRole<T extends { role: Role }>(grants: T[]): T[] {
  const order: Role[] = ['coordinator', 'reviewer', 'staff', 'clerk', 'admin']
  return grants.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

/** What can be answered now first. */
function byState<T extends { state: SurveyState }>(surveys: T[]): T[] {
  const rank = ({ state }: T) => (state === 'open' ? 0 : 1 + surveyStates.indexOf(state))
  return surveys.toSorted((a, b) => rank(a) - rank(b))
}

function inWords(report: Awaited<ReturnType<typeof describe>>): string {
  const accounts = report.accounts.map(
    ({ username, body, displayName }) =>
      `  ${username.padEnd(24)}${displayName} (${body.toUpperCase()})`,
  )
  const pages = report.surveys.flatMap(({ slug, unit, state }) => {
    if (state === 'open') return `  ${report.url}/s/${slug}   ${unit}: trả lời được ngay`
    if (state === 'announced')
      return `  ${report.url}/s/${slug}/results   ${unit}: kết quả đã công bố`
    return []
  })
  return `
Lắng Nghe – dữ liệu minh họa, không phải kết quả thật

Trang làm việc: ${report.url}/console     Mật khẩu của mọi tài khoản: ${demoPassword}
${accounts.join('\n')}

Trang của người dân:
${pages.join('\n')}

Dừng: Ctrl+C`
}
