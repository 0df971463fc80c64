import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SignIn } from '#shared/accounts/schema.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { createThrottle, type Throttle } from '../throttle.ts'
import { passwordMatches, wasteOneCheck } from './passwords.ts'
import { openSession } from './sessions.ts'
import './tables.ts'

// Guessing is slowed without locking the owner out: tries are counted by name and address block, and a device
// on which the owner has signed in before has a count of its own that strangers cannot use up.

interface Guards {
  byNameAndBlock: Throttle
  byDevice: Throttle
  byBlock: Throttle
  byName: Throttle
  deviceSecret: Buffer
}

const guardsOf = new WeakMap<Context, Guards>()
const quarterHour = 15 * 60_000

/** Where a try to sign in comes from. */
export interface SignInPlace {
  block: string
  device: string | undefined
}

/** @returns the session token and the device mark, both for cookies. */
export async function signIn(
  ctx: Context,
  given: SignIn,
  from: SignInPlace,
): Promise<{ token: string; device: string }> {
  const name = given.username.trim().toLowerCase()
  const tries = guardTries(ctx, name, from)

  const account = await ctx.db
    .selectFrom('account')
    .select(['id', 'passwordHash', 'disabledAt'])
    .where('username', '=', name)
    .executeTakeFirst()
  const matches = account
    ? await passwordMatches(given.password, account.passwordHash)
    : await wasteOneCheck(given.password).then(() => false)
  if (!account || !matches || account.disabledAt !== null) {
    tries.failed()
    throw new Refusal('unauthenticated', 'wrong_credentials')
  }
  tries.succeeded()
  const token = await transact(ctx.db, async (tx) => {
    await record(ctx, tx, { act: 'accounts.signIn', accountId: account.id })
    return openSession(ctx, tx, account.id)
  })
  return { token, device: deviceMarkFor(ctx, name) }
}

/**
 * Counts the tries under a name, with a password or a code alike.
 * @throws Refusal too_many when they are used up
 */
export function guardTries(ctx: Context, name: string, from: SignInPlace) {
  const keys = triesOf(guardsFor(ctx), name, from)
  for (const { throttle, key } of keys) throttle.check(key)
  return {
    failed: () => {
      for (const { throttle, key } of keys) throttle.add(key)
    },
    succeeded: () => keys[0]?.throttle.forget(keys[0].key),
  }
}

/** For the cookie by which this browser is known the next time. */
export function deviceMarkFor(ctx: Context, name: string): string {
  return deviceMark(guardsFor(ctx), name)
}

/** The first is the owner's own count, which a success clears; the others guard whole blocks and names. */
function triesOf(guards: Guards, name: string, from: SignInPlace) {
  if (from.device && knowsDevice(guards, name, from.device)) {
    return [{ throttle: guards.byDevice, key: from.device }]
  }
  return [
    { throttle: guards.byNameAndBlock, key: `${name} ${from.block}` },
    { throttle: guards.byBlock, key: from.block },
    { throttle: guards.byName, key: name },
  ]
}

function guardsFor(ctx: Context): Guards {
  const known = guardsOf.get(ctx)
  if (known) return known
  const guards = {
    byNameAndBlock: createThrottle(8, quarterHour, ctx.now),
    byDevice: createThrottle(8, quarterHour, ctx.now),
    byBlock: createThrottle(60, quarterHour, ctx.now),
    byName: createThrottle(100, quarterHour, ctx.now),
    deviceSecret: deviceSecret(ctx),
  }
  guardsOf.set(ctx, guards)
  return guards
}

function deviceSecret(ctx: Context): Buffer {
  const stored = ctx.keys.read('devices')
  if (stored) return Buffer.from(stored)
  const made = randomBytes(32)
  ctx.keys.write('devices', made)
  return made
}

/** `<random>.<mac>`: proves that this browser has signed in under this name before. */
function deviceMark(guards: Guards, name: string): string {
  const random = randomBytes(12).toString('base64url')
  return `${random}.${macOf(guards, name, random)}`
}

function knowsDevice(guards: Guards, name: string, device: string): boolean {
  const [random, mac] = device.split('.')
  if (!random || !mac) return false
  const expected = Buffer.from(macOf(guards, name, random))
  const given = Buffer.from(mac)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function macOf(guards: Guards, name: string, random: string): string {
  return createHmac('sha256', guards.deviceSecret).update(`${name} ${random}`).digest('base64url')
}
