import { useEffect, useRef, useState } from 'preact/hooks'
import type { FormDocument } from '#shared/forms/document.ts'
import { readLine, sheetOf } from '#shared/paper/line.ts'
import type { BallotContent } from '#shared/paper/schema.ts'
import { keyingText } from '../messages/keying.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { ballotWords, problemWords } from './words.ts'

interface LineFieldProps {
  document: FormDocument
  save: string
  onContent: (content: BallotContent) => void
}

/** One ballot keyed again by its line alone. */
export function LineField({ document, save, onContent }: LineFieldProps) {
  const [line, setLine] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const { content, problem } = readLine(sheetOf(document), line)
  return (
    <form
      class="paper-line"
      onSubmit={(event) => {
        event.preventDefault()
        if (content) onContent(content)
      }}
    >
      <Field label={keyingText.content} hint={`${howTo(document)} ${keyingText.howInvalid}`}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            class="input input-medium paper-code"
            value={line}
            autocomplete="off"
            onInput={(event) => setLine(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="note">{content ? ballotWords(document, content) : problemWords(problem)}</p>
      <Button type="submit">{save}</Button>
    </form>
  )
}

/** How a ballot of this form is keyed, in a sentence. */
export function howTo(document: FormDocument): string {
  const { way, contents } = sheetOf(document)
  return way === 'exceptions' ? keyingText.howExceptions : keyingText.howEach(contents.length)
}
