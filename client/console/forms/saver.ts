import type { FormDocument } from '#shared/forms/document.ts'
import { isSame } from '#shared/forms/same.ts'

// Saves by itself, one save at a time, always the newest document. What the server has not
// acknowledged yet is kept beside it, so that a closed window or a broken line loses nothing.

export type SaveState =
  | { kind: 'saved'; at: string | undefined }
  | { kind: 'waiting' | 'saving' }
  /** Tried again by itself; `error` says why it did not work. */
  | { kind: 'failed'; error: unknown }
  /** Somebody else has saved: nothing is sent until the editor says on which revision to go on. */
  | { kind: 'conflict' }
  /** The server refuses this content: only another content is sent. */
  | { kind: 'refused'; error: unknown }

export interface SaverDoors {
  /** @returns the new revision and the instant of the save */
  send(revision: number, document: FormDocument): Promise<{ revision: number; at: string }>
  /** What became of a save that failed. */
  kindOf(error: unknown): 'failed' | 'conflict' | 'refused'
  /** Keeps what is not saved yet, or nothing any more. */
  keep(unsaved: { revision: number; document: FormDocument } | undefined): void
  changed(state: SaveState): void
  /** Calls back later. @returns how to call it off */
  later(milliseconds: number, act: () => void): () => void
}

export interface Saver {
  /** The document as it is now. */
  change(document: FormDocument): void
  /** Goes on from a revision of the server: after somebody else's save was looked at. */
  rebase(revision: number, saved: FormDocument): void
  /** Saves once more although the document is the same: something that goes with it has changed. */
  again(): void
  /** Tries at once: the line is back, or the page is left. */
  flush(): Promise<void>
  stop(): void
}

const calm = 900
const again = 5000

export function createSaver(
  first: { revision: number; document: FormDocument; at: string | undefined },
  doors: SaverDoors,
): Saver {
  let { revision, document: saved, at } = first
  let latest = saved
  let state: SaveState = { kind: 'saved', at }
  let callOff = () => {}
  let stopped = false
  let forced = false

  const enter = (next: SaveState) => {
    state = next
    if (!stopped) doors.changed(next)
  }
  const isUnsaved = () => forced || (latest !== saved && !isSame(latest, saved))
  const wait = (milliseconds: number) => {
    callOff()
    callOff = stopped ? () => {} : doors.later(milliseconds, () => void flush())
  }

  const flush = async (): Promise<void> => {
    callOff()
    if (state.kind === 'saving' || state.kind === 'conflict' || !isUnsaved()) return
    const sent = latest
    forced = false
    enter({ kind: 'saving' })
    try {
      const reply = await doors.send(revision, sent)
      revision = reply.revision
      saved = sent
      at = reply.at
      settle()
    } catch (error) {
      const kind = doors.kindOf(error)
      enter(kind === 'conflict' ? { kind } : { kind, error })
      if (kind === 'failed') wait(again)
      else if (kind === 'refused' && latest !== sent) settle()
    }
  }

  /** Saved for now, or more to save. */
  const settle = () => {
    if (!isUnsaved()) {
      doors.keep(undefined)
      enter({ kind: 'saved', at })
      return
    }
    doors.keep({ revision, document: latest })
    enter({ kind: 'waiting' })
    wait(calm)
  }

  return {
    flush,
    change(document) {
      latest = document
      if (state.kind === 'saving' || state.kind === 'conflict') {
        doors.keep({ revision, document })
        return
      }
      settle()
    },
    again() {
      forced = true
      if (state.kind !== 'saving' && state.kind !== 'conflict') settle()
    },
    rebase(next, document) {
      revision = next
      saved = document
      settle()
    },
    stop() {
      callOff()
      stopped = true
    },
  }
}
