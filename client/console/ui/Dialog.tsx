import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { uiText } from '../messages/ui.ts'
import { Actions, Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

export interface DialogProps {
  open: boolean
  title: ComponentChildren
  /** Escape, the cross and the way back all end here. */
  onClose: () => void
  children: ComponentChildren
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back when it closes. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  // Taken away while it is open it gives the focus back all the same.
  useEffect(() => () => ref.current?.close(), [])
  return (
    <dialog class="dialog" ref={ref} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <div class="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button
              type="button"
              class="icon-button"
              aria-label={uiText.closeDialog}
              onClick={onClose}
            >
              <Icon name="cross" />
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}

interface DialogActionsProps {
  /** The word for what is done. */
  act: string
  /** It cannot be undone. */
  danger?: boolean | undefined
  busy: boolean
  onClose: () => void
}

/** The end of a dialog's form: what is done, and the way back. */
export function DialogActions({ act, danger, busy, onClose }: DialogActionsProps) {
  return (
    <Actions>
      <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy}>
        {act}
      </Button>
      <Button onClick={onClose} disabled={busy}>
        {uiText.cancel}
      </Button>
    </Actions>
  )
}
