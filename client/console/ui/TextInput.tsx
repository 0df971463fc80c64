import { useState } from 'preact/hooks'
import { uiText } from '../messages/ui.ts'
import { classes } from './classes.ts'
import { type Binding, Field, type FieldText } from './Field.tsx'
import { Icon } from './Icon.tsx'

export type InputWidth = 'short' | 'medium' | 'full'

export interface TextInputProps extends Binding<string>, FieldText {
  inputMode?: 'text' | 'search' | 'numeric' | 'decimal' | 'tel' | 'url'
  autocomplete?: string
  maxLength?: number
  placeholder?: string
  width?: InputWidth
  disabled?: boolean
  spellcheck?: boolean
}

/** One line of text. Numbers are typed here too, with `inputMode="numeric"` and `width="short"`. */
export function TextInput(props: TextInputProps) {
  return (
    <Field {...props}>
      {(ids) => (
        <input
          {...ids}
          class={classes('input', `input-${props.width ?? 'medium'}`)}
          type="text"
          name={props.name}
          value={props.value}
          inputMode={props.inputMode}
          autocomplete={props.autocomplete ?? 'off'}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          disabled={props.disabled}
          spellcheck={props.spellcheck ?? false}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export interface PasswordInputProps extends Binding<string>, FieldText {
  autocomplete: 'current-password' | 'new-password'
}

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field {...props}>
      {(ids) => (
        <div class="input-with-button input-medium">
          {shown ? (
            <input {...ids} {...passwordLook(props)} type="text" />
          ) : (
            <input {...ids} {...passwordLook(props)} type="password" />
          )}
          <button
            type="button"
            class="input-button"
            aria-pressed={shown}
            aria-label={uiText.showPassword}
            title={shown ? uiText.hidePassword : uiText.showPassword}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'eyeOff' : 'eye'} />
          </button>
        </div>
      )}
    </Field>
  )
}

function passwordLook({ name, value, autocomplete, onChange }: PasswordInputProps) {
  return {
    class: 'input',
    name,
    value,
    autocomplete,
    autocapitalize: 'none',
    spellcheck: false,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  } as const
}

export interface TextareaProps extends Binding<string>, FieldText {
  rows?: number
  maxLength?: number
  placeholder?: string
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  return (
    <Field {...props}>
      {(ids) => (
        <textarea
          {...ids}
          class="input input-full"
          name={props.name}
          rows={props.rows ?? 4}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
