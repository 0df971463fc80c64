import type { Unit } from '#shared/units/schema.ts'
import type { Load } from '../load.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { unitsText } from '../messages/units.ts'
import { Combobox, type ComboboxOption, type ComboboxProps } from '../ui/Combobox.tsx'

export interface UnitPickerProps extends Omit<ComboboxProps, 'options'> {
  units: Load<Unit[]>
  /** Which of them may be chosen; all when not given. */
  among?: (unit: Unit) => boolean
}

/** One unit of the own tree, found by its name. */
export function UnitPicker({ units, among = () => true, hint, error, ...rest }: UnitPickerProps) {
  return (
    <Combobox
      {...rest}
      hint={units.loading && !units.data ? unitsText.unitsLoading : hint}
      error={units.error ? sentenceFor(units.error.reason) : error}
      options={unitOptions(units.data ?? [], among)}
    />
  )
}

/** Names repeat (there are two communes Phúc Sơn): each stands with the unit it belongs to. */
export function unitOptions(
  units: readonly Unit[],
  among: (unit: Unit) => boolean,
): ComboboxOption[] {
  const names = new Map(units.map((unit) => [unit.id, unit.fullName]))
  return units.filter(among).map(({ id, fullName, parentId }) => ({
    value: id,
    label: fullName,
    detail: parentId === null ? undefined : names.get(parentId),
  }))
}
