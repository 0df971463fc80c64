import type { Body, Role } from '#shared/accounts/permissions.ts'
import { fold } from '#shared/text.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { provincePeople } from './cast.ts'
import { type DemoAccount, seatPeople } from './people.ts'

export interface Cast {
  staffOf(commune: Unit): DemoAccount
  reviewerOf(unit: Unit): DemoAccount
  coordinator: DemoAccount
}

/**
 * Seats the province's people, a reviewer in each district, and in each commune a member of staff; in the first
 * commune and its district the Front has its own people beside the People's Committee's, and paper has its clerk.
 */
export async function castPeople(
  ctx: Context,
  province: Unit,
  places: { commune: Unit; district: Unit }[],
): Promise<Cast> {
  const districts = [...new Map(places.map(({ district }) => [district.id, district])).values()]
  const [first] = places
  const seated = await seatPeople(ctx, [
    ...provincePeople.map(([username, role, body, displayName]) => ({
      ...{ username, role, body, displayName, unitId: province.id },
    })),
    ...districts.map((unit) => seat(unit, 'thamtra', 'reviewer', 'ubnd', 'Người thẩm tra')),
    ...places.map(({ commune }) => seat(commune, 'canbo', 'staff', 'ubnd', 'Cán bộ')),
    ...(first
      ? [
          seat(first.commune, 'nhapphieu', 'clerk', 'ubnd', 'Người nhập phiếu'),
          seat(first.commune, 'mttq', 'staff', 'mttq', 'Cán bộ MTTQ'),
          seat(first.district, 'mttq', 'reviewer', 'mttq', 'Người thẩm tra MTTQ'),
        ]
      : []),
  ])
  const at = (unit: Unit, role: Role): DemoAccount => {
    const account = seated.find(
      (one) => one.unitId === unit.id && one.role === role && one.body === 'ubnd',
    )
    if (!account) throw new Error(`Nobody is ${role} in ${unit.fullName}`)
    return account
  }
  return {
    staffOf: (unit) => at(unit, 'staff'),
    reviewerOf: (unit) => at(unit, 'reviewer'),
    coordinator: at(province, 'coordinator'),
  }
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
