import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { uiText } from '../messages/ui.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

/** What a form hook gives to an input: `<TextInput label="…" {...form.field('name')} />`. */
export interface Binding<Value> {
  id?: string | undefined
  name: string
  value: Value
  error?: string | undefined
  onChange: (value: Value) => void
}

/** What every field can say about itself, whatever is typed into it. */
export interface FieldText {
  label: ComponentChildren
  hint?: ComponentChildren
  optional?: boolean | undefined
  /** The label is read aloud but not shown: for a search box or an input inside a table. */
  labelHidden?: boolean | undefined
}

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export interface FieldProps extends FieldText {
  id?: string | undefined
  error?: string | undefined
  /** Draws the input with the ids that tie it to label, hint and error. */
  children: (ids: FieldIds) => ComponentChildren
}

/** Label, hint and error around one input, wired together by ids. */
export function Field({ id, label, hint, error, optional, labelHidden, children }: FieldProps) {
  const own = useId()
  const inputId = id ?? own
  return (
    <div class={classes('field', error !== undefined && 'has-error')}>
      <label class={classes('field-label', labelHidden && 'visually-hidden')} for={inputId}>
        {label}
        {optional && <Optional />}
      </label>
      <FieldNotes id={inputId} hint={hint} error={error} />
      {children(idsFor(inputId, hint, error))}
    </div>
  )
}

/** The same for a group of inputs: fieldset and legend. The id sits on the group, to be focused. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  children,
}: FieldProps) {
  const own = useId()
  const groupId = id ?? own
  const ids = idsFor(groupId, hint, error)
  return (
    <fieldset
      class={classes('field', error !== undefined && 'has-error')}
      id={groupId}
      tabIndex={-1}
      aria-describedby={ids['aria-describedby']}
    >
      <legend class={classes('field-label', labelHidden && 'visually-hidden')}>
        {label}
        {optional && <Optional />}
      </legend>
      <FieldNotes id={groupId} hint={hint} error={error} />
      {children(ids)}
    </fieldset>
  )
}

/** Hint and error under a label, with the ids that `idsFor` points at. */
export function FieldNotes(props: {
  id: string
  hint?: ComponentChildren
  error?: string | undefined
}) {
  const { id, hint, error } = props
  return (
    <>
      {hint !== undefined && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warning" /> {error}
        </p>
      )}
    </>
  )
}

/** The ids an input needs so that its hint and error are read out with it. */
export function idsFor(id: string, hint: ComponentChildren, error: string | undefined): FieldIds {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
  return {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': error !== undefined || undefined,
  }
}

function Optional() {
  return <span class="field-optional">{uiText.optional}</span>
}
