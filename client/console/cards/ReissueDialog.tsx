import { formatCount } from '#shared/format.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import { useForm } from '../form.ts'
import { cardsText } from '../messages/cards.ts'
import { uiText } from '../messages/ui.ts'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { reissueCards } from './api.ts'
import type { StockDialogProps } from './PrintDialog.tsx'

/** How many cards may still be issued instead of spoiled and lost ones. */
export function toReissue({ released, reissued, reissueLimit }: VillageStock): number {
  return released === 0 ? 0 : Math.max(0, reissueLimit - reissued)
}

/** Cards beyond the households, few and each time with a reason that everybody can read. */
export function ReissueDialog(props: StockDialogProps) {
  return (
    <Dialog open title={cardsText.reissueTitle(props.village.name)} onClose={props.onClose}>
      <Reissue {...props} />
    </Dialog>
  )
}

function Reissue({ slug, village, onDone, onClose }: StockDialogProps) {
  const left = toReissue(village)
  const form = useForm({
    initial: { cards: '1', reason: '' },
    check: ({ cards, reason }) => ({
      cards:
        /^[1-9]\d{0,3}$/.test(cards.trim()) && Number(cards) <= left
          ? undefined
          : cardsText.reissueWrong(formatCount(left)),
      reason: reason.trim() === '' ? uiText.reasonMissing : undefined,
    }),
    send: ({ cards, reason }) =>
      reissueCards(slug, {
        ...{ villageId: village.villageId, cards: Number(cards) },
        reason: reason.trim(),
      }),
    onSent: (stock) => {
      onClose()
      onDone(stock)
    },
  })
  return (
    <Form of={form}>
      <p class="dialog-text">
        {cardsText.reissueText(formatCount(left), formatCount(village.reissueLimit))}
      </p>
      <TextInput
        label={cardsText.reissueCards}
        inputMode="numeric"
        width="short"
        {...form.field('cards')}
      />
      <Textarea
        label={cardsText.reason}
        hint={cardsText.reissueHint}
        rows={2}
        {...form.field('reason')}
      />
      <DialogActions act={cardsText.reissue} busy={form.busy} onClose={onClose} />
    </Form>
  )
}
