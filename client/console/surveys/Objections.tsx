import { useState } from 'preact/hooks'
import { dayOf, isDay } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import type { Objection, ObjectionChannel, PostingPage } from '#shared/posting/schema.ts'
import { useForm } from '../form.ts'
import { channelWords, postingText } from '../messages/posting.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { RadioGroup, Select } from '../ui/Choice.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { answerObjection, logObjection } from './api.ts'

interface ObjectionsProps {
  slug: string
  page: PostingPage
  mayWrite: boolean
  onSaved: () => void
}

/** What was said against the posted result, each with its answer. */
export function Objections(props: ObjectionsProps) {
  const { slug, page, mayWrite, onSaved } = props
  const [asked, setAsked] = useState<Objection>()
  return (
    <Section title={postingText.objectionsTitle} note={postingText.objectionsNote}>
      <Table
        caption={postingText.objectionsCaption}
        captionHidden
        columns={columnsOf(page, mayWrite ? setAsked : undefined)}
        rows={page.objections}
        rowKey={({ number }) => String(number)}
        empty={<Empty title={postingText.noObjections} />}
      />
      {mayWrite && <NewObjection {...props} />}
      <ConfirmDialog
        open={asked !== undefined}
        title={postingText.giveAnswer}
        confirm={postingText.giveAnswer}
        reason={{ label: postingText.answer, hint: postingText.answerHint }}
        onConfirm={({ reason }) => answerObjection(slug, asked?.number ?? 0, reason).then(onSaved)}
        onClose={() => setAsked(undefined)}
      >
        <p class="quoted">{asked?.content}</p>
      </ConfirmDialog>
    </Section>
  )
}

function columnsOf(
  { villages }: PostingPage,
  onAnswer: ((objection: Objection) => void) | undefined,
): Column<Objection>[] {
  const names = new Map(villages.map(({ unitId, name }) => [unitId, name]))
  return [
    { key: 'number', title: postingText.index, cell: ({ number }) => number, width: '44px' },
    {
      key: 'received',
      title: postingText.received,
      cell: ({ receivedOn }) => formatDay(receivedOn),
    },
    {
      key: 'about',
      title: postingText.about,
      cell: ({ unitId }) => (unitId && names.get(unitId)) ?? postingText.whole,
    },
    {
      key: 'channel',
      title: postingText.channel,
      cell: ({ channel }) => channelWords[channel],
    },
    {
      key: 'content',
      title: postingText.content,
      head: true,
      cell: ({ content }) => <span class="quoted">{content}</span>,
    },
    {
      key: 'answer',
      title: postingText.answer,
      cell: (one) => <Answer of={one} onAnswer={onAnswer} />,
    },
  ]
}

interface AnswerProps {
  of: Objection
  onAnswer: ((objection: Objection) => void) | undefined
}

function Answer({ of: objection, onAnswer }: AnswerProps) {
  const { answer, answeredOn } = objection
  if (answer !== null) {
    return (
      <>
        <span class="quoted">{answer}</span>{' '}
        {answeredOn && <span class="note">{postingText.answeredOn(formatDay(answeredOn))}</span>}
      </>
    )
  }
  if (!onAnswer) return <Tag tone="waiting">{postingText.noAnswer}</Tag>
  return (
    <Button small onClick={() => onAnswer(objection)}>
      {postingText.giveAnswer}
    </Button>
  )
}

function NewObjection({ slug, page, onSaved }: ObjectionsProps) {
  const blank = {
    ...{ unitId: '', receivedOn: dayOf(new Date()), content: '' },
    channel: 'inPerson' as ObjectionChannel,
  }
  const form = useForm({
    initial: blank,
    check: ({ receivedOn, content }) => ({
      receivedOn: isDay(receivedOn) ? undefined : postingText.dayMissing,
      content: content.trim() === '' ? postingText.contentMissing : undefined,
    }),
    send: ({ unitId, content, ...rest }) =>
      logObjection(slug, { ...rest, unitId: unitId || null, content: content.trim() }),
    onSent: () => {
      form.reset(blank)
      onSaved()
    },
    sentences: { 'receivedOn.in_the_future': sentenceFor('in_the_future') },
  })
  return (
    <details class="card">
      <summary>{postingText.addTitle}</summary>
      <Form of={form}>
        <Select
          label={postingText.about}
          placeholder={postingText.whole}
          options={page.villages.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          {...form.field('unitId')}
        />
        <DateInput label={postingText.received} {...form.field('receivedOn')} />
        <RadioGroup
          label={postingText.channel}
          inline
          options={channels}
          {...form.field('channel')}
        />
        <Textarea label={postingText.content} maxLength={2000} {...form.field('content')} />
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {postingText.add}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

const channels = (Object.keys(channelWords) as ObjectionChannel[]).map((value) => ({
  value,
  label: channelWords[value],
}))
