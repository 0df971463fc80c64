import type { ComponentChildren } from 'preact'
import type { KeyHolder } from '#shared/surveys/kinds.ts'
import { ApiError } from '../api.ts'
import { asApiError } from '../load.ts'
import { actText } from '../messages/acts.ts'
import { actWords } from '../messages/survey.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'

export interface OpenBoxDialogProps {
  open: boolean
  title: string
  /** The name that has to be typed. */
  typed: string
  boxKeyHolder: KeyHolder | null
  /** What will be counted, and what cannot be taken back. */
  children: ComponentChildren
  onCount: (words: string) => Promise<unknown>
  onClose: () => void
}

/** Before the box is opened, whole or for one village: the key on paper is asked for wherever the server has none. */
export function OpenBoxDialog(props: OpenBoxDialogProps) {
  const { open, title, typed, boxKeyHolder, children, onCount, onClose } = props
  const isHeld = boxKeyHolder === 'held'
  return (
    <ConfirmDialog
      open={open}
      title={title}
      confirm={actWords.count}
      danger
      typed={typed}
      reason={
        isHeld
          ? { label: actText.boxKey, hint: actText.boxKeyHint, missing: actText.boxKeyMissing }
          : undefined
      }
      onConfirm={({ reason }) => onCount(reason).catch(keyAtReason)}
      onClose={onClose}
    >
      {children}
      {isHeld && (
        <details>
          <summary>{actText.boxKeyLost}</summary>
          <p>{actText.boxKeyLostText}</p>
        </details>
      )}
    </ConfirmDialog>
  )
}

/** The dialog asks for the key where others ask for a reason: what is wrong with it stands there. */
function keyAtReason(thrown: unknown): never {
  const { code, reason, fault, fields } = asApiError(thrown)
  const { boxKey, ...others } = fields
  const named = boxKey === undefined ? others : { ...others, reason: boxKey }
  throw new ApiError({ code, reason, fault, fields: named })
}
