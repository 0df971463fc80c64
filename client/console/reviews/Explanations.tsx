import { useState } from 'preact/hooks'
import { formatInstant } from '#shared/format.ts'
import type { Result } from '#shared/results/schema.ts'
import type { Explanation, ReviewThread } from '#shared/reviews/schema.ts'
import { useForm } from '../form.ts'
import { explanationText } from '../messages/explanations.ts'
import { surveyText } from '../messages/survey.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card, Section } from '../ui/Card.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { answerExplanation, askExplanation, useThread } from './api.ts'
import { About, noPoint, pointError, requestOf } from './Points.tsx'
import './reviews.css'

interface ExplanationsProps {
  slug: string
  /** What a question can be about; without it nothing is asked here. */
  result?: Result
}

/** What the reviewing level asked about a result and what the unit answered: the same for both. */
export function Explanations({ slug, result }: ExplanationsProps) {
  const thread = useThread(slug)
  const [asking, setAsking] = useState(false)
  const { data, set } = thread
  const mayAsk = result !== undefined && data?.mayAsk === true
  if (!data || (data.explanations.length === 0 && !mayAsk)) return null
  const open = data.explanations.filter(({ answer }) => answer === null).length
  const ask = <Button onClick={() => setAsking(true)}>{explanationText.ask}</Button>
  return (
    <Section
      title={open > 0 ? explanationText.open(open) : explanationText.title}
      aside={mayAsk && ask}
      note={explanationText.note}
    >
      <Card>
        {data.explanations.length === 0 && <p>{explanationText.none}</p>}
        {data.explanations.map((one) => (
          <OneExplanation
            key={one.number}
            one={one}
            slug={slug}
            mayAnswer={data.mayAnswer}
            onDone={set}
          />
        ))}
      </Card>
      {result && (
        <Dialog open={asking} title={explanationText.ask} onClose={() => setAsking(false)}>
          <Ask slug={slug} result={result} onDone={set} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </Section>
  )
}

interface OneProps {
  one: Explanation
  slug: string
  mayAnswer: boolean
  onDone: (thread: ReviewThread) => void
}

function OneExplanation({ one, slug, mayAnswer, onDone }: OneProps) {
  const about = [one.village, one.content].filter((part) => part !== null).join(', ')
  const { answer } = one
  return (
    <div class="explanation">
      <p>
        <b>{about === '' ? explanationText.aboutAll : explanationText.about(about)}</b>
      </p>
      <p class="quoted">{one.question}</p>
      <p class="note">
        {explanationText.asked(one.by ?? surveyText.system, formatInstant(one.at))}
      </p>
      {answer && (
        <>
          <p class="quoted answer">{answer.text}</p>
          <p class="note">
            {explanationText.answered(answer.by ?? surveyText.system, formatInstant(answer.at))}
          </p>
        </>
      )}
      {!answer && !mayAnswer && <Tag tone="waiting">{explanationText.waiting}</Tag>}
      {!answer && mayAnswer && <Answer slug={slug} number={one.number} onDone={onDone} />}
    </div>
  )
}

const lengths = (field: string) => ({
  [`${field}.too_small`]: explanationText.tooShort,
  [`${field}.too_big`]: explanationText.tooLong,
})

function Answer(props: { slug: string; number: number; onDone: OneProps['onDone'] }) {
  const form = useForm({
    initial: { answer: '' },
    check: ({ answer }) => ({
      answer: answer.trim().length < 5 ? explanationText.tooShort : undefined,
    }),
    send: ({ answer }) => answerExplanation(props.slug, props.number, answer.trim()),
    onSent: props.onDone,
    sentences: lengths('answer'),
  })
  return (
    <Form of={form}>
      <Textarea
        label={explanationText.answer}
        hint={explanationText.answerHint}
        rows={3}
        {...form.field('answer')}
      />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {explanationText.send}
        </Button>
      </Actions>
    </Form>
  )
}

function Ask(props: {
  slug: string
  result: Result
  onDone: OneProps['onDone']
  onClose: () => void
}) {
  const { slug, result, onDone, onClose } = props
  const form = useForm({
    initial: noPoint,
    check: (point) => ({ question: pointError(point) }),
    send: (point) => askExplanation(slug, requestOf(point)),
    onSent: (thread) => {
      onDone(thread)
      onClose()
    },
    sentences: lengths('question'),
  })
  return (
    <Form of={form}>
      <About result={result} village={form.field('villageId')} content={form.field('questionId')} />
      <Textarea
        label={explanationText.question}
        hint={explanationText.questionHint}
        rows={4}
        {...form.field('question')}
      />
      <DialogActions act={explanationText.ask} busy={form.busy} onClose={onClose} />
    </Form>
  )
}
