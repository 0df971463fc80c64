import { changeText } from '../messages/units.ts'
import { BasisFields, ChangeForm, type ChangeProps } from './ChangeForm.tsx'
import { NameFields, nameErrors, nameValues, newName } from './NameFields.tsx'
import { fullNameOf } from './unit-name.ts'

/** The same unit under another name, kind or code. */
export function RenameForm({ unit, onDone }: ChangeProps) {
  return (
    <ChangeForm
      unit={unit}
      initial={nameValues(unit)}
      errorsOf={nameErrors}
      changeOf={({ on, legalBasis, ...name }) => ({
        kind: 'rename',
        unitId: unit.id,
        to: newName(name),
        ...{ on, legalBasis },
      })}
      sentenceOf={({ kind, name }) =>
        changeText.sentences.rename(unit.fullName, fullNameOf(kind, name))
      }
      onDone={onDone}
    >
      {({ field }) => (
        <>
          <NameFields level={unit.level} field={field} />
          <BasisFields field={field} />
        </>
      )}
    </ChangeForm>
  )
}
