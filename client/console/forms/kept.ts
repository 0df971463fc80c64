import type { FormDocument } from '#shared/forms/document.ts'

/** What an editor had not saved yet, on this machine only. */
export interface Kept {
  revision: number
  document: FormDocument
}

export interface KeptCopy {
  read(): Kept | undefined
  /** Without a value the copy goes. */
  write(kept: Kept | undefined): void
}

/** One copy per account and form. A browser that forbids storage has none. */
export function keptCopy(account: string, form: string, area: () => Storage = () => localStorage) {
  const key = `langnghe.unsaved.${account}.${form}`
  const copy: KeptCopy = {
    read: () => {
      try {
        return JSON.parse(area().getItem(key) ?? 'null') ?? undefined
      } catch {
        return undefined
      }
    },
    write: (kept) => {
      try {
        if (kept) area().setItem(key, JSON.stringify(kept))
        else area().removeItem(key)
      } catch {
        // Autosave still works; only a broken line would lose what was typed meanwhile.
      }
    },
  }
  return copy
}
