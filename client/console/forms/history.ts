import type { FormDocument } from '#shared/forms/document.ts'

/** A form with the way back to what it was. Pure: every act gives a new one. */
export interface History {
  present: FormDocument
  past: readonly Step[]
  future: readonly Step[]
}

/** What the form was before an act, and where the act took place: undoing leads there. */
interface Step {
  document: FormDocument
  place: string
  /** Typing in one field is one step; other acts have none. */
  field: string | undefined
  at: number
}

/** Milliseconds: a pause in typing begins a new step. */
const pause = 1500
const longest = 200

export function begun(document: FormDocument): History {
  return { present: document, past: [], future: [] }
}

export interface Act {
  /** What was selected: undo and redo lead back there. */
  place: string
  field?: string | undefined
  /** Milliseconds. */
  at: number
}

/** The form after an act; typing on in the same field joins the step before. */
export function acted(history: History, document: FormDocument, act: Act): History {
  if (document === history.present) return history
  const last = history.past.at(-1)
  const goesOn =
    act.field !== undefined &&
    last?.field === act.field &&
    act.at - last.at < pause &&
    history.future.length === 0
  if (goesOn && last) {
    const past = [...history.past.slice(0, -1), { ...last, at: act.at }]
    return { present: document, past, future: [] }
  }
  const step = { document: history.present, place: act.place, field: act.field, at: act.at }
  return { present: document, past: [...history.past.slice(1 - longest), step], future: [] }
}

/** The step taken back, and its place; undefined when there is none. */
export function undone(history: History): { history: History; place: string } | undefined {
  const step = history.past.at(-1)
  if (!step) return undefined
  const back = { ...step, document: history.present, field: undefined }
  return {
    history: {
      present: step.document,
      past: history.past.slice(0, -1),
      future: [back, ...history.future],
    },
    place: step.place,
  }
}

export function redone(history: History): { history: History; place: string } | undefined {
  const [step, ...future] = history.future
  if (!step) return undefined
  const past = [...history.past, { ...step, document: history.present, field: undefined }]
  return { history: { present: step.document, past, future }, place: step.place }
}
