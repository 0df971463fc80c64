import { formatCount } from '#shared/format.ts'
import type { ResultPage } from '#shared/results/schema.ts'
import { minutesText } from '../messages/minutes.ts'

interface SealProps {
  head: ResultPage['ledgerHead']
  title: string
  /** What the event is; otherwise the newest of the ledger. */
  words?: string
}

/** An event of the ledger: who keeps the paper can find it again later. */
export function Seal({ head, title, words = minutesText.hash }: SealProps) {
  if (!head) return null
  return (
    <>
      <h2>{title}</h2>
      <p>
        {words} {formatCount(head.height)}:
      </p>
      <p class="letter-hash">{head.hash}</p>
      <p>{minutesText.hashNote}</p>
    </>
  )
}
