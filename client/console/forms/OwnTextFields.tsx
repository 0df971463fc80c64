import { useState } from 'preact/hooks'
import { isDay } from '#shared/dates/days.ts'
import { formsText } from '../messages/forms.ts'
import { Checkbox } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { withOwnText } from './edit.ts'
import { fieldId, useEditing } from './editing.ts'

/** Whether the form is the body's own text, word for word, and by which document. */
export function OwnTextFields() {
  const { form, act } = useEditing()
  const { ownText } = form
  return (
    <>
      <Checkbox
        id={fieldId(undefined, 'ownText')}
        label={formsText.ownText}
        hint={formsText.ownTextHint}
        name="own-text"
        value={ownText !== undefined}
        onChange={(isOwn) =>
          act((now) => withOwnText(now, isOwn ? { number: '', issuedOn: '' } : undefined))
        }
      />
      {ownText && (
        <div class="own-text">
          <TextInput
            id={fieldId(undefined, 'ownText.number')}
            label={formsText.ownTextNumber}
            hint={formsText.ownTextNumberHint}
            name="own-text-number"
            maxLength={100}
            value={ownText.number}
            onChange={(number) =>
              act((now) => withOwnText(now, { ...ownText, number }), { field: 'ownText.number' })
            }
          />
          <DayField />
        </div>
      )}
    </>
  )
}

/** Half a day is kept on the screen only: the form takes a whole one or none. */
function DayField() {
  const { form, act } = useEditing()
  const { ownText } = form
  const [typed, setTyped] = useState<string>()
  if (!ownText) return null
  return (
    <DateInput
      id={fieldId(undefined, 'ownText.issuedOn')}
      label={formsText.ownTextDay}
      name="own-text-day"
      value={typed ?? ownText.issuedOn}
      onChange={(given) => {
        const whole = isDay(given)
        setTyped(whole ? undefined : given)
        const issuedOn = whole ? given : ''
        if (issuedOn !== ownText.issuedOn) {
          act((now) => withOwnText(now, { ...ownText, issuedOn }), { field: 'ownText.issuedOn' })
        }
      }}
    />
  )
}
