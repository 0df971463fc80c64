import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { formProblems } from '#shared/forms/checks.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { lockBreaks } from '#shared/forms/lock.ts'
import { isSame } from '#shared/forms/same.ts'
import type { Track } from '#shared/surveys/kinds.ts'
import { ApiError } from '../api.ts'
import { formsText } from '../messages/forms.ts'
import { session } from '../session.ts'
import type { SavedForm } from './api.ts'
import { questionsOf } from './edit.ts'
import { type ActOptions, type Editing, head, panelHeading } from './editing.ts'
import { acted, begun, type History, redone, undone } from './history.ts'
import { keptCopy } from './kept.ts'
import { withoutOrphans } from './recordings.ts'
import { createSaver, type Saver, type SaveState } from './saver.ts'

export interface EditorSource {
  /** Names the form among those kept on this machine. */
  name: string
  initial: SavedForm
  track: Track
  locked: FormDocument | null
  /** What is saved together with the form: another value is saved too. */
  stamp?: string
  audioUrl: string
  send: (revision: number, document: FormDocument) => Promise<SavedForm>
  reload: () => Promise<SavedForm>
}

/** The state of one editor: the form with its history, what is selected, and its way to the server. */
export function useEditor(source: EditorSource): Editing {
  const copies = useCopies(source.name)
  const [start] = useState(() => opening(source.initial, copies))
  const [history, setHistory] = useState<History>(start.history)
  const [selected, setSelected] = useState(() =>
    firstPlace(start.history.present, partOf(location.hash.slice(1))),
  )
  const [wanted, setWanted] = useState<{ id: string }>()
  const [beside, setBeside] = useState(() => start.history.present.languages[1])
  const [saveState, setSaveState] = useState<SaveState>({
    kind: 'saved',
    at: source.initial.saved?.at,
  })
  const [revision, setRevision] = useState(source.initial.revision)
  const [theirs, setTheirs] = useState<SavedForm>()
  const [aside, setAside] = useState(start.aside)
  const [notice, setNotice] = useState<string | undefined>(start.notice)
  const latest = useRef(source)
  latest.current = source

  const form = history.present
  const saver = useSaver(source, copies, {
    changed: (state) => {
      setSaveState(state)
      if (state.kind === 'conflict') void latest.current.reload().then(setTheirs, () => {})
    },
    saved: setRevision,
  })
  useEffect(() => saver.change(form), [form])
  const stamped = useRef(source.stamp)
  useEffect(() => {
    if (stamped.current !== source.stamp) saver.again()
    stamped.current = source.stamp
  }, [source.stamp])
  // Before anything else is typed: the next key must land in the field that was asked for.
  useLayoutEffect(() => focusOn(wanted?.id), [wanted])
  const besideHere = beside && form.languages.includes(beside) ? beside : undefined

  const select: Editing['select'] = (place, focus = panelHeading) => {
    setSelected(place)
    setWanted({ id: focus })
  }
  const act = (change: (form: FormDocument) => FormDocument, options: ActOptions = {}) => {
    const next = withoutOrphans(change(form))
    if (source.locked && lockBreaks(source.locked, next).length > 0) {
      setNotice(formsText.lockRefused)
      return
    }
    setNotice(options.told)
    const { field } = options
    setHistory((before) => acted(before, next, { place: selected, field, at: Date.now() }))
    if (options.select !== undefined) select(options.select, options.focus)
  }
  const turn = (step: typeof undone) => {
    const turned = step(history)
    if (!turned) return undefined
    return () => {
      setHistory(turned.history)
      setNotice(undefined)
      setSelected(isThere(turned.history.present, turned.place) ? turned.place : head)
    }
  }
  const keepAside = (document: FormDocument | undefined) => {
    copies.aside.write(document && { revision, document })
    setAside(document)
  }
  const settleConflict = (goOn: 'theirs' | 'mine') => {
    if (!theirs) return
    keepAside(goOn === 'theirs' ? form : theirs.document)
    if (goOn === 'theirs') act(() => theirs.document)
    saver.rebase(theirs.revision, theirs.document)
    setTheirs(undefined)
  }

  const problems = useMemo(() => problemsOf(form, source), [form, source.track])
  return {
    ...{ form, track: source.track, locked: source.locked, problems, audioUrl: source.audioUrl },
    ...{ beside: besideHere, setBeside, selected: existing(form, selected), select, act },
    ...{ undo: turn(undone), redo: turn(redone), saveState, revision, theirs, settleConflict },
    ...{ aside, dropAside: () => keepAside(undefined), notice },
    saveNow: () => void saver.flush(),
  }
}

