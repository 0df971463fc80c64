import { formatCount } from '#shared/format.ts'
import type { ResultPage } from '#shared/results/schema.ts'
import { minutesText } from '../messages/minutes.ts'

/** The newest event of the ledger: who keeps the paper can find it again later. */
export function Seal({ head, title }: { head: ResultPage['ledgerHead']; title: string }) {
  if (!head) return null
  return (
    <>
      <h2>{title}</h2>
      <p>
        {minutesText.hash} {formatCount(head.height)}:
      </p>
      <p class="letter-hash">{head.hash}</p>
      <p>{minutesText.hashNote}</p>
    </>
  )
}
