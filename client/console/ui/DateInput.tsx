import { useRef, useState } from 'preact/hooks'
import { isDay } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import { uiText } from '../messages/ui.ts'
import { type Binding, Field, type FieldText } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { dayTyped } from './typed-day.ts'

export interface DateInputProps extends Binding<string>, FieldText {
  min?: string
  max?: string
}

/**
 * A calendar day. The value is `YYYY-MM-DD` once what is typed is a day, before that the text itself.
 * The browser's own day input is only the picker: it would show 11/23/2026 on an English Windows.
 */
export function DateInput(props: DateInputProps) {
  const { value, onChange } = props
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const complete = isDay(value)
  const wrong = left && value !== '' && !complete ? uiText.dayWrong : undefined
  const type = (text: string) => {
    setTyped(text)
    onChange(dayTyped(text) ?? text)
  }
  return (
    <Field {...props} hint={props.hint ?? uiText.dayHint} error={props.error ?? wrong}>
      {(ids) => (
        <div class="input-with-button input-date">
          <input
            {...ids}
            class="input"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            name={props.name}
            value={typed ?? (complete ? formatDay(value) : value)}
            onInput={(event) => type(event.currentTarget.value)}
            onBlur={() => {
              setTyped(undefined)
              setLeft(true)
            }}
          />
          <input
            ref={picker}
            class="picker"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={complete ? value : ''}
            min={props.min}
            max={props.max}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <button
            type="button"
            class="input-button"
            aria-label={uiText.chooseDay}
            title={uiText.chooseDay}
            onClick={() => picker.current?.showPicker()}
          >
            <Icon name="calendar" />
          </button>
        </div>
      )}
    </Field>
  )
}