interface Copies {
  unsaved: ReturnType<typeof keptCopy>
  aside: ReturnType<typeof keptCopy>
}

function useCopies(name: string): Copies {
  const account = session.value?.account.username ?? ''
  return useMemo(
    () => ({ unsaved: keptCopy(account, name), aside: keptCopy(account, `${name}.aside`) }),
    [account, name],
  )
}

/** The server's form, with what this machine had not saved yet: on top of it, or beside it. */
function opening({ revision, document }: SavedForm, { unsaved, aside }: Copies) {
  const history = begun(document)
  const beside = aside.read()?.document
  const kept = unsaved.read()
  if (!kept || isSame(kept.document, document)) return { history, aside: beside, notice: undefined }
  if (kept.revision !== revision) {
    aside.write(kept)
    unsaved.write(undefined)
    return { history, aside: kept.document, notice: undefined }
  }
  const restored = acted(history, kept.document, { place: head, at: 0 })
  return { history: restored, aside: beside, notice: formsText.restored }
}

function useSaver(
  source: EditorSource,
  copies: Copies,
  told: { changed: (state: SaveState) => void; saved: (revision: number) => void },
): Saver {
  const latest = useRef(source)
  latest.current = source
  const [saver] = useState(() =>
    createSaver(
      {
        revision: source.initial.revision,
        document: source.initial.document,
        at: source.initial.saved?.at,
      },
      {
        send: async (revision, document) => {
          const reply = await latest.current.send(revision, document)
          told.saved(reply.revision)
          return { revision: reply.revision, at: reply.saved?.at ?? '' }
        },
        kindOf,
        keep: copies.unsaved.write,
        changed: told.changed,
        later: (milliseconds, act) => {
          const timer = setTimeout(act, milliseconds)
          return () => clearTimeout(timer)
        },
      },
    ),
  )
  useEffect(() => {
    const flush = () => void saver.flush()
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
      saver.stop()
    }
  }, [])
  return saver
}

function kindOf(error: unknown): 'failed' | 'conflict' | 'refused' {
  if (!(error instanceof ApiError)) return 'failed'
  if (error.reason === 'changed_meanwhile') return 'conflict'
  return ['invalid', 'too_large', 'conflict', 'forbidden', 'not_found'].includes(error.code)
    ? 'refused'
    : 'failed'
}

/** By the part of the form that is edited: the row of a matrix is edited in its matrix. */
function problemsOf(form: FormDocument, { track, locked }: Pick<EditorSource, 'track' | 'locked'>) {
  return formProblems(form, track, locked).map(({ at, ...problem }) => {
    return at === undefined ? problem : { ...problem, at: partOf(at) }
  })
}

function partOf(id: string): string {
  return id.split('.')[0] ?? id
}

/** The part that the address leads to, else the first question. */
function firstPlace(form: FormDocument, asked: string): string {
  if (isThere(form, asked)) return asked
  return questionsOf(form)[0]?.id ?? head
}

function isThere(form: FormDocument, place: string): boolean {
  return [...form.sections, ...questionsOf(form)].some(({ id }) => id === place)
}

function existing(form: FormDocument, place: string): string {
  return isThere(form, place) ? place : head
}

function focusOn(id: string | undefined): void {
  const element = id === undefined ? null : document.getElementById(id)
  if (!element) return
  const folded = element.closest('details')
  if (folded) folded.open = true
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}
