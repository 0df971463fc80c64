import { useState } from 'preact/hooks'
import { languageName, languageNames } from '#shared/forms/languages.ts'
import { missingTexts, textSlots } from '#shared/forms/texts.ts'
import { fold } from '#shared/text.ts'
import { formsText } from '../messages/forms.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { addLanguage, removeLanguage } from './edit.ts'
import { useEditing } from './editing.ts'

/** The languages of the form: added by name or code, taken out with their texts. */
export function Languages() {
  const { form, act, setBeside } = useEditing()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [leaving, setLeaving] = useState<string>()
  const add = (event: Event) => {
    event.preventDefault()
    const code = codeOf(typed)
    if (!code) return setError(formsText.languageWrong)
    if (form.languages.includes(code)) return setError(formsText.languageThere)
    act((now) => addLanguage(now, code))
    setBeside(code)
    setTyped('')
    setError(undefined)
  }
  const written = textSlots(form).filter(({ text }) => leaving !== undefined && text[leaving])
  return (
    <fieldset class="panel-fields">
      <legend class="panel-legend">{formsText.languages}</legend>
      <p class="note">{formsText.languagesText}</p>
      <ul class="plain-list cluster">
        {form.languages.slice(1).map((language) => (
          <li key={language}>
            {languageName(language)}: {stillMissing(missingTexts(form, language).length)}{' '}
            <Button small icon="cross" onClick={() => setLeaving(language)}>
              {formsText.removeLanguage(languageName(language))}
            </Button>
          </li>
        ))}
      </ul>
      <form class="add-language" onSubmit={add}>
        <TextInput
          label={formsText.languageName}
          hint={formsText.languageHint}
          name="language"
          value={typed}
          error={error}
          onChange={setTyped}
        />
        <Button type="submit" icon="plus">
          {formsText.addLanguage}
        </Button>
      </form>
      <ConfirmDialog
        open={leaving !== undefined}
        title={formsText.removeLanguageTitle(languageName(leaving ?? ''))}
        confirm={formsText.removeLanguage(languageName(leaving ?? ''))}
        danger
        onConfirm={async () => act((now) => removeLanguage(now, leaving ?? ''))}
        onClose={() => setLeaving(undefined)}
      >
        <p>{formsText.removeLanguageText(written.length)}</p>
      </ConfirmDialog>
    </fieldset>
  )
}

function stillMissing(count: number): string {
  return count > 0 ? formsText.missing(count) : formsText.nothingMissing
}

/** A name from the list, typed with or without accents, or a code of the shape that forms take. */
function codeOf(typed: string): string | undefined {
  const words = fold(typed.trim())
  const named = Object.entries(languageNames).find(([, name]) => {
    return fold(name) === words || fold(name) === `tieng ${words}`
  })
  if (named) return named[0]
  const code = typed.trim().toLowerCase()
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(code) ? code : undefined
}
