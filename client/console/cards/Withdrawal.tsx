import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { CardStock, CardWithdrawal } from '#shared/participation/schema.ts'
import { useForm } from '../form.ts'
import { cardsText } from '../messages/cards.ts'
import { uiText } from '../messages/ui.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { RadioGroup } from '../ui/Choice.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { withdrawCards } from './api.ts'
import { readSerials } from './serials.ts'

interface Values {
  serials: string
  kind: CardWithdrawal['kind']
  reason: string
}

const nothing: Values = { serials: '', kind: 'voided', reason: '' }

/** Spoiled and left-over cards are taken out by the serials that stand on them; their codes open nothing any more. */
export function Withdrawal({ slug, onDone }: { slug: string; onDone: (stock: CardStock) => void }) {
  const [done, setDone] = useState<string>()
  const form = useForm<Values, CardStock>({
    initial: nothing,
    check: ({ serials, kind, reason }) => ({
      serials: readSerials(serials) ? undefined : cardsText.serialsWrong,
      reason: kind === 'voided' && reason.trim() === '' ? uiText.reasonMissing : undefined,
    }),
    send: ({ serials, kind, reason }) =>
      withdrawCards(slug, {
        ...{ serials: readSerials(serials) ?? [], kind },
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      }),
    onSent: (stock, { serials, kind }) => {
      const count = formatCount(readSerials(serials)?.length ?? 0)
      setDone(kind === 'voided' ? cardsText.voided(count) : cardsText.returned(count))
      form.reset({ ...nothing, kind })
      onDone(stock)
    },
    sentences: { serials: cardsText.serialsUnknown },
  })
  return (
    <Section title={cardsText.withdrawTitle}>
      {done && <Notice tone="done" title={done} announced />}
      <Form of={form}>
        <p>{cardsText.withdrawText}</p>
        <RadioGroup
          label={cardsText.withdrawKind}
          inline
          options={[
            { value: 'voided', label: cardsText.kinds.voided },
            { value: 'returned', label: cardsText.kinds.returned },
          ]}
          {...form.field('kind')}
        />
        <TextInput
          label={cardsText.serials}
          hint={cardsText.serialsHint}
          maxLength={400}
          {...form.field('serials')}
        />
        <Textarea
          label={cardsText.reason}
          hint={cardsText.withdrawReasonHint}
          optional={form.values.kind === 'returned'}
          rows={2}
          {...form.field('reason')}
        />
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {form.values.kind === 'voided' ? cardsText.void : cardsText.return}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
