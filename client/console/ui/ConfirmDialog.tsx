import type { ComponentChildren } from 'preact'
import { useForm } from '../form.ts'
import { uiText } from '../messages/ui.ts'
import { Dialog, DialogActions } from './Dialog.tsx'
import { Form } from './ErrorSummary.tsx'
import { Textarea, TextInput } from './TextInput.tsx'

export interface ConfirmDialogProps {
  open: boolean
  title: string
  /** What will happen, and what cannot be taken back. */
  children: ComponentChildren
  /** The words on the button: the act itself, never "OK". */
  confirm: string
  danger?: boolean
  /** Has to be typed, word for word, before the act goes through. */
  typed?: string | undefined
  /** Asks for a reason; without `optional` it must be given, and `missing` says so. */
  reason?: { label?: string; hint?: string; optional?: boolean; missing?: string } | undefined
  /** The act. While it runs the dialog waits; what it throws is shown inside. */
  onConfirm: (given: { reason: string }) => Promise<unknown>
  onClose: () => void
}

/** A last look before an act: says what it does, asks for the reason, and has the name typed where it destroys. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <Questions {...props} />
    </Dialog>
  )
}

function Questions({
  children,
  confirm,
  danger,
  typed,
  reason,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const form = useForm({
    initial: { reason: '', typed: '' },
    check: (values) => ({
      reason:
        reason && !reason.optional && values.reason.trim() === ''
          ? (reason.missing ?? uiText.reasonMissing)
          : undefined,
      typed:
        typed !== undefined && !sameWords(values.typed, typed)
          ? uiText.typedWrong(typed)
          : undefined,
    }),
    send: (values) => onConfirm({ reason: values.reason.trim() }),
    onSent: onClose,
  })
  return (
    <Form of={form}>
      <div class="dialog-text">{children}</div>
      {reason && (
        <Textarea
          label={reason.label ?? uiText.reason}
          hint={reason.hint}
          optional={reason.optional}
          rows={3}
          {...form.field('reason')}
        />
      )}
      {typed !== undefined && (
        <TextInput label={uiText.typeToConfirm(typed)} {...form.field('typed')} />
      )}
      <DialogActions act={confirm} danger={danger} busy={form.busy} onClose={onClose} />
    </Form>
  )
}

/** Typing is a proof of attention, not of the keyboard: case, spaces at the ends and the form of accents are let go. */
function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()
  return plain(one) === plain(other)
}
