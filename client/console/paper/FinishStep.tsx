import { formatCount } from '#shared/format.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { sheetOf } from '#shared/paper/line.ts'
import type { Deviation, StackView } from '#shared/paper/schema.ts'
import { useForm } from '../form.ts'
import { paperText, verdictWords } from '../messages/paper.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { finishStack } from './api.ts'
import type { StackProps } from './props.ts'

/** The last look: what was keyed beside the minutes, and the way into the box. */
export function FinishStep({ place, view, document, onDone }: StackProps) {
  const { stack, deviations, mayKey } = view
  const isSame = deviations.length === 0
  const form = useForm<{ explanation: string; confirmation: string }, StackView>({
    initial: { explanation: '', confirmation: '' },
    check: ({ explanation, confirmation }) => ({
      explanation: !isSame && explanation.trim() === '' ? paperText.explanationMissing : undefined,
      confirmation: confirmation.trim() === String(stack.number) ? undefined : paperText.typedWrong,
    }),
    send: ({ explanation }) =>
      finishStack(place, { confirmation: stack.number, ...(isSame ? {} : { explanation }) }),
    onSent: onDone,
  })
  return (
    <Card title={paperText.finishTitle} look="section">
      {isSame ? (
        <Notice tone="done">{paperText.same}</Notice>
      ) : (
        <Table
          caption={paperText.deviations}
          columns={columnsOf(document)}
          rows={deviations}
          rowKey={({ of }) => of}
          empty={null}
        />
      )}
      {mayKey && (
        <Form of={form}>
          <p>{paperText.finishText}</p>
          {!isSame && (
            <Textarea
              label={paperText.explanation}
              rows={3}
              maxLength={1000}
              {...form.field('explanation')}
            />
          )}
          <TextInput
            label={paperText.typeNumber(stack.number)}
            inputMode="numeric"
            width="short"
            {...form.field('confirmation')}
          />
          <Actions>
            <Button type="submit" kind="primary" busy={form.busy}>
              {paperText.finish}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}

function columnsOf(document: FormDocument): Column<Deviation>[] {
  return [
    {
      ...{ key: 'of', title: paperText.deviationOf, head: true },
      cell: ({ of }) => wordOf(document, of),
    },
    {
      ...{ key: 'minutes', title: paperText.inMinutes, numeric: true },
      cell: ({ minutes }) => formatCount(minutes),
    },
    {
      ...{ key: 'keyed', title: paperText.keyed, numeric: true },
      cell: ({ keyed }) => formatCount(keyed),
    },
  ]
}

function wordOf(document: FormDocument, of: string): string {
  if (of === 'cards') return paperText.cards
  if (of in verdictWords) return verdictWords[of as keyof typeof verdictWords]
  const content = sheetOf(document).contents.find(({ question }) => question.id === of)
  return content ? `${content.number}. ${content.question.label.vi}` : of
}
