import type { Body, Role } from '#shared/accounts/permissions.ts'
import { fold } from '#shared/text.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { provincePeople } from './cast.ts'
import { type DemoAccount, seatPeople } from './people.ts'

export interface Cast {
  /** Of the People's Committee where no body is named. */
  staffOf(commune: Unit, body?: Body): DemoAccount
  reviewerOf(unit: Unit, body?: Body): DemoAccount
  coordinator: DemoAccount
}

interface Place {
  commune: Unit
  district: Unit
}

/**
 * Seats the province's people, a reviewer in each district, and in each commune a member of staff; in some communes
 * and their districts the Front has its own people beside the People's Committee's, with a clerk for paper.
 */
export async function castPeople(
  ctx: Context,
  province: Unit,
  places: Place[],
  fronts: Place[],
): Promise<Cast> {
  const seated = await seatPeople(ctx, [
    ...provincePeople.map(([username, role, body, displayName]) => ({
      ...{ username, role, body, displayName, unitId: province.id },
    })),
    ...districtsOf(places).map((unit) =>
      seat(unit, 'thamtra', 'reviewer', 'ubnd', 'Người thẩm tra'),
    ),
    ...places.map(({ commune }) => seat(commune, 'canbo', 'staff', 'ubnd', 'Cán bộ')),
    ...districtsOf(fronts).map((unit) =>
      seat(unit, 'mttq', 'reviewer', 'mttq', 'Người thẩm tra MTTQ'),
    ),
    ...fronts.flatMap(({ commune }) => [
      seat(commune, 'mttq', 'staff', 'mttq', 'Cán bộ MTTQ'),
      seat(commune, 'nhapphieu', 'clerk', 'mttq', 'Người nhập phiếu MTTQ'),
    ]),
  ])
  const at = (unit: Unit, role: Role, body: Body): DemoAccount => {
    const account = seated.find(
      (one) => one.unitId === unit.id && one.role === role && one.body === body,
    )
    if (!account) throw new Error(`Nobody is ${role} in ${unit.fullName}`)
    return account
  }
  return {
    staffOf: (unit, body = 'ubnd') => at(unit, 'staff', body),
    reviewerOf: (unit, body = 'ubnd') => at(unit, 'reviewer', body),
    coordinator: at(province, 'coordinator', 'ubnd'),
  }
}

function districtsOf(places: Place[]): Unit[] {
  return [...new Map(places.map(({ district }) => [district.id, district])).values()]
}

function seat(unit: Unit, word: string, role: Role, body: Body, title: string) {
  const username = `${fold(unit.name).replaceAll(' ', '')}.${word}`
  return {
    username,
    role,
    body,
    displayName: `${title} ${unit.kind} ${unit.name}`,
    unitId: unit.id,
  }
}
