import { useState } from 'preact/hooks'
import { useForm } from '../form.ts'
import { collectionText } from '../messages/collection.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choice.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { withdrawCards } from './api.ts'
import { serialsIn } from './next.ts'
import type { VillageProps } from './props.ts'

const kinds = ['returned', 'voided'] as const

/** Cards in hand that no household will use: left over, or spoiled. */
export function WithdrawCards({ place, onDone }: Pick<VillageProps, 'place' | 'onDone'>) {
  const [done, setDone] = useState(0)
  const form = useForm({
    initial: { serials: '', kind: 'returned' as (typeof kinds)[number] },
    check: ({ serials }) => ({
      serials: serialsIn(serials) ? undefined : collectionText.serialsWrong,
    }),
    send: ({ serials, kind }) =>
      withdrawCards(place.slug, { serials: serialsIn(serials) ?? [], kind }),
    onSent: (desk, { serials }) => {
      setDone(serialsIn(serials)?.length ?? 0)
      form.reset()
      onDone(desk)
    },
  })
  return (
    <details class="card">
      <summary>{collectionText.returnTitle}</summary>
      <Form of={form}>
        <p>{collectionText.returnText}</p>
        {done > 0 && <Notice tone="done" title={collectionText.withdrawn(done)} announced />}
        <TextInput
          label={collectionText.serials}
          hint={collectionText.serialsHint}
          maxLength={400}
          {...form.field('serials')}
        />
        <RadioGroup
          label={collectionText.kind}
          inline
          options={kinds.map((value) => ({ value, label: collectionText[value] }))}
          {...form.field('kind')}
        />
        <Actions>
          <Button type="submit" busy={form.busy}>
            {collectionText.withdraw}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}
