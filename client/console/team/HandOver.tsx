import { formatCount } from '#shared/format.ts'
import type { TeamMember } from '#shared/team/schema.ts'
import { useForm } from '../form.ts'
import { teamText } from '../messages/team.ts'
import { uiText } from '../messages/ui.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { handOverWork } from './api.ts'

interface HandOverProps {
  from: TeamMember
  colleagues: readonly TeamMember[]
  /** What was done, in words, and what is left to do. */
  onDone: (said: string, note?: string) => void
  onClose: () => void
}

/** What somebody has begun goes on under a colleague. */
export function HandOver(props: HandOverProps) {
  const { from, colleagues, onClose } = props
  return (
    <Dialog open title={teamText.handOverOf(from.displayName)} onClose={onClose}>
      {colleagues.length === 0 ? (
        <>
          <p>{teamText.nobodyElse}</p>
          <Actions>
            <Button onClick={onClose}>{uiText.cancel}</Button>
          </Actions>
        </>
      ) : (
        <Questions {...props} />
      )}
    </Dialog>
  )
}

function Questions({ from, colleagues, onDone, onClose }: HandOverProps) {
  const form = useForm({
    initial: { to: '', reason: '' },
    check: ({ to, reason }) => ({
      to: to === '' ? teamText.toMissing : undefined,
      reason: reason.trim().length < 5 ? uiText.reasonMissing : undefined,
    }),
    send: ({ to, reason }) =>
      handOverWork(from.unit.id, { from: from.accountId, to, reason: reason.trim() }),
    onSent: ({ readings, stayed }) => {
      const note = stayed > 0 ? teamText.stayed(formatCount(stayed)) : undefined
      onDone(teamText.handedOver(formatCount(readings)), note)
      onClose()
    },
  })
  return (
    <Form of={form}>
      <p class="dialog-text">{teamText.handOverText}</p>
      <Select
        label={teamText.to}
        placeholder={teamText.toPlaceholder}
        options={colleagues.map(({ accountId, displayName }) => ({
          ...{ value: accountId, label: displayName },
        }))}
        {...form.field('to')}
      />
      <Textarea
        label={uiText.reason}
        hint={teamText.reasonHint}
        rows={3}
        {...form.field('reason')}
      />
      <DialogActions act={teamText.handOverDo} busy={form.busy} onClose={onClose} />
    </Form>
  )
}
