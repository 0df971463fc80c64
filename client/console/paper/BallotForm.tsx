import { useEffect, useRef, useState } from 'preact/hooks'
import type { FormDocument } from '#shared/forms/document.ts'
import { largestStack } from '#shared/paper/limits.ts'
import { lineOf, readLine, sheetOf } from '#shared/paper/line.ts'
import type { BallotContent } from '#shared/paper/schema.ts'
import { keyingText } from '../messages/keying.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { howTo } from './LineField.tsx'
import { OtherFields } from './OtherFields.tsx'
import { othersIn, othersOf, readOthers } from './others.ts'
import type { KeyedBallot } from './outbox.ts'
import type { Keying } from './use-keying.ts'
import { ballotWords, problemWords } from './words.ts'

interface BallotFormProps {
  keying: Keying
  document: FormDocument
  /** Words are keyed in the first reading only: they are not compared. */
  texts: boolean
}

/** The ballot under the clerk's eyes. Enter goes from the line to the choices that are asked besides, and on. */
export function BallotForm({ keying, document, texts }: BallotFormProps) {
  const ballot = useBallot(keying, document, texts)
  const { old, place, problem, scales, tried, form } = ballot
  return (
    <form
      class="keying-form"
      ref={form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={ballot.onKey}
    >
      <Field
        label={old ? keyingText.correcting(place) : keyingText.ballot(place)}
        hint={`${howTo(document)} ${keyingText.howInvalid}`}
      >
        {(ids) => (
          <input
            {...ids}
            class="input keying-line"
            data-step="line"
            value={ballot.line}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => ballot.type(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class={problem && tried ? 'field-error' : 'keying-echo'} role="status">
        {scales ? ballotWords(document, scales) : problem && problemWords(problem)}
      </p>
      <OtherFields
        asked={ballot.asked}
        values={ballot.others}
        wrong={tried ? ballot.wrong : []}
        onChange={ballot.typeOther}
      />
      <Actions>
        <Button kind="primary" onClick={ballot.save}>
          {old ? keyingText.saveCorrection : keyingText.save}
        </Button>
        {old ? (
          <Button onClick={() => ballot.show(undefined)}>{keyingText.stopCorrecting}</Button>
        ) : (
          <Button disabled={keying.ballots.length === 0} onClick={() => ballot.look(-1)}>
            {keyingText.lookBack}
          </Button>
        )}
      </Actions>
      <p class="note">{keyingText.keys}</p>
    </form>
  )
}

/** What is being typed: a new ballot, or one looked up again. */
function useBallot(keying: Keying, document: FormDocument, texts: boolean) {
  const [line, setLine] = useState('')
  const [others, setOthers] = useState<Record<string, string>>({})
  const [old, setOld] = useState<KeyedBallot>()
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const sheet = sheetOf(document)
  const { content: scales, problem } = readLine(sheet, line)
  const asked = scales ? othersOf(document, scales, texts) : []
  const { answers, wrong } = readOthers(asked, others)
  const at = old ? keying.ballots.findIndex(({ id }) => id === old.id) : keying.ballots.length

  // Not `autofocus`: browsers pass over it where a link of this very page had the focus before.
  useEffect(() => focusLine(form.current), [])
  const show = (ballot: KeyedBallot | undefined) => {
    setOld(ballot)
    setLine(ballot ? lineOf(sheet, ballot.content) : '')
    setOthers(ballot ? othersIn(document, ballot.content) : {})
    setTried(false)
    focusLine(form.current)
  }
  const save = () => {
    if (!scales || wrong.length > 0) return setTried(true)
    const content = withRest(scales, answers)
    if (old) keying.correct(old, content)
    else if (keying.ballots.length < largestStack) keying.add(content)
    show(undefined)
  }
  const look = (steps: number) => {
    if (at + steps >= 0) show(keying.ballots[at + steps])
  }
  const onKey = (event: KeyboardEvent) => {
    const input = event.target as HTMLElement
    if (event.key === 'Enter' && input.matches('input')) {
      event.preventDefault()
      if (!event.repeat && !goOn(form.current, input)) save()
    } else if (event.key === 'ArrowUp') look(-1)
    else if (event.key === 'ArrowDown' && old) look(1)
    else if (event.key === 'Escape') show(undefined)
  }
  return {
    ...{ line, others, old, tried, form, scales, problem, asked, wrong, place: at + 1 },
    ...{ show, save, look, onKey },
    type(text: string) {
      setLine(text)
      setTried(false)
    },
    typeOther: (id: string, value: string) => setOthers((before) => ({ ...before, [id]: value })),
  }
}

function focusLine(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[data-step="line"]')?.focus()
}

function withRest(content: BallotContent, rest: BallotContent['answers']): BallotContent {
  if (content.verdict !== 'valid') return content
  return { ...content, answers: { ...content.answers, ...rest } }
}

/** To the next field that has to be passed; false when there is none left. */
function goOn(form: HTMLFormElement | null, from: HTMLElement): boolean {
  const steps = [...(form?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
  const next = from.matches('[data-step]') ? steps[steps.indexOf(from) + 1] : undefined
  next?.focus()
  return next !== undefined
}
