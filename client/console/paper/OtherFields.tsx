import { keyingText } from '../messages/keying.ts'
import { Field, FieldGroup } from '../ui/Field.tsx'
import type { Other } from './others.ts'

interface OtherFieldsProps {
  asked: readonly Other[]
  values: Record<string, string>
  wrong: readonly string[]
  onChange: (id: string, value: string) => void
}

/** What the sheet asks besides its scales. */
export function OtherFields({ asked, values, wrong, onChange }: OtherFieldsProps) {
  if (asked.length === 0) return null
  return (
    <FieldGroup label={keyingText.other} hint={keyingText.otherHint}>
      {() => (
        <div class="keying-others">
          {asked.map(({ id, label, kind, choices }) => (
            <Field
              key={id}
              label={id.endsWith('.why') ? keyingText.why(label) : label}
              hint={choices.length > 0 ? listed(choices) : undefined}
              error={wrong.includes(id) ? keyingText.choiceWrong : undefined}
            >
              {(ids) => (
                <input
                  {...ids}
                  class={`input ${kind === 'words' ? 'input-full' : 'input-short'}`}
                  data-step={kind === 'words' ? undefined : id}
                  value={values[id] ?? ''}
                  maxLength={kind === 'words' ? 200 : 40}
                  autocomplete="off"
                  onInput={(event) => onChange(id, event.currentTarget.value)}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

function listed(choices: Other['choices']): string {
  return choices.map(({ label }, at) => `${at + 1} ${label}`).join(' · ')
}
