import type { Unit } from '#shared/units/schema.ts'
import { changeText } from '../messages/units.ts'
import { Button } from '../ui/Button.tsx'
import { usePeers, useUnits } from './api.ts'
import { BasisFields, ChangeForm, type ChangeProps } from './ChangeForm.tsx'
import { nameOf, standsAbove } from './choosing.ts'
import { NameFields, nameErrors, nameValues, newName } from './NameFields.tsx'
import { UnitPicker } from './UnitPicker.tsx'
import { fullNameOf } from './unit-name.ts'

/** Several units of one level end, and one takes over what was theirs. */
export function MergeForm({ unit, onDone }: ChangeProps) {
  const units = useUnits()
  const peers = usePeers(unit)
  return (
    <ChangeForm
      unit={unit}
      initial={{ ...nameValues(unit), code: '', others: noIds, parentId: unit.parentId ?? '' }}
      errorsOf={(values) => ({
        others: values.others.length === 0 ? changeText.othersMissing : undefined,
        ...nameErrors(values),
        parentId: values.parentId === '' ? changeText.parentMissing : undefined,
      })}
      changeOf={({ on, legalBasis, others, parentId, ...name }) => ({
        kind: 'merge',
        unitIds: [unit.id, ...others],
        into: { ...newName(name), parentId },
        ...{ on, legalBasis },
      })}
      sentenceOf={({ kind, name, others }) => {
        const names = [unit.fullName, ...others.map((id) => nameOf(peers.data, id))]
        return changeText.sentences.merge(names.join(', '), fullNameOf(kind, name))
      }}
      onDone={onDone}
    >
      {(form) => (
        <>
          <UnitPicker
            label={changeText.others}
            hint={changeText.othersHint}
            units={peers}
            among={({ id }) => id !== unit.id && !form.values.others.includes(id)}
            {...form.field('others')}
            value=""
            onChange={(id) => id !== '' && form.set('others', [...form.values.others, id])}
          />
          <ChosenUnits
            units={peers.data ?? []}
            ids={form.values.others}
            onChange={(ids) => form.set('others', ids)}
          />
          <h2>{changeText.heir}</h2>
          <NameFields level={unit.level} field={form.field} />
          <UnitPicker
            label={changeText.parent}
            units={units}
            among={(one) => standsAbove(one, unit.level)}
            {...form.field('parentId')}
          />
          <BasisFields field={form.field} />
        </>
      )}
    </ChangeForm>
  )
}

const noIds: string[] = []

interface ChosenUnitsProps {
  units: readonly Unit[]
  ids: readonly string[]
  onChange: (ids: string[]) => void
}

function ChosenUnits({ units, ids, onChange }: ChosenUnitsProps) {
  if (ids.length === 0) return null
  return (
    <ul class="chosen-list">
      {ids.map((id) => (
        <li key={id}>
          {nameOf(units, id)}
          <Button
            small
            kind="quiet"
            icon="cross"
            label={changeText.remove(nameOf(units, id))}
            onClick={() => onChange(ids.filter((other) => other !== id))}
          >
            {changeText.removeShort}
          </Button>
        </li>
      ))}
    </ul>
  )
}
