import { useState } from 'preact/hooks'
import { matches } from '#shared/text.ts'
import type { Unit } from '#shared/units/schema.ts'
import { campaignText } from '../messages/campaigns.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { CheckboxGroup, Select } from '../ui/Choice.tsx'
import { type Binding, FieldGroup } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'

interface UnitChoiceProps extends Binding<string[]> {
  /** Those that can be chosen. */
  units: readonly Unit[]
  /** All of the tree, for the names of what they belong to. */
  tree: readonly Unit[]
}

/** Many of hundreds: searched by name, or all of one parent at once. */
export function UnitChoice({ units, tree, value, onChange, id, error }: UnitChoiceProps) {
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState('')
  const kinds = [...new Set(units.map((unit) => unit.kind))]
  const names = new Map(tree.map((unit) => [unit.id, unit.fullName]))
  const parents = [...new Set(units.map(({ parentId }) => parentId ?? ''))]
  const groups = parents
    .map((parentId) => {
      const name = names.get(parentId) ?? ''
      const members = units.filter(
        (unit) =>
          (unit.parentId ?? '') === parentId &&
          (kind === '' || unit.kind === kind) &&
          matches(typed, `${unit.fullName} ${name}`),
      )
      return { name, parentId, members }
    })
    .filter(({ members }) => members.length > 0)
  return (
    <FieldGroup
      id={id}
      label={campaignText.choose}
      error={error}
      hint={campaignText.chosen(value.length, units.length)}
    >
      {() => (
        <>
          <TextInput label={campaignText.search} name="search" value={typed} onChange={setTyped} />
          {kinds.length > 1 && (
            <Select
              label={campaignText.kind}
              name="kind"
              value={kind}
              placeholder={campaignText.allKinds}
              options={kinds.map((one) => ({ value: one, label: capitalised(one) }))}
              onChange={setKind}
            />
          )}
          {groups.length === 0 && <p>{campaignText.noUnits}</p>}
          {groups.map((group) => (
            <Group
              key={group.parentId}
              {...group}
              open={typed.trim() !== '' || groups.length === 1}
              value={value}
              onChange={onChange}
            />
          ))}
        </>
      )}
    </FieldGroup>
  )
}

interface GroupProps extends Pick<UnitChoiceProps, 'value' | 'onChange'> {
  name: string
  parentId: string
  members: readonly Unit[]
  open: boolean
}

function Group({ name, parentId, members, open, value, onChange }: GroupProps) {
  const own = new Set(members.map(({ id }) => id))
  const chosen = value.filter((id) => own.has(id))
  const others = value.filter((id) => !own.has(id))
  return (
    <details class="unit-choice" open={open}>
      <summary>{campaignText.group(name, chosen.length, members.length)}</summary>
      <Actions>
        <Button
          small
          label={campaignText.chooseAllOf(name)}
          onClick={() => onChange([...others, ...own])}
        >
          {campaignText.chooseAll}
        </Button>
        <Button
          small
          kind="quiet"
          label={campaignText.chooseNoneOf(name)}
          onClick={() => onChange(others)}
        >
          {campaignText.chooseNone}
        </Button>
      </Actions>
      <CheckboxGroup
        label={name}
        labelHidden
        inline
        name={`units-${parentId}`}
        options={members.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        value={chosen}
        onChange={(next) => onChange([...others, ...next])}
      />
    </details>
  )
}

function capitalised(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}
