import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { ModeratedTexts } from '#shared/results/schema.ts'
import { write } from '../api.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { usePathPart } from '../location.ts'
import { textsText } from '../messages/texts.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card, Section } from '../ui/Card.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useTexts } from './api.ts'
import './results.css'

type Question = ModeratedTexts['questions'][number]
type Text = Question['texts'][number]

/** Where the reviewing level reads what people wrote, and keeps from sight what names somebody. */
export function TextsPage() {
  const slug = usePathPart('slug')
  const texts = useTexts(slug)
  const [done, setDone] = useState<string>()
  const onDone = (next: ModeratedTexts, said: string) => {
    texts.set(next)
    setDone(said)
  }
  return (
    <Page>
      <Loaded of={texts} lines={8} title={textsText.title}>
        {({ questions }) => (
          <>
            <PageTitle
              title={textsText.title}
              sub={textsText.sub}
              back={{ href: `/console/reviews/${slug}`, label: textsText.back }}
            />
            {done && <Notice tone="done" title={done} announced />}
            {questions.every((question) => question.texts.length === 0) && (
              <Empty title={textsText.none} />
            )}
            {questions
              .filter((question) => question.texts.length > 0)
              .map((question) => (
                <QuestionTexts key={question.key} slug={slug} question={question} onDone={onDone} />
              ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface Acts {
  slug: string
  onDone: (next: ModeratedTexts, said: string) => void
}

function QuestionTexts({ question, ...acts }: Acts & { question: Question }) {
  const { label, texts, enough } = question
  return (
    <Section
      title={textsText.countOf(label, formatCount(texts.length))}
      note={enough ? textsText.enough : textsText.few}
    >
      <Card>
        <ul class="moderated">
          {texts.map((text) => (
            <OneText key={text.id} text={text} {...acts} />
          ))}
        </ul>
        {!enough && <Summary question={question} {...acts} />}
      </Card>
    </Section>
  )
}

function OneText({ text, slug, onDone }: Acts & { text: Text }) {
  const [asking, setAsking] = useState<'withhold' | 'erase'>()
  const path = `/api/surveys/${slug}/texts/${text.id}`
  const release = () =>
    write<ModeratedTexts>('DELETE', `${path}/withholding`).then((next) =>
      onDone(next, textsText.done),
    )
  return (
    <li>
      <div>
        <p class={text.withheld === null ? '' : 'withheld'}>{text.words}</p>
        {text.withheld !== null && <p class="note">{textsText.withheld(text.withheld)}</p>}
      </div>
      <Actions>
        {text.withheld === null ? (
          <Button onClick={() => setAsking('withhold')}>{textsText.withhold}</Button>
        ) : (
          <Button onClick={() => void release()}>{textsText.release}</Button>
        )}
        <Button kind="quiet" onClick={() => setAsking('erase')}>
          {textsText.erase}
        </Button>
      </Actions>
      <Dialog
        open={asking !== undefined}
        title={asking === 'erase' ? textsText.eraseTitle : textsText.withholdTitle}
        onClose={() => setAsking(undefined)}
      >
        <Reason
          erase={asking === 'erase'}
          path={path}
          onClose={() => setAsking(undefined)}
          onDone={onDone}
        />
      </Dialog>
    </li>
  )
}

interface ReasonProps extends Pick<Acts, 'onDone'> {
  erase: boolean
  path: string
  onClose: () => void
}

function Reason({ erase, path, onClose, onDone }: ReasonProps) {
  const form = useForm<{ reason: string }, ModeratedTexts>({
    initial: { reason: '' },
    check: ({ reason }) => ({
      reason: reason.trim().length < 5 ? textsText.reasonShort : undefined,
    }),
    send: (given) =>
      erase ? write('POST', `${path}/erasure`, given) : write('PUT', `${path}/withholding`, given),
    onSent: (next) => {
      onClose()
      onDone(next, textsText.done)
    },
    sentences: {
      'reason.too_small': textsText.reasonShort,
      'reason.too_big': textsText.reasonLong,
    },
  })
  return (
    <Form of={form}>
      <p>{erase ? textsText.eraseNote : textsText.withholdNote}</p>
      <Textarea
        label={textsText.reason}
        {...(erase && { hint: textsText.reasonHint })}
        rows={3}
        {...form.field('reason')}
      />
      <DialogActions
        act={erase ? textsText.erase : textsText.withhold}
        danger={erase}
        busy={form.busy}
        onClose={onClose}
      />
    </Form>
  )
}

function Summary({ slug, question, onDone }: Acts & { question: Question }) {
  const form = useForm<{ body: string }, ModeratedTexts>({
    initial: { body: question.summary ?? '' },
    send: (given) => write('PUT', `/api/surveys/${slug}/text-summaries/${question.key}`, given),
    onSent: (next) => onDone(next, textsText.summarySaved),
    sentences: { 'body.too_big': textsText.summaryLong },
  })
  return (
    <Form of={form}>
      <Textarea
        label={textsText.summary}
        hint={textsText.summaryHint}
        rows={3}
        {...form.field('body')}
      />
      <Actions>
        <Button type="submit" busy={form.busy}>
          {textsText.saveSummary}
        </Button>
      </Actions>
    </Form>
  )
}
