/** @jsxImportSource ../common/dom */

import { receiptInGroups } from '#shared/responses/receipt.ts'
import type { ResponseReply } from '#shared/responses/schema.ts'
import * as text from './messages/vi.ts'
import { Heading } from './parts.tsx'
import type { Questionnaire } from './questionnaire.ts'
import { Another } from './Trouble.tsx'

/** Shown only after the server said that it stored the answer. */
export function Sent({ q, reply }: { q: Questionnaire; reply: ResponseReply }) {
  const { survey, words } = q.page
  return (
    <>
      <div class="panel good">
        <Heading>{text.sentTitle}</Heading>
        <p>{words.received}</p>
        <p>{survey.resultsNote}</p>
      </div>
      <details class="panel">
        <summary class="line">{text.receiptShow}</summary>
        <p class="code">{receiptInGroups(reply.receipt)}</p>
        <p>{text.receiptUse}</p>
        <p>
          <b>{text.receiptWarning}</b>
        </p>
      </details>
      <Another q={q} />
    </>
  )
}
