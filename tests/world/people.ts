import type { Db } from '#server/database/schema.ts'
import type { Body, Role } from '#shared/accounts/permissions.ts'
import { fold } from '#shared/text.ts'
import '#server/accounts/tables.ts'
import { worldStart } from './place.ts'

/** One person per role and body where the loop needs them, and their neighbours to keep out. */
export const people = {
  staff: ['staff', 'ubnd', 'xa-an'],
  staffFront: ['staff', 'mttq', 'xa-an'],
  staffNeighbour: ['staff', 'ubnd', 'xa-binh'],
  frontTown: ['staff', 'mttq', 'thi-tran-cau'],
  staffTown: ['staff', 'ubnd', 'thi-tran-cau'],
  staffDistrict: ['staff', 'ubnd', 'huyen-dong'],
  clerk: ['clerk', 'ubnd', 'xa-an'],
  reviewer: ['reviewer', 'ubnd', 'huyen-dong'],
  reviewerFront: ['reviewer', 'mttq', 'huyen-dong'],
  reviewerElsewhere: ['reviewer', 'ubnd', 'huyen-tay'],
  reviewerProvince: ['reviewer', 'ubnd', 'tinh'],
  coordinator: ['coordinator', 'ubnd', 'tinh'],
  admin: ['admin', 'ubnd', 'tinh'],
  adminDistrict: ['admin', 'ubnd', 'huyen-dong'],
} as const satisfies Record<string, [Role, Body, string]>

export type Person = keyof typeof people

/** Everybody's password in the world. */
export const worldPassword = 'mot mat khau de thu'

/** scrypt of `worldPassword` at a cost of 2^10: real hashing, quick tests. */
const worldPasswordHash =
  'scrypt$1024$8$1$BYfRTZKwc0wZ9yXW8lNd5w==$Ws5FlU0fEWNrTpJ5iQxoJbAZ4m4TxkP7AsX4ANk09Gg='

export async function populate(db: Db): Promise<void> {
  for (const [person, [role, body, unitId]] of Object.entries(people)) {
    await db
      .insertInto('account')
      .values({
        ...{ id: person, username: person.toLowerCase(), displayName: `Người thử ${person}` },
        searchName: fold(`${person} Người thử ${person}`),
        ...{ passwordHash: worldPasswordHash, passwordTemporary: 0 },
        ...{ createdAt: `${worldStart}T00:00:00.000Z`, disabledAt: null, disabledBy: null },
      })
      .execute()
    await db
      .insertInto('accountGrant')
      .values({
        ...{ id: `grant-${person}`, accountId: person, role, unitId, body },
        ...{ validFrom: worldStart, validUntil: null, documentNumber: null },
      })
      .execute()
  }
}
