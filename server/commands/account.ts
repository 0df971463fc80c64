import { newAccount } from '#shared/accounts/schema.ts'
import { dayOf } from '#shared/dates/days.ts'
import { getAccount } from '../accounts/accounts.ts'
import { createAccount } from '../accounts/create.ts'
import { resetPassword } from '../accounts/manage.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { unitByCode } from '../units/tree.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const account: Command = {
  summary: 'Make an account, or give a new temporary password',
  usage: `langnghe account create --username NAME --name "DISPLAY NAME" --role ROLE --body ubnd|mttq --unit CODE
langnghe account reset NAME

  --role   staff, clerk, reviewer, coordinator or admin
  --unit   administrative code of the unit, e.g. 24 for the province
The temporary password is printed once and must be changed at the first sign-in.`,
  run: (args) => {
    const { values, positionals } = readArgs(
      args,
      {
        username: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        body: { type: 'string', default: 'ubnd' },
        unit: { type: 'string' },
      },
      2,
    )
    const [verb, username] = positionals
    if (verb === 'create') return withContext((ctx) => create(ctx, values))
    if (verb === 'reset' && username) return withContext((ctx) => reset(ctx, username))
    throw new UsageError('Say "account create …" or "account reset NAME"')
  },
}

async function create(ctx: Context, values: Record<string, string | undefined>): Promise<number> {
  const { username, name, role, body, unit: code } = values
  const unit = code ? await unitByCode(ctx.db, code, dayOf(ctx.now())) : undefined
  if (!unit) throw new UsageError(`No unit has the code ${code ?? '(missing)'} today`)
  const given = newAccount.safeParse({ username, displayName: name, role, body, unitId: unit.id })
  if (!given.success) {
    const fields = given.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new UsageError(fields.join('\n'))
  }
  const made = await createAccount(ctx, null, given.data)
  print(`${made.account.username}: ${role} (${body}), ${unit.fullName}`)
  print(`Temporary password: ${made.temporaryPassword}`)
  return 0
}

async function reset(ctx: Context, username: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found', 'not_found')
  const { temporaryPassword } = await resetPassword(
    ctx,
    null,
    await getAccount(ctx, ctx.db, row.id),
  )
  print(`Temporary password: ${temporaryPassword}`)
  return 0
}
