import { reviewText } from '../messages/reviews.ts'
import type { AttentiveRow } from './order.ts'

/** "5 xã đã gửi, 2 xã cần xem trước". Training units count only among themselves. */
export function reviewTitle(rows: readonly AttentiveRow[], training: boolean): string {
  const submitted = rows.filter(
    ({ survey: { state, unit } }) => state === 'submitted' && (training || !unit.training),
  )
  const kinds = new Set(submitted.map(({ survey }) => survey.unit.kind))
  const [kind = reviewText.unitNoun] = kinds
  const noun = kinds.size === 1 ? kind : reviewText.unitNoun
  const wanting = submitted.filter(({ attention }) => attention.length > 0)
  return reviewText.title(submitted.length, noun, wanting.length)
}
