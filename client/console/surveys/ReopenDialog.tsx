import { isDay } from '#shared/dates/days.ts'
import { useForm } from '../form.ts'
import { actText } from '../messages/acts.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { actWords } from '../messages/survey.ts'
import { uiText } from '../messages/ui.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { reopen } from './api.ts'

export interface ReopenDialogProps {
  open: boolean
  slug: string
  onDone: () => void
  onClose: () => void
}

/** Opens a closed survey again: why, and till which day. */
export function ReopenDialog({ open, ...rest }: ReopenDialogProps) {
  return (
    <Dialog open={open} title={actText.reopenTitle} onClose={rest.onClose}>
      <Questions {...rest} />
    </Dialog>
  )
}

function Questions({ slug, onDone, onClose }: Omit<ReopenDialogProps, 'open'>) {
  const form = useForm({
    initial: { closesOn: '', reason: '' },
    check: ({ closesOn, reason }) => ({
      closesOn: isDay(closesOn) ? undefined : actText.newDeadlineMissing,
      reason: reason.trim() === '' ? uiText.reasonMissing : undefined,
    }),
    send: (values) => reopen(slug, { ...values, reason: values.reason.trim() }),
    onSent: () => {
      onClose()
      onDone()
    },
    sentences: {
      'closesOn.period_in_the_past': sentenceFor('period_in_the_past'),
      'closesOn.period_too_long': sentenceFor('period_too_long'),
    },
  })
  return (
    <Form of={form}>
      <p>{actText.reopenText}</p>
      <DateInput
        label={actText.newDeadline}
        hint={actText.newDeadlineHint}
        {...form.field('closesOn')}
      />
      <Textarea
        label={actText.reopenReason}
        hint={actText.closeReasonHint}
        rows={3}
        {...form.field('reason')}
      />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {actWords.reopen}
        </Button>
        <Button onClick={onClose} disabled={form.busy}>
          {uiText.cancel}
        </Button>
      </Actions>
    </Form>
  )
}
