import { filledAlike, missingTexts } from '#shared/forms/texts.ts'
import { formsText } from '../messages/forms.ts'
import { type Editing, fieldId, head } from './editing.ts'

/** How many texts the language beside Vietnamese still lacks. */
export function gapsIn({ form, beside }: Editing): number {
  return beside === undefined ? 0 : missingTexts(form, beside).length
}

/**
 * The way to the next gap of the language beside; undefined where there is none. What says the same in
 * Vietnamese as a text that is translated already needs no second translation.
 */
export function toNextGap(editing: Editing): (() => void) | undefined {
  const { form, beside, selected, act, select } = editing
  const count = gapsIn(editing)
  if (beside === undefined || count === 0) return undefined
  return () => {
    const filled = filledAlike(form, beside)
    const missing = missingTexts(filled, beside)
    const order = [head, ...form.sections.flatMap((one) => [one.id, ...one.questions.map(idOf)])]
    const from = order.indexOf(selected)
    const gaps = missing.map(({ at, field }) => ({
      ...{ place: at ?? head, id: fieldId(at, field, beside) },
      order: order.indexOf(at ?? head),
    }))
    const here = gaps.findIndex(({ id }) => id === document.activeElement?.id)
    const gap = gaps[here + 1] && here >= 0 ? gaps[here + 1] : gaps.find((one) => one.order >= from)
    const chosen = gap ?? gaps[0]
    const alike = count - missing.length
    if (alike > 0) act(() => filled, { told: formsText.filledAlike(alike) })
    if (chosen) select(chosen.place, chosen.id)
  }
}

function idOf({ id }: { id: string }): string {
  return id
}
