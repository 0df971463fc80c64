import { useState } from 'preact/hooks'
import type { CollectionDesk } from '#shared/collection/schema.ts'
import { isDay } from '#shared/dates/days.ts'
import { formatCount, formatDay } from '#shared/format.ts'
import { useForm } from '../form.ts'
import { meetingText } from '../messages/collection.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card, Facts } from '../ui/Card.tsx'
import { Checkbox } from '../ui/Choice.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { holdMeeting, withdrawMeeting } from './api.ts'
import type { VillageProps } from './props.ts'

/** "Họp thôn": how it is held, and what is written down of it until the village is closed. */
export function MeetingPart(props: VillageProps) {
  const { village, desk } = props
  const { meeting, closing } = village
  const [asking, setAsking] = useState(false)
  const may = desk.mayMeet && closing === null
  const done = (next: CollectionDesk) => {
    setAsking(false)
    props.onDone(next)
  }
  return (
    <Card title={meetingText.title} look="section">
      {meeting && !asking && (
        <Facts
          items={[
            {
              term: meetingText.when,
              value: meetingText.facts(formatDay(meeting.heldOn), meeting.place),
            },
            { term: meetingText.present, value: formatCount(meeting.households) },
            { term: meetingText.witnesses, value: meeting.witnesses.join('; ') },
          ]}
        />
      )}
      {!meeting && !asking && (
        <p class="note">
          {may
            ? meetingText.how
            : desk.mayClose && !desk.mayMeet
              ? meetingText.notPlanned
              : meetingText.none}
        </p>
      )}
      {asking && <MeetingForm {...props} onDone={done} />}
      {may && !asking && (
        <Actions>
          <Button onClick={() => setAsking(true)}>
            {meeting ? meetingText.correct : meetingText.save}
          </Button>
          {meeting && <Withdraw {...props} />}
        </Actions>
      )}
    </Card>
  )
}

function MeetingForm({ place, village, onDone }: VillageProps) {
  const { meeting, figures } = village
  const most = figures.households ?? 20_000
  const [firstWitness = '', secondWitness = ''] = meeting?.witnesses ?? []
  const form = useForm({
    initial: {
      ...{ heldOn: meeting?.heldOn ?? '', place: meeting?.place ?? '' },
      households: meeting ? String(meeting.households) : '',
      ...{ firstWitness, secondWitness, writingApart: meeting !== null },
    },
    check: (values) => {
      const present = Number(values.households)
      const missing = (typed: string, sentence: string) =>
        typed.trim() === '' ? sentence : undefined
      return {
        heldOn: isDay(values.heldOn) ? undefined : meetingText.heldOnWrong,
        place: missing(values.place, meetingText.placeMissing),
        households:
          Number.isInteger(present) && present >= 1 && present <= most
            ? undefined
            : meetingText.householdsWrong(formatCount(most)),
        firstWitness: missing(values.firstWitness, meetingText.firstMissing),
        secondWitness: missing(values.secondWitness, meetingText.secondMissing),
        writingApart: values.writingApart ? undefined : meetingText.writingApartMissing,
      }
    },
    send: ({ households, writingApart: _apart, ...words }) =>
      holdMeeting(place, { ...words, households: Number(households), writingApart: true }),
    onSent: onDone,
  })
  return (
    <Form of={form}>
      <ol class="meeting-steps">
        {meetingText.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <DateInput label={meetingText.heldOn} {...form.field('heldOn')} />
      <TextInput label={meetingText.place} maxLength={200} {...form.field('place')} />
      <TextInput
        label={meetingText.households}
        inputMode="numeric"
        width="short"
        maxLength={5}
        {...form.field('households')}
      />
      <TextInput
        label={meetingText.firstWitness}
        hint={meetingText.witnessHint}
        maxLength={100}
        {...form.field('firstWitness')}
      />
      <TextInput
        label={meetingText.secondWitness}
        maxLength={100}
        {...form.field('secondWitness')}
      />
      <Checkbox label={meetingText.writingApart} {...form.field('writingApart')} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {meeting ? meetingText.saveCorrection : meetingText.save}
        </Button>
      </Actions>
    </Form>
  )
}

function Withdraw({ place, onDone }: VillageProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {meetingText.withdraw}
      </Button>
      <ConfirmDialog
        open={open}
        title={meetingText.withdrawTitle}
        confirm={meetingText.withdraw}
        reason={{}}
        onConfirm={({ reason }) => withdrawMeeting(place, reason).then(onDone)}
        onClose={() => setOpen(false)}
      >
        <p>{meetingText.withdrawText}</p>
      </ConfirmDialog>
    </>
  )
}
