/** @jsxImportSource ../common/dom */
import type { ComponentChildren } from 'preact'
import type { AnswerValue } from '#shared/forms/document.ts'
import type { Choice } from '#shared/questions/contract.ts'
import { toggled } from '#shared/questions/multiple.ts'
import { Face } from './Face.tsx'
import { answer, type Questionnaire } from './questionnaire.ts'

type Props = {
  q: Questionnaire
  /** The answer's key; the first choice has it as its id, for errors to lead there. */
  name: string
  choices: Choice[]
  chosen: AnswerValue | undefined
  several: boolean
  /** Beside the words of a scale; an option or a village may happen to have such a value too. */
  faces: boolean
  /** Stands right under the chosen one. */
  children: ComponentChildren
}

/** One below the other, nothing chosen beforehand. */
export function Choices({ q, name, choices, chosen, several, faces, children }: Props) {
  return choices.map(({ value, label, apart }, place) => {
    const on = several ? !!chosen && (chosen as string[]).includes(value) : value === chosen
    return (
      <>
        <label class={`choice${on ? ' on' : ''}${apart ? ' apart' : ''}`}>
          <input
            type={several ? 'checkbox' : 'radio'}
            id={place ? undefined : name}
            name={name}
            checked={on}
            onChange={() => answer(q, name, several ? toggled(chosen, value) : value)}
          />
          <span {...q.say(label)} />
          {faces && <Face value={value} />}
        </label>
        {on && children}
      </>
    )
  })
}
