/** @jsxImportSource ../common/dom */
// A script of its own, fetched only for surveys with cards: what a card is asked with, and what it is exchanged by.

import { parseCode } from '#shared/tokens/code.ts'
import type { CardCheckReply } from '#shared/tokens/schema.ts'
import * as shared from '#shared/tokens/wording.ts'
import type { Kit } from './Card.tsx'
import * as text from './messages/card-vi.ts'
import type { Questionnaire } from './questionnaire.ts'
import { ask, exchange } from './token.ts'

type Props = { q: Questionnaire; kit: Kit }

const field = 'card'
/** The code that was found used, and whether that has been reported. */
let used: string | undefined
let reported: string | undefined

/** The code of the card: typed, or taken from the QR code and only to be confirmed. */
function Asking({ q, kit }: Props) {
  const { BackLine, ErrorSummary, Heading, Main } = kit
  return (
    <form>
      <BackLine q={q} at=":start" />
      <ErrorSummary q={q} />
      <label for={field}>
        <Heading>{shared.cardAsk}</Heading>
      </label>
      <p class="muted">{shared.cardHint}</p>
      {q.wrong && <p class="error">{q.wrong.message}</p>}
      <input
        class="card"
        id={field}
        inputMode="numeric"
        autocomplete="off"
        value={q.code || ''}
        onInput={({ currentTarget: { value } }) => {
          q.code = value
        }}
      />
      {used !== undefined && used === parseCode(q.code || '').code && (
        <div class="panel warn">
          <Report q={q} kit={kit} code={used} />
        </div>
      )}
      <p>{shared.cardHousehold}</p>
      <p class="muted">{text.scanner}</p>
      <Main tap={() => check(q, kit)}>{text.proceed}</Main>
    </form>
  )
}

/** "Báo thẻ bị dùng trước" */
function Report({ q, kit: { Second }, code, lost }: Props & { code: string; lost?: boolean }) {
  if (lost) return <p>{text.withdrawn}</p>
  const report = async () => {
    const { status } = await ask(q.page.slug, 'used-card-reports', { code })
    if (status < 300) reported = code
    q.draw()
  }
  return (
    <>
      <p>{reported === code ? shared.cardReported : shared.cardUsedOffer}</p>
      {reported !== code && <Second tap={report}>{shared.cardReport}</Second>}
    </>
  )
}

async function check(q: Questionnaire, { complain, keep }: Kit): Promise<void> {
  const typed = q.code || ''
  const { code, problem } = parseCode(typed)
  if (problem) return complain(q, shared.codeProblems[problem], field)
  const { status, reply } = await ask<CardCheckReply>(q.page.slug, 'card-checks', { code })
  // Meanwhile another was typed, or the phone has turned to somebody else.
  if (q.code !== typed) return
  const { state, village, publicKey } = reply
  if (status === 200 && state === 'unused' && village && publicKey) {
    q.draft.card = { code: `${code}`, publicKey }
    q.draft.village = village.id
    q.wrong = q.code = undefined
    keep(q)
    return
  }
  used = state === 'used' ? code : undefined
  complain(q, text.refusals[state || status] || text.later, field)
}

/** Without large numbers no token can be made here: then on another phone, or by the server. */
function Elsewhere({ q, kit: { BackLine, Heading } }: Props) {
  return (
    <>
      <BackLine q={q} at=":start" />
      <Heading>{shared.cardAsk}</Heading>
      <p>{text.tooOld}</p>
      <a class="line" href="?plain=1">
        {text.openPlain}
      </a>
    </>
  )
}

const tools = { Asking, Report, exchange }
export type CardTools = typeof tools

declare global {
  interface Window {
    cardTools?: CardTools
  }
}
window.cardTools = typeof BigInt === 'function' ? tools : { ...tools, Asking: Elsewhere }
