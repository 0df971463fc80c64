import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FormProblem } from '#shared/forms/checks.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { Track } from '#shared/surveys/kinds.ts'
import type { SavedForm } from './api.ts'
import type { SaveState } from './saver.ts'

/** Selected instead of a section or question: what belongs to the whole form. Ids have no colon. */
export const head = ':head'

export interface ActOptions {
  /** The field that is typed in: typing on is one step to undo. */
  field?: string
  /** What is selected after it, and the field in it that gets the focus. */
  select?: string
  focus?: string
  /** What happened by itself, in words. */
  told?: string
}

/** What every part of the editor knows and can do. */
export interface Editing {
  form: FormDocument
  /** Templates are checked as feedback: which track they serve is not known yet. */
  track: Track
  locked: FormDocument | null
  problems: readonly FormProblem[]
  /** The language that stands beside Vietnamese. */
  beside: string | undefined
  setBeside: (language: string | undefined) => void
  /** Where recordings are sent. */
  audioUrl: string
  selected: string
  /** Shows a part of the form; `focus` names the element in it that gets the focus. */
  select: (place: string, focus?: string) => void
  act: (change: (form: FormDocument) => FormDocument, options?: ActOptions) => void
  undo: (() => void) | undefined
  redo: (() => void) | undefined
  saveState: SaveState
  saveNow: () => void
  /** Grows when the server has something newer to preview. */
  revision: number
  /** Somebody else's save that this one ran into. */
  theirs: SavedForm | undefined
  settleConflict: (goOn: 'theirs' | 'mine') => void
  /** The other version after a conflict, to take questions from. */
  aside: FormDocument | undefined
  dropAside: () => void
  /** Something that did not happen, or that happened by itself. */
  notice: string | undefined
}

export const EditingContext = createContext<Editing | undefined>(undefined)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('outside an editor')
  return editing
}

/** The id of an input, from the place of its text in the form. */
export function fieldId(at: string | undefined, field: string, language?: string): string {
  return ['form', at ?? head, field, language].filter(Boolean).join('_')
}

/** The heading of the part that is selected. */
export const panelHeading = 'form-panel-heading'
