import { isDay } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { useForm } from '../form.ts'
import { actText } from '../messages/acts.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { actWords } from '../messages/survey.ts'
import { uiText } from '../messages/ui.ts'
import { DateInput } from '../ui/DateInput.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { extend, reopen } from './api.ts'

export interface DeadlineDialogProps {
  act: 'extend' | 'reopen'
  open: boolean
  survey: Survey
  onDone: () => void
  onClose: () => void
}

/** A later last day, of an open survey or by opening a closed one again: till when, why, by which document. */
export function DeadlineDialog({ open, ...rest }: DeadlineDialogProps) {
  const title = rest.act === 'extend' ? actText.extendTitle : actText.reopenTitle
  return (
    <Dialog open={open} title={title} onClose={rest.onClose}>
      <Questions {...rest} />
    </Dialog>
  )
}

function Questions({ act, survey, onDone, onClose }: Omit<DeadlineDialogProps, 'open'>) {
  const byDocument = survey.track === 'official'
  const send = act === 'extend' ? extend : reopen
  const form = useForm({
    initial: { closesOn: '', reason: '', documentNumber: '' },
    check: ({ closesOn, reason, documentNumber }) => ({
      closesOn: isDay(closesOn) ? undefined : actText.newDeadlineMissing,
      reason: reason.trim() === '' ? uiText.reasonMissing : undefined,
      documentNumber:
        byDocument && documentNumber.trim() === '' ? sentenceFor('document_required') : undefined,
    }),
    send: ({ closesOn, reason, documentNumber }) =>
      send(survey.slug, {
        ...{ closesOn, reason: reason.trim() },
        ...(byDocument ? { documentNumber: documentNumber.trim() } : {}),
      }),
    onSent: () => {
      onClose()
      onDone()
    },
    sentences: {
      'closesOn.period_in_the_past': sentenceFor('period_in_the_past'),
      'closesOn.period_too_long': sentenceFor('period_too_long'),
      'closesOn.not_later': sentenceFor('not_later'),
    },
  })
  return (
    <Form of={form}>
      <p>
        {act === 'extend' && survey.closesOn
          ? actText.extendText(formatDay(survey.closesOn))
          : actText.reopenText}
      </p>
      <DateInput
        label={actText.newDeadline}
        hint={actText.newDeadlineHint}
        {...form.field('closesOn')}
      />
      {byDocument && (
        <TextInput
          label={actText.documentNumber}
          hint={actText.documentNumberHint}
          maxLength={100}
          {...form.field('documentNumber')}
        />
      )}
      <Textarea
        label={act === 'extend' ? actText.extendReason : actText.reopenReason}
        hint={actText.closeReasonHint}
        rows={3}
        {...form.field('reason')}
      />
      <DialogActions act={actWords[act]} busy={form.busy} onClose={onClose} />
    </Form>
  )
}
