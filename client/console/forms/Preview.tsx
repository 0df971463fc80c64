import { useEffect, useRef, useState } from 'preact/hooks'
import { languageName } from '#shared/forms/languages.ts'
import { askedAs } from '#shared/questions/registry.ts'
import { formsText } from '../messages/forms.ts'
import { Select } from '../ui/Choice.tsx'
import { findQuestion } from './edit.ts'
import { useEditing } from './editing.ts'

export interface PreviewProps {
  /** The address of the page in a language. */
  urlIn: (language: string) => string
}

/** The questionnaire itself at the size of a phone, at the question that is being edited. */
export function Preview({ urlIn }: PreviewProps) {
  const { form, beside, revision, selected } = useEditing()
  const [chosen, setChosen] = useState<string>()
  const frame = useRef<HTMLIFrameElement>(null)
  const asked = chosen ?? beside ?? 'vi'
  const language = form.languages.includes(asked) ? asked : 'vi'
  const [first] = useState(() => urlIn(language))
  const url = new URL(urlIn(language), location.href).href
  const question = findQuestion(form, selected)
  const place = (question && askedAs(question)[0]?.id) ?? ':start'
  const show = () => goTo(frame.current?.contentWindow, place)

  const isFirst = useRef(true)
  useEffect(() => {
    // The frame's own first page; every other one replaces it, so that "back" still leaves the editor.
    if (isFirst.current) isFirst.current = false
    else frame.current?.contentWindow?.location.replace(url)
  }, [url, revision])
  useEffect(show, [place])
  return (
    <section class="preview" aria-label={formsText.preview}>
      {form.languages.length > 1 && (
        <Select
          label={formsText.previewLanguage}
          name="preview-language"
          value={language}
          options={form.languages.map((value) => ({ value, label: languageName(value) }))}
          onChange={setChosen}
        />
      )}
      <div class="phone">
        <iframe
          ref={frame}
          title={formsText.previewFrame}
          src={first}
          width="360"
          height="740"
          onLoad={show}
        />
      </div>
      <p class="note">{formsText.previewNote}</p>
    </section>
  )
}

/** The page keeps its place in the history's state, so it can be led there from outside. */
function goTo(page: Window | null | undefined, at: string): void {
  if (!page || page.location.href === 'about:blank') return
  page.history.replaceState({ at }, '')
  page.dispatchEvent(new PopStateEvent('popstate', { state: { at } }))
}
