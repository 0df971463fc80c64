/** @jsxImportSource ../common/dom */
import type { ComponentChildren } from 'preact'
import type { AnswerValue } from '#shared/forms/document.ts'
import type { Choice } from '#shared/questions/contract.ts'
import { Face } from './Face.tsx'
import { answer, type Questionnaire } from './questionnaire.ts'

type Props = {
  q: Questionnaire
  /** The answer's key; the first choice has it as its id, for errors to lead there. */
  name: string
  choices: Choice[]
  chosen: AnswerValue | undefined
  /** Stands right under the chosen one. */
  children: ComponentChildren
}

/** One of several, one below the other, nothing chosen beforehand. */
export function Choices({ q, name, choices, chosen, children }: Props) {
  return choices.map(({ value, label, apart }, place) => (
    <>
      <label class={`choice${value === chosen ? ' on' : ''}${apart ? ' apart' : ''}`}>
        <input
          type="radio"
          id={place ? undefined : name}
          name={name}
          checked={value === chosen}
          onChange={() => answer(q, name, value)}
        />
        <span {...q.say(label)} />
        <Face value={value} />
      </label>
      {value === chosen && children}
    </>
  ))
}
