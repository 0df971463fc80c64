import type { SurveyPage } from '#shared/surveys/schema.ts'
import { useForm } from '../form.ts'
import { reviewText } from '../messages/reviews.ts'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { returnSurvey } from './api.ts'
import { type Point, Points, pointError, requestOf } from './Points.tsx'
import type { DecisionProps } from './props.ts'

interface ReturnDialogProps extends Pick<DecisionProps, 'page' | 'result' | 'onDone'> {
  open: boolean
  onClose: () => void
}

/** Sends the result back; without remarks the unit would not know what for. */
export function ReturnDialog({ open, ...rest }: ReturnDialogProps) {
  return (
    <Dialog open={open} title={reviewText.returnTitle} onClose={rest.onClose}>
      <Remarks {...rest} />
    </Dialog>
  )
}

function Remarks({ page, result, onDone, onClose }: Omit<ReturnDialogProps, 'open'>) {
  const form = useForm<{ remarks: string; points: readonly Point[] }, SurveyPage>({
    initial: { remarks: '', points: [] },
    check: ({ remarks, points }) => ({
      remarks: remarks.trim().length < 5 ? reviewText.remarksMissing : undefined,
      points: points.map(pointError).find((error) => error !== undefined),
    }),
    send: ({ remarks, points }) =>
      returnSurvey(page.survey.slug, { remarks: remarks.trim(), points: points.map(requestOf) }),
    onSent: (next) => {
      onClose()
      onDone(next, reviewText.returned)
    },
    sentences: {
      'remarks.too_small': reviewText.remarksMissing,
      'remarks.too_big': reviewText.remarksLong,
    },
  })
  return (
    <Form of={form}>
      <p>{reviewText.returnText}</p>
      <Textarea
        label={reviewText.remarks}
        hint={reviewText.remarksHint}
        rows={4}
        {...form.field('remarks')}
      />
      <Points result={result} {...form.field('points')} />
      <DialogActions act={reviewText.return} busy={form.busy} onClose={onClose} />
    </Form>
  )
}
