import { useEffect, useRef, useState } from 'preact/hooks'
import type { StackView } from '#shared/paper/schema.ts'
import { type CodeProblem, codeInGroups, parseCode } from '#shared/tokens/code.ts'
import { asApiError } from '../load.ts'
import { paperText } from '../messages/paper.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { scanCard, takeOutCard } from './api.ts'
import { Camera, hasCamera } from './Camera.tsx'
import './paper.css'
import type { StackProps } from './props.ts'

const problems: Record<CodeProblem, string> = {
  short: paperText.codeShort,
  long: paperText.codeLong,
  sign: paperText.codeSign,
  typo: paperText.codeTypo,
}

interface Outcome {
  tone: 'done' | 'info' | 'problem'
  text: string
}

type Act = (code: string) => Promise<StackView>

/** The surrendered cards: a scanner types like a keyboard, a phone looks with its camera, a hand types 15 digits. */
export function CardsStep({ place, view, onDone }: StackProps) {
  const { cards, handCount } = view.stack
  const [outcome, setOutcome] = useState<Outcome>()
  const [watching, setWatching] = useState(false)
  const counted = useRef(cards)
  counted.current = cards

  const work = async (typed: string, act: Act, said: (code: string, next: number) => Outcome) => {
    const { code, problem } = parseCode(typed)
    if (problem) return setOutcome({ tone: 'problem', text: problems[problem] })
    try {
      const next = await act(code)
      setOutcome(said(codeInGroups(code), next.stack.cards))
      onDone(next)
    } catch (reason) {
      const text = `${codeInGroups(code)}: ${sentenceFor(asApiError(reason).reason)}`
      setOutcome({ tone: 'problem', text })
    }
  }
  const add = (typed: string) =>
    work(
      typed,
      (code) => scanCard(place, code),
      (code, next) =>
        next === counted.current
          ? { tone: 'info', text: paperText.cardAgain(code) }
          : { tone: 'done', text: paperText.cardAdded(code) },
    )
  const takeOut = (typed: string) =>
    work(
      typed,
      (code) => takeOutCard(place, code),
      (code) => ({ tone: 'info', text: paperText.cardRemoved(code) }),
    )
  return (
    <Card title={paperText.cardsTitle(cards, handCount.cards)} look="section">
      {view.mayKey && (
        <CodeField waiting={cards < handCount.cards} onAdd={add} onTakeOut={takeOut} />
      )}
      {view.mayKey && hasCamera() && (
        <Actions>
          <Button onClick={() => setWatching(!watching)}>
            {watching ? paperText.cameraStop : paperText.camera}
          </Button>
        </Actions>
      )}
      {watching && <Camera onCode={(code) => void add(code)} />}
      {outcome && (
        <div class="paper-outcome">
          <Notice tone={outcome.tone} title={outcome.text} announced />
        </div>
      )}
    </Card>
  )
}

interface CodeFieldProps {
  /** Cards are still to come: the field is ready for a scanner at once. */
  waiting: boolean
  onAdd: (typed: string) => Promise<void>
  onTakeOut: (typed: string) => Promise<void>
}

/** Empty again and ready for the next card at once; what was typed goes its way. */
function CodeField({ waiting, onAdd, onTakeOut }: CodeFieldProps) {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (waiting) input.current?.focus()
  }, [])
  const give = (act: (typed: string) => Promise<void>) => {
    if (typed.trim() === '') return
    setTyped('')
    input.current?.focus()
    void act(typed)
  }
  return (
    <form
      class="paper-line"
      onSubmit={(event) => {
        event.preventDefault()
        give(onAdd)
      }}
    >
      <Field label={paperText.cardCode} hint={paperText.cardsHint}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            class="input input-medium paper-code"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Actions>
        <Button type="submit" kind={waiting ? 'primary' : undefined}>
          {paperText.addCard}
        </Button>
        <Button kind="quiet" onClick={() => give(onTakeOut)}>
          {paperText.removeCard}
        </Button>
      </Actions>
    </form>
  )
}
