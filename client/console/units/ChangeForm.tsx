import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Day, isDay } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import type { Unit } from '#shared/units/schema.ts'
import { type FieldErrors, type FormState, useForm } from '../form.ts'
import { changeText } from '../messages/units.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import type { Binding } from '../ui/Field.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { changeUnits, type UnitChange } from './api.ts'
import { nameInSentence } from './unit-name.ts'

/** From which day a change holds, and by which document: every change has both. */
export interface Basis {
  on: string
  legalBasis: string
}

/** What each kind of change gets from the page. */
export interface ChangeProps {
  unit: Unit
  /** The ids of the units that begin by it, and from which day. */
  onDone: (begun: string[], on: Day) => void
}

interface ChangeFormProps<Values extends object> extends ChangeProps {
  initial: Values
  errorsOf: (values: Values) => FieldErrors<Values>
  changeOf: (values: Values & Basis) => UnitChange
  /** What will be so, in one sentence. */
  sentenceOf: (values: Values) => string
  children: (form: FormState<Values & Basis>) => ComponentChildren
}

/** A change of units: filled in, read once more, its name typed, written down for good. */
export function ChangeForm<Values extends object>(props: ChangeFormProps<Values>) {
  const { unit, initial, errorsOf, changeOf, sentenceOf, onDone, children } = props
  const [asking, setAsking] = useState(false)
  const form = useForm<Values & Basis, void>({
    initial: { ...initial, on: '', legalBasis: '' },
    check: (values) => ({ ...errorsOf(values), ...basisErrors(values) }),
    send: async () => setAsking(true),
  })
  const { values } = form
  return (
    <>
      <Form of={form}>
        {children(form)}
        <Actions>
          <Button type="submit" kind="primary">
            {changeText.check}
          </Button>
        </Actions>
      </Form>
      <ConfirmDialog
        open={asking}
        title={changeText.title(nameInSentence(unit))}
        confirm={changeText.confirm}
        danger
        typed={unit.fullName}
        onConfirm={async () => onDone((await changeUnits(changeOf(values))).begun, values.on)}
        onClose={() => setAsking(false)}
      >
        <p>
          <b>{sentenceOf(values)}</b>
        </p>
        <p>
          {isDay(values.on) && changeText.basis(formatDay(values.on), values.legalBasis.trim())}
        </p>
        <p>{changeText.permanent}</p>
      </ConfirmDialog>
    </>
  )
}

/** The last two fields of every change. */
export function BasisFields({ field }: { field: (name: keyof Basis) => Binding<string> }) {
  return (
    <>
      <DateInput label={changeText.on} {...field('on')} />
      <Textarea
        label={changeText.legalBasis}
        hint={changeText.legalBasisHint}
        rows={2}
        maxLength={300}
        {...field('legalBasis')}
      />
    </>
  )
}

function basisErrors({ on, legalBasis }: Basis): FieldErrors<Basis> {
  return {
    on: isDay(on) ? undefined : changeText.onWrong,
    legalBasis: legalBasis.trim().length < 3 ? changeText.legalBasisMissing : undefined,
  }
}
