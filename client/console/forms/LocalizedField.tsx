import type { Localized } from '#shared/forms/document.ts'
import { languageName } from '#shared/forms/languages.ts'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { isBlank, withWords } from './edit.ts'
import { fieldId, useEditing } from './editing.ts'

export interface LocalizedFieldProps {
  /** Id of the question or section; undefined for the form itself. */
  at: string | undefined
  /** The way to the text, as `shared/forms/texts.ts` names it. */
  field: string
  label: string
  hint?: string
  value: Localized | undefined
  /** Undefined: nothing is written in any language. */
  onChange: (value: Localized | undefined, field: string) => void
  maxLength: number
  rows?: number
  optional?: boolean
}

/** One text in Vietnamese and, beside it, in the language that is being written. */
export function LocalizedField(props: LocalizedFieldProps) {
  const { beside } = useEditing()
  const languages = beside === undefined ? ['vi'] : ['vi', beside]
  return (
    <div class="localized" data-languages={languages.length}>
      {languages.map((language) => (
        <Words key={language} {...props} language={language} named={languages.length > 1} />
      ))}
    </div>
  )
}

interface WordsProps extends LocalizedFieldProps {
  language: string
  named: boolean
}

function Words(props: WordsProps) {
  const { at, field, label, hint, value, onChange, rows, language, named, optional } = props
  const id = fieldId(at, field, language)
  const input = {
    ...{ id, name: id, value: value?.[language] ?? '', maxLength: props.maxLength },
    label: named && language !== 'vi' ? <Beside label={label} language={language} /> : label,
    ...(hint && language === 'vi' ? { hint } : {}),
    optional: optional && language === 'vi',
    onChange: (words: string) => {
      const next = withWords(value, language, words)
      onChange(isBlank(next) ? undefined : next, id)
    },
  }
  return (
    <div lang={language === 'vi' ? undefined : language}>
      {rows ? <Textarea {...input} rows={rows} /> : <TextInput {...input} width="full" />}
    </div>
  )
}

/** The label stands over the Vietnamese words; here it is only read aloud. */
function Beside({ label, language }: { label: string; language: string }) {
  return (
    <>
      <span class="visually-hidden">{label} – </span>
      <span class="muted">{languageName(language)}</span>
    </>
  )
}
