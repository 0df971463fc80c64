import type { Level, Unit } from '#shared/units/schema.ts'

// Which units may be chosen for a change of another one.

const order: readonly Level[] = ['province', 'district', 'commune', 'village']

/** It can be the parent of a unit of this level: villages belong to communes only. */
export function standsAbove(unit: Unit, level: Level): boolean {
  if (level === 'village') return unit.level === 'commune'
  return order.indexOf(unit.level) < order.indexOf(level)
}

export function nameOf(units: readonly Unit[] | undefined, id: string): string {
  return units?.find((unit) => unit.id === id)?.fullName ?? ''
}
