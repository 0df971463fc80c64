// The place in the questionnaire is an entry of the browser's history, so that the phone's back
// button leads to the last question. The address never changes.
import { hush } from './listen.ts'
import type { Questionnaire } from './questionnaire.ts'

/** A place is a question's id, or one of these three (ids have no colon). */
export const start = ':start'
export const villages = ':village'
export const check = ':check'

type Place = {
  at: string
  /** The place before this one in the history. */
  from?: string
  /** Came from the check page to mend one answer, and goes back there. */
  mending?: boolean | undefined
}

export function place(): Place {
  const { state } = history
  return state?.at ? state : { at: start }
}

export function go(q: Questionnaire, at: string, mending?: boolean): void {
  history.pushState({ at, from: place().at, mending } satisfies Place, '')
  arrive(q)
}

/** By the history where that leads there, so that link and phone button agree. */
export function goBack(q: Questionnaire, at: string): void {
  if (place().from === at) history.back()
  else {
    history.replaceState({ at } satisfies Place, '')
    arrive(q)
  }
}

/** What was said on the last screen is not said on this one. */
export function arrive(q: Questionnaire): void {
  q.wrong = q.asked = undefined
  hush(q)
  q.draw()
}
