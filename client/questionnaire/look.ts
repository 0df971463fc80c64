// How large and how black on white the page is drawn: kept with the answer's draft, so that it ends
// where everything of this survey ends.
import type { Questionnaire } from './questionnaire.ts'
import type { Store } from './store.ts'

export type Look = { large?: boolean; contrast?: boolean }

/** As it was chosen here before; else as the phone's own settings ask. */
export function loadLook(store: Store): Look {
  return store.read('look') || { contrast: matchMedia('(prefers-contrast: more)').matches }
}

export function turnOver(q: Questionnaire, which: keyof Look): void {
  q.look = { ...q.look, [which]: !q.look[which] }
  q.brief.write('look', q.look)
  q.draw()
}

export function wear({ large, contrast }: Look): void {
  document.documentElement.className = `${large ? 'large ' : ''}${contrast ? 'contrast' : ''}`
}
