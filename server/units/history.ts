import { addDays } from '#shared/dates/days.ts'
import type { UnitHistory } from '#shared/units/schema.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import './tables.ts'

/** What a unit has been called and to whom it belonged, and the units of its changes. @throws Refusal not_found */
export async function historyOf(db: Reader, unitId: string): Promise<UnitHistory> {
  const versions = await db
    .selectFrom('unitVersion')
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy('validFrom')
    .execute()
  found(versions[0])
  return {
    versions: await Promise.all(
      versions.map(async ({ validFrom, validUntil, fullName, code, parentId, legalBasis }) => ({
        ...{ from: validFrom, until: validUntil && addDays(validUntil, -1), fullName, code },
        ...{ parent: parentId && (await nameNear(db, parentId, validFrom)), legalBasis },
      })),
    ),
    predecessors: await kinOf(db, 'unitId', 'successorId', unitId),
    successors: await kinOf(db, 'successorId', 'unitId', unitId),
  }
}

type Side = 'unitId' | 'successorId'

async function kinOf(
  db: Reader,
  other: Side,
  own: Side,
  unitId: string,
): Promise<UnitHistory['successors']> {
  const rows = await db
    .selectFrom('unitSuccessor')
    .select([`${other} as id`, 'changedOn', 'legalBasis'])
    .where(own, '=', unitId)
    .orderBy('changedOn')
    .orderBy(other)
    .execute()
  return Promise.all(
    rows.map(async ({ id, changedOn, legalBasis }) => {
      const day = other === 'unitId' ? addDays(changedOn, -1) : changedOn
      return { id, changedOn, legalBasis, fullName: await nameNear(db, id, day) }
    }),
  )
}

/** What it was called on the day; where it was not there, what it was called last before, or first of all. */
async function nameNear(db: Reader, unitId: string, on: string): Promise<string> {
  const rows = await db
    .selectFrom('unitVersion')
    .select(['fullName', 'validFrom'])
    .where('unitId', '=', unitId)
    .orderBy('validFrom')
    .execute()
  return found(rows.findLast(({ validFrom }) => validFrom <= on) ?? rows[0]).fullName
}
