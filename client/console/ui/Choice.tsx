import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'
import { type Binding, Field, FieldGroup, FieldNotes, type FieldText, idsFor } from './Field.tsx'
import type { InputWidth } from './TextInput.tsx'

export interface Option<Value extends string> {
  value: Value
  label: string
  disabled?: boolean
}

export interface SelectProps<Value extends string> extends Binding<Value>, FieldText {
  options: readonly Option<Value>[]
  /** What stands there before anything is chosen; its value is the empty string. */
  placeholder?: string
  width?: InputWidth
}

/** One of many, in the browser's own list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  return (
    <Field {...props}>
      {(ids) => (
        <select
          {...ids}
          class={classes('input', 'select', `input-${props.width ?? 'medium'}`)}
          name={props.name}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as Value)}
        >
          {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export interface RadioOption<Value extends string> extends Option<Value> {
  hint?: ComponentChildren
}

export interface RadioGroupProps<Value extends string> extends Binding<Value>, FieldText {
  options: readonly RadioOption<Value>[]
  /** Side by side instead of one under the other. */
  inline?: boolean
}

/** One of a few, all of them in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  return (
    <FieldGroup {...props}>
      {({ id }) => (
        <div class={classes('choices', props.inline && 'choices-inline')}>
          {props.options.map((option) => (
            <Mark
              key={option.value}
              id={`${id}-${option.value}`}
              type="radio"
              name={props.name}
              label={option.label}
              hint={option.hint}
              checked={option.value === props.value}
              disabled={option.disabled}
              onChange={() => props.onChange(option.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

export interface CheckboxGroupProps<Value extends string> extends Binding<Value[]>, FieldText {
  options: readonly RadioOption<Value>[]
  inline?: boolean
}

/** Any of a few. The value lists the chosen ones in the order of the options. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const toggle = (changed: Value) =>
    props.options
      .map((option) => option.value)
      .filter((value) => props.value.includes(value) !== (value === changed))
  return (
    <FieldGroup {...props}>
      {({ id }) => (
        <div class={classes('choices', props.inline && 'choices-inline')}>
          {props.options.map((option) => (
            <Mark
              key={option.value}
              id={`${id}-${option.value}`}
              type="checkbox"
              name={props.name}
              label={option.label}
              hint={option.hint}
              checked={props.value.includes(option.value)}
              disabled={option.disabled}
              onChange={() => props.onChange(toggle(option.value))}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

export interface CheckboxProps extends Binding<boolean>, Pick<FieldText, 'label' | 'hint'> {
  disabled?: boolean
}

/** Yes or no. */
export function Checkbox(props: CheckboxProps) {
  const own = useId()
  const id = props.id ?? own
  return (
    <div class={classes('field', props.error !== undefined && 'has-error')}>
      <FieldNotes id={id} error={props.error} />
      <Mark
        id={id}
        type="checkbox"
        name={props.name}
        label={props.label}
        hint={props.hint}
        error={props.error}
        checked={props.value}
        disabled={props.disabled}
        onChange={() => props.onChange(!props.value)}
      />
    </div>
  )
}

interface MarkProps {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string | undefined
  checked: boolean
  disabled: boolean | undefined
  onChange: () => void
}

function Mark({ id, type, name, label, hint, error, checked, disabled, onChange }: MarkProps) {
  return (
    <div class="choice">
      <input
        {...idsFor(id, hint, error)}
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={onChange}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
