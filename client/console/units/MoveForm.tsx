import type { Unit } from '#shared/units/schema.ts'
import { changeText } from '../messages/units.ts'
import { useUnits } from './api.ts'
import { BasisFields, ChangeForm, type ChangeProps } from './ChangeForm.tsx'
import { nameOf, standsAbove } from './choosing.ts'
import { UnitPicker } from './UnitPicker.tsx'

/** The unit with all below it goes to another parent. */
export function MoveForm({ unit, onDone }: ChangeProps) {
  const units = useUnits()
  return (
    <ChangeForm
      unit={unit}
      initial={{ parentId: '' }}
      errorsOf={({ parentId }) => ({ parentId: parentError(unit, parentId) })}
      changeOf={({ on, legalBasis, parentId }) => ({
        kind: 'move',
        unitId: unit.id,
        ...{ parentId, on, legalBasis },
      })}
      sentenceOf={({ parentId }) =>
        changeText.sentences.move(unit.fullName, nameOf(units.data, parentId))
      }
      onDone={onDone}
    >
      {({ field }) => (
        <>
          <UnitPicker
            label={changeText.newParent}
            units={units}
            among={(one) => standsAbove(one, unit.level)}
            {...field('parentId')}
          />
          <BasisFields field={field} />
        </>
      )}
    </ChangeForm>
  )
}

function parentError(unit: Unit, parentId: string): string | undefined {
  if (parentId === '') return changeText.parentMissing
  return parentId === unit.parentId ? changeText.sameParent : undefined
}
