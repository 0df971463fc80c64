import type { Body, Role } from '#shared/accounts/permissions.ts'
import type { Unit } from '#shared/units/schema.ts'
import { grantRole, insertAccount } from '../accounts/create.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'

/** Everybody's password in the demonstration. */
export const demoPassword = 'dung-thu-lang-nghe'

export interface DemoAccount {
  id: string
  username: string
  displayName: string
  role: Role
  body: Body
  unitId: string
}

type Newcomer = Omit<DemoAccount, 'id'>

/** Makes the accounts with the one known password; hashed once, since the hash is meant to be slow. */
export async function seatPeople(ctx: Context, people: Newcomer[]): Promise<DemoAccount[]> {
  const password = { hash: await hashPassword(demoPassword), temporary: false }
  return transact(ctx.db, async (tx) => {
    const seated: DemoAccount[] = []
    for (const person of people) {
      const given = { ...person, validUntil: null, documentNumber: null }
      seated.push({ ...person, id: await insertAccount(ctx, tx, null, given, password) })
    }
    return seated
  })
}

/** The same role and body in more units, for one who helps in all of them. */
export async function helpEverywhere(
  ctx: Context,
  { id, role, body }: DemoAccount,
  units: Unit[],
): Promise<void> {
  for (const unit of units) {
    const given = { role, body, unitId: unit.id, validUntil: null, documentNumber: null }
    await grantRole(ctx, null, id, given)
  }
}
