import type { Opening } from '#shared/counting/schema.ts'
import { formatCount, formatDay, formatInstant } from '#shared/format.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { actText } from '../messages/acts.ts'
import { actWords } from '../messages/survey.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { announce, cancel, close, count, submit } from './api.ts'
import { DeadlineDialog } from './DeadlineDialog.tsx'
import { lateUntil } from './life.ts'
import { OpenBoxDialog } from './OpenBoxDialog.tsx'

/** What has just been done; it stays on the page until the page is left. */
export type OutcomeOf =
  | { act: 'closed' | 'extended' | 'reopened' | 'submitted' | 'announced' | 'cancelled' }
  | { act: 'counted'; opening: Opening; isHeld: boolean }

export interface ActDialogsProps {
  page: SurveyPage
  /** The act that the address asks for; nothing opens unless it may be done now. */
  asked: string | undefined
  received: number | undefined
  /** Of them, those that still lie in the box. */
  waiting: number | undefined
  onDone: (outcome: OutcomeOf) => void
  onClose: () => void
}

/** The last look before each step: what it does, and what cannot be taken back. */
export function ActDialogs(props: ActDialogsProps) {
  const { page, onDone, onClose } = props
  const { slug } = page.survey
  const isOpen = (act: SurveyPage['steps'][number]) =>
    props.asked === act && page.steps.includes(act)
  return (
    <>
      <DeadlineDialog
        act="extend"
        open={isOpen('extend')}
        survey={page.survey}
        onDone={() => onDone({ act: 'extended' })}
        onClose={onClose}
      />
      <DeadlineDialog
        act="reopen"
        open={isOpen('reopen')}
        survey={page.survey}
        onDone={() => onDone({ act: 'reopened' })}
        onClose={onClose}
      />
      <CloseDialog {...props} open={isOpen('close')} />
      <CountDialog {...props} open={isOpen('count')} />
      <SubmitDialog {...props} open={isOpen('submit')} />
      <ConfirmDialog
        open={isOpen('announce')}
        title={actText.announceTitle}
        confirm={actWords.announce}
        onConfirm={() => announce(slug).then(() => onDone({ act: 'announced' }))}
        onClose={onClose}
      >
        <p>{actText.announceText}</p>
      </ConfirmDialog>
      <CancelDialog {...props} open={isOpen('cancel')} />
    </>
  )
}

type DialogOf = ActDialogsProps & { open: boolean }

function CloseDialog({ page, open, onDone, onClose }: DialogOf) {
  const { slug, closesOn } = page.survey
  return (
    <ConfirmDialog
      open={open}
      title={actText.closeTitle}
      confirm={actWords.close}
      reason={{ label: actText.closeReason, hint: actText.closeReasonHint }}
      onConfirm={({ reason }) => close(slug, reason).then(() => onDone({ act: 'closed' }))}
      onClose={onClose}
    >
      {closesOn && <p>{actText.closeText(formatDay(closesOn))}</p>}
      <p>{actText.closeLate}</p>
    </ConfirmDialog>
  )
}

function CountDialog({ page, waiting, open, onDone, onClose }: DialogOf) {
  const { survey, boxKeyHolder, milestones } = page
  const isHeld = boxKeyHolder === 'held'
  const until = lateUntil(survey)
  const late = until !== null && new Date().toISOString() < until
  const before = milestones.filter(({ kind }) => kind === 'villageCounted').length
  return (
    <OpenBoxDialog
      open={open}
      title={actText.countTitle}
      typed={survey.unit.fullName}
      boxKeyHolder={boxKeyHolder}
      onCount={(words) =>
        count(survey.slug, words).then((opening) => onDone({ act: 'counted', opening, isHeld }))
      }
      onClose={onClose}
    >
      {waiting !== undefined && (
        <p>
          <b>
            {waiting === 0 && before === 0
              ? actText.countNone
              : actText.countWaiting(formatCount(waiting))}
          </b>
        </p>
      )}
      {before > 0 && <p>{actText.countBefore(before)}</p>}
      <p>{isHeld ? actText.countTextCards : actText.countText}</p>
      {late && <p>{actText.countLate(formatInstant(until))}</p>}
    </OpenBoxDialog>
  )
}

/** What was sent back goes up again only with an answer to the remarks. */
function SubmitDialog({ page, open, onDone, onClose }: DialogOf) {
  const { slug, state } = page.survey
  const again = state === 'returned'
  return (
    <ConfirmDialog
      open={open}
      title={actText.submitTitle}
      confirm={actWords.submit}
      reason={
        again
          ? { label: actText.answerNote, hint: actText.answerNoteHint }
          : { label: actText.submitNote, hint: actText.submitNoteHint, optional: true }
      }
      onConfirm={({ reason }) => submit(slug, reason).then(() => onDone({ act: 'submitted' }))}
      onClose={onClose}
    >
      <p>{actText.submitText}</p>
    </ConfirmDialog>
  )
}

function CancelDialog({ page, received, open, onDone, onClose }: DialogOf) {
  const { slug, state, unit } = page.survey
  return (
    <ConfirmDialog
      open={open}
      title={actText.cancelTitle}
      confirm={actWords.cancel}
      danger
      typed={unit.fullName}
      reason={{ label: actText.cancelReason, hint: actText.closeReasonHint }}
      onConfirm={({ reason }) => cancel(slug, reason).then(() => onDone({ act: 'cancelled' }))}
      onClose={onClose}
    >
      {received !== undefined && received > 0 && (
        <p>
          <b>{actText.cancelReceived(formatCount(received))}</b>
        </p>
      )}
      <p>{state === 'draft' ? actText.cancelDraft : actText.cancelText}</p>
    </ConfirmDialog>
  )
}

/** What came of the act, in a place that does not vanish by itself. */
export function Outcome({ of: outcome }: { of: OutcomeOf }) {
  if (outcome.act !== 'counted')
    return <Notice tone="done" title={actText[outcome.act]} announced />
  const { total, repeated, unreadable } = outcome.opening
  return (
    <Notice tone="done" title={actText.counted(formatCount(total))} announced>
      {repeated + unreadable > 0 && (
        <p>{actText.setAside(formatCount(repeated), formatCount(unreadable))}</p>
      )}
      <p>{outcome.isHeld ? actText.keysGoneCards : actText.keysGone}</p>
    </Notice>
  )
}
