import { uiText } from '../messages/ui.ts'
import { Icon } from './Icon.tsx'

export interface Step {
  label: string
  state: 'done' | 'now' | 'todo'
}

/** Where one stands in a chain of states; the line above it is filled up to the present step. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          class={`step step-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {step.state === 'done' && <Icon name="check" />}
          {step.state === 'now' && <Icon name="dot" />}
          <span>{step.label}</span>
          {step.state === 'done' && <span class="visually-hidden">{uiText.stepDone}</span>}
        </li>
      ))}
    </ol>
  )
}
