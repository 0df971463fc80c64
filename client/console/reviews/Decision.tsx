import { useState } from 'preact/hooks'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { reviewText } from '../messages/reviews.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { announceSurvey } from './api.ts'
import type { DecisionProps } from './props.ts'
import { ReturnDialog } from './ReturnDialog.tsx'
import { TakeBack } from './TakeBack.tsx'

/** What is to be decided now, or what the survey waits for. */
export function Decision(props: DecisionProps) {
  const { page, onDone } = props
  const { survey, steps, milestones } = page
  const [asked, setAsked] = useState<'return' | 'announce'>()
  const close = () => setAsked(undefined)
  const said = (kind: 'returned' | 'submitted') =>
    milestones.filter((one) => one.kind === kind).at(-1)?.note
  const waiting = survey.state === 'submitted'
  return (
    <Card title={reviewText.decision} look="section">
      <p>{sentenceFor(page)}</p>
      {(waiting || survey.state === 'returned') && (
        <Words
          title={waiting ? reviewText.lastRemarks : reviewText.remarks}
          words={said('returned')}
        />
      )}
      {waiting && <Words title={reviewText.submittedNote} words={said('submitted')} />}
      <Acts page={page} onAct={setAsked} />
      <TakeBack page={page} result={props.result} onDone={onDone} />
      {steps.includes('return') && (
        <ReturnDialog {...props} open={asked === 'return'} onClose={close} />
      )}
      <ConfirmDialog
        open={asked === 'announce'}
        title={reviewText.announceTitle}
        confirm={reviewText.announce}
        onConfirm={async () => onDone(await announceSurvey(survey.slug), reviewText.announced)}
        onClose={close}
      >
        <p>{reviewText.announceText}</p>
      </ConfirmDialog>
    </Card>
  )
}

function Words({ title, words }: { title: string; words: string | null | undefined }) {
  if (!words) return null
  return (
    <div class="words">
      <p class="note">{title}:</p>
      <p class="quoted">{words}</p>
    </div>
  )
}

function Acts({
  page: { survey, steps, publicUrl },
  onAct,
}: {
  page: SurveyPage
  onAct: (act: 'return' | 'announce') => void
}) {
  const announced = survey.state === 'announced'
  const decides = steps.some((step) => ['signOff', 'return', 'announce'].includes(step))
  if (!decides && !announced) return null
  return (
    <Actions>
      {steps.includes('signOff') && (
        <ButtonLink kind="primary" href={`/console/reviews/${survey.slug}/sign-off`}>
          {reviewText.signOff}
        </ButtonLink>
      )}
      {steps.includes('return') && (
        <Button onClick={() => onAct('return')}>{reviewText.return}</Button>
      )}
      {steps.includes('announce') && (
        <Button kind="primary" onClick={() => onAct('announce')}>
          {reviewText.announce}
        </Button>
      )}
      {announced && (
        <ButtonLink icon="external" href={`${publicUrl}/results`}>
          {reviewText.publicPage}
        </ButtonLink>
      )}
    </Actions>
  )
}

function sentenceFor({ survey: { state }, steps }: SurveyPage): string {
  if (steps.includes('signOff')) return reviewText.decide
  if (state === 'signedOff' && !steps.includes('announce')) return reviewText.waiting.signedOffElse
  return reviewText.waiting[state]
}
