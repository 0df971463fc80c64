import { formatCount } from '#shared/format.ts'
import type { CardStock, VillageStock } from '#shared/participation/schema.ts'
import { useForm } from '../form.ts'
import { cardsText } from '../messages/cards.ts'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { openPrintJob } from './api.ts'

export interface StockDialogProps {
  slug: string
  village: VillageStock
  onDone: (stock: CardStock) => void
  onClose: () => void
}

/** Released and not printed yet. */
export function toPrint({ released, reissued, printed }: VillageStock): number {
  return released + reissued - printed
}

/** Codes are made for a print job; two people beside the printer see that it goes as it should. */
export function PrintDialog(props: StockDialogProps) {
  return (
    <Dialog open title={cardsText.printTitle(props.village.name)} onClose={props.onClose}>
      <Witnesses {...props} />
    </Dialog>
  )
}

function Witnesses({ slug, village, onDone, onClose }: StockDialogProps) {
  const cards = toPrint(village)
  const form = useForm({
    initial: { first: '', second: '' },
    check: ({ first, second }) => ({
      first: first.trim() === '' ? cardsText.witnessMissing : undefined,
      second:
        second.trim() === '' || second.trim() === first.trim()
          ? cardsText.witnessMissing
          : undefined,
    }),
    send: ({ first, second }) =>
      openPrintJob(slug, {
        ...{ villageId: village.villageId, cards },
        witnesses: `${first.trim()}; ${second.trim()}`,
      }),
    onSent: (stock) => {
      onClose()
      onDone(stock)
    },
  })
  return (
    <Form of={form}>
      <p class="dialog-text">{cardsText.printText(formatCount(cards))}</p>
      <TextInput
        label={cardsText.witness(1)}
        hint={cardsText.witnessesHint}
        maxLength={95}
        width="full"
        {...form.field('first')}
      />
      <TextInput
        label={cardsText.witness(2)}
        maxLength={95}
        width="full"
        {...form.field('second')}
      />
      <DialogActions act={cardsText.print} busy={form.busy} onClose={onClose} />
    </Form>
  )
}
