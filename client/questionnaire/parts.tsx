/** @jsxImportSource ../common/dom */
import type { ComponentChildren } from 'preact'
import { listen, recordingsOf } from './listen.ts'
import * as text from './messages/vi.ts'
import { goBack } from './place.ts'
import type { Knowing, Questionnaire } from './questionnaire.ts'

type Tap = { tap(): void; children: ComponentChildren }

/** The one button of a screen, always in sight. Enter in a field presses it too. */
export function Main({ tap, children }: Tap) {
  return (
    <div class="sticky">
      <button
        class="main"
        type="submit"
        onClick={(event) => {
          event.preventDefault()
          // The second tap of two is meant for the screen that has gone, not for this one's button.
          if (event.detail < 2) tap()
        }}
      >
        {children}
      </button>
    </div>
  )
}

export function Second({ tap, children }: Tap) {
  return (
    <button class="second" type="button" onClick={tap}>
      {children}
    </button>
  )
}

/** A whole line that can be tapped. */
export function Line({ tap, children }: Tap) {
  return (
    <button class="line" type="button" onClick={tap}>
      {children}
    </button>
  )
}

/** The heading of a screen; focus comes here from the last one. */
export function Heading({ children }: { children: ComponentChildren }) {
  return <h1 tabIndex={-1}>{children}</h1>
}

export function BackLine({ q, at, children }: { q: Questionnaire; at: string; children?: string }) {
  return (
    <p class="top">
      <Line tap={() => goBack(q, at)}>‹ {text.back}</Line>
      {children}
    </p>
  )
}

type Spoken = {
  q: Questionnaire
  /** Undefined: the one that is read. */
  language?: string
  /** Of a question, or of the greeting. */
  about: string
  /** In place of simply playing them. */
  tap?: (names: string) => void
  children: string
}

/** Only where there is something to hear. */
export function Listen({ q, language = q.draft.language, about, tap, children }: Spoken) {
  const names = recordingsOf(q, language, about)
  const isHeard = q.heard === names
  return (
    names && (
      <>
        <button
          class="second short"
          type="button"
          onClick={() => (tap ? tap(names) : listen(q, names))}
        >
          {/* Drawn: not every phone has letters for them. */}
          <svg viewBox="0 0 9 10" aria-hidden="true">
            <path d={isHeard ? 'M0 0h9v10H0z' : 'M0 0v10l9-5z'} />
          </svg>
          {isHeard ? text.silence : children}
        </button>
        {q.unheard === names && <p class="error">{text.unheard}</p>}
      </>
    )
  )
}

/** Stands on top, has the focus, and leads to the field. */
export function ErrorSummary({ q }: Knowing) {
  const { wrong } = q
  if (!wrong) return null
  return (
    <div class="panel bad" id="errors" tabIndex={-1}>
      <h2>{text.errorTitle}</h2>
      <a
        class="line"
        href={`#${wrong.field}`}
        onClick={(event) => {
          // Not by the address: it would add an entry to the history.
          event.preventDefault()
          focusOn(wrong.field)
        }}
      >
        {wrong.message}
      </a>
    </div>
  )
}

/** Says what is wrong and takes the reader there. */
export function complain(q: Questionnaire, message: string, field: string): void {
  q.wrong = { message, field }
  q.draw()
  focusOn('errors')
}

export function focusOn(id: string): void {
  const element = document.getElementById(id)
  if (element) element.focus()
}
