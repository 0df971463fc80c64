import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { uiText } from '../messages/ui.ts'

export interface Problem {
  /** The id of the input to mend; without it the sentence is about the whole. */
  id?: string | undefined
  text: string
}

export interface ErrorSummaryProps {
  problems: readonly Problem[]
  /** Counts the tries: the focus moves here again each time it grows. */
  attempt: number
  fault?: string | undefined
}

/** All that has to be mended, above the form; the focus moves here after each failed try. */
export function ErrorSummary({ problems, attempt, fault }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (problems.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{uiText.errorSummary}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.text}>
            {problem.id === undefined ? (
              problem.text
            ) : (
              <a href={`#${problem.id}`} onClick={(event) => jump(event, problem.id)}>
                {problem.text}
              </a>
            )}
          </li>
        ))}
      </ul>
      {fault !== undefined && (
        <p>
          {uiText.faultNumber} <code>{fault}</code>
        </p>
      )}
    </div>
  )
}

export interface FormProps {
  of: ErrorSummaryProps & { onSubmit: (event: Event) => void }
  children: ComponentChildren
}

/** A form whose errors come from the server, not from the browser's own bubbles. */
export function Form({ of: form, children }: FormProps) {
  return (
    <form class="form" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary problems={form.problems} attempt={form.attempt} fault={form.fault} />
      {children}
    </form>
  )
}

function jump(event: Event, id: string | undefined) {
  const named = id === undefined ? null : document.getElementById(id)
  if (!named) return
  event.preventDefault()
  // Of a group of choices it is the first one that can be used at once.
  const target = named.matches('fieldset') ? (named.querySelector('input') ?? named) : named
  target.focus()
  target.closest('.field')?.scrollIntoView({ block: 'nearest' })
}
