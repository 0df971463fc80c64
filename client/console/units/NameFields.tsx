import type { Level, Unit } from '#shared/units/schema.ts'
import type { FieldErrors } from '../form.ts'
import { changeText } from '../messages/units.ts'
import { Select } from '../ui/Choice.tsx'
import type { Binding } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { capital, fullNameOf, kindsOf } from './unit-name.ts'

export interface NameValues {
  kind: string
  name: string
  code: string
}

export interface NameFieldsProps {
  level: Level
  field: (name: keyof NameValues) => Binding<string>
}

/** How a unit is called from a day on. */
export function NameFields({ level, field }: NameFieldsProps) {
  return (
    <>
      <Select
        label={changeText.unitKind}
        options={kindsOf[level].map((kind) => ({ value: kind, label: capital(kind) }))}
        {...field('kind')}
      />
      <TextInput
        label={changeText.name}
        hint={level === 'village' ? changeText.villageNameHint : changeText.nameHint}
        maxLength={100}
        {...field('name')}
      />
      {level !== 'village' && (
        <TextInput
          label={changeText.code}
          hint={changeText.codeHint}
          inputMode="numeric"
          width="short"
          maxLength={10}
          optional
          {...field('code')}
        />
      )}
    </>
  )
}

/** The present name, to be changed where it changes. */
export function nameValues({ kind, name, code }: Unit): NameValues {
  return { kind, name, code: code ?? '' }
}

export function nameErrors({ name, code }: NameValues): FieldErrors<NameValues> {
  return {
    name: name.trim() === '' ? changeText.nameMissing : undefined,
    code: code === '' || /^[0-9]{2,10}$/.test(code) ? undefined : changeText.codeWrong,
  }
}

/** As the server takes it. */
export function newName({ kind, name, code }: NameValues) {
  const tidy = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  return { kind, name: tidy, fullName: fullNameOf(kind, tidy), code: code === '' ? null : code }
}
