import { formatCount } from '#shared/format.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { FieldErrors, FormState } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { changeText } from '../messages/units.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { FieldGroup } from '../ui/Field.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { type UnitChange, useChildren } from './api.ts'
import { type Basis, BasisFields, ChangeForm, type ChangeProps } from './ChangeForm.tsx'
import { NameFields, type NameValues, nameErrors, nameValues, newName } from './NameFields.tsx'
import { fullNameOf } from './unit-name.ts'

interface SplitValues {
  parts: NameValues[]
  /** Child id → index of its part, as text. */
  homes: Record<string, string>
}

/** One unit ends, two or more take its place, and each of its children goes to one of them. */
export function SplitForm({ unit, onDone }: ChangeProps) {
  const below = useChildren(unit)
  const first = { ...nameValues(unit), code: '' }
  return (
    <Loaded of={below}>
      {(children) => (
        <ChangeForm<SplitValues>
          unit={unit}
          initial={{ parts: [first, { ...first, name: '' }], homes: {} }}
          errorsOf={(values) => splitErrors(values, children)}
          changeOf={(values) => splitOf(unit, values)}
          sentenceOf={({ parts }) =>
            changeText.sentences.split(unit.fullName, parts.map(partName).join(', '))
          }
          onDone={onDone}
        >
          {(form) => (
            <>
              <Parts unit={unit} form={form} />
              {children.length > 0 && <Homes units={children} form={form} />}
              <BasisFields field={form.field} />
            </>
          )}
        </ChangeForm>
      )}
    </Loaded>
  )
}

type SplitState = FormState<SplitValues & Basis>

function Parts({ unit, form }: { unit: Unit; form: SplitState }) {
  const { value: parts, onChange, ...group } = form.field('parts')
  const set = (index: number, part: NameValues) =>
    onChange(parts.map((one, at) => (at === index ? part : one)))
  return (
    <FieldGroup label={changeText.parts} {...group}>
      {() => (
        <div class="stack">
          {parts.map((part, index) => (
            <fieldset key={index} class="part">
              <legend>{changeText.part(index + 1)}</legend>
              <NameFields
                level={unit.level}
                field={(name) => ({
                  name: `parts.${index}.${name}`,
                  value: part[name],
                  onChange: (value) => set(index, { ...part, [name]: value }),
                })}
              />
              {parts.length > 2 && (
                <Button
                  small
                  icon="trash"
                  label={changeText.removePart(index + 1)}
                  onClick={() => {
                    onChange(parts.filter((_, other) => other !== index))
                    form.set('homes', {})
                  }}
                >
                  {changeText.removeShort}
                </Button>
              )}
            </fieldset>
          ))}
          <div>
            <Button
              small
              icon="plus"
              onClick={() => onChange([...parts, { kind: unit.kind, name: '', code: '' }])}
            >
              {changeText.addPart}
            </Button>
          </div>
        </div>
      )}
    </FieldGroup>
  )
}

function Homes({ units, form }: { units: readonly Unit[]; form: SplitState }) {
  const { value: homes, onChange, ...group } = form.field('homes')
  const options = form.values.parts.map((part, index) => ({
    value: String(index),
    label: part.name.trim() === '' ? changeText.part(index + 1) : partName(part),
  }))
  const columns: Column<Unit>[] = [
    { key: 'name', title: changeText.child, head: true, cell: ({ fullName }) => fullName },
    {
      key: 'home',
      title: changeText.home,
      cell: ({ id, fullName }) => (
        <Select
          label={changeText.homeOf(fullName)}
          labelHidden
          name={`homes.${id}`}
          placeholder={changeText.choose}
          options={options}
          value={homes[id] ?? ''}
          onChange={(part) => onChange({ ...homes, [id]: part })}
        />
      ),
    },
  ]
  return (
    <FieldGroup label={changeText.homes} {...group}>
      {() => (
        <Table
          caption={changeText.homes}
          captionHidden
          columns={columns}
          rows={units}
          rowKey={({ id }) => id}
          empty={null}
        />
      )}
    </FieldGroup>
  )
}

function partName({ kind, name }: NameValues): string {
  return fullNameOf(kind, name)
}

function splitErrors(values: SplitValues, children: readonly Unit[]): FieldErrors<SplitValues> {
  const [wrong] = values.parts.flatMap((part) => {
    const { name, code } = nameErrors(part)
    return name ?? code ?? []
  })
  const homeless = children.filter(({ id }) => !values.homes[id]).length
  return {
    parts: wrong,
    homes: homeless > 0 ? changeText.homesMissing(formatCount(homeless)) : undefined,
  }
}

function splitOf(unit: Unit, values: SplitValues & Basis): UnitChange {
  const { parts, homes, on, legalBasis } = values
  const ids = Object.keys(homes)
  const into = parts.map((part, index) => ({
    ...newName(part),
    childIds: ids.filter((id) => homes[id] === String(index)),
  }))
  return { kind: 'split', unitId: unit.id, into, on, legalBasis }
}
