/** @jsxImportSource ../common/dom */
import type { FormPage } from '#shared/forms/page.ts'
import { kit } from './Card.tsx'
import * as text from './messages/vi.ts'
import type { Parcel } from './outbox.ts'
import { Heading, Main, Second } from './parts.tsx'
import { check, start } from './place.ts'
import { type Knowing, type Questionnaire, restart } from './questionnaire.ts'

/** The first attempt is under way: neither sent nor queued yet. */
export function Sending() {
  return (
    <div class="panel">
      <Heading>{text.sendingTitle}</Heading>
      <p>{text.sendingText}</p>
    </div>
  )
}

/** Saved and not sent: never to be taken for sent. */
export function Queued({ q }: Knowing) {
  const { team } = q
  const { lasting } = q.store
  const { sending, flush } = q.outbox
  const Again = team ? Second : Main
  return (
    <>
      <div class="panel warn">
        <Heading>{text.queuedTitle}</Heading>
        <p>
          {lasting && text.queuedKept}
          <b>{text.notSent}</b>
          {!lasting ? text.queuedMemory : team ? text.queuedTeam : text.queuedLater}
        </p>
      </div>
      {team && <Another q={q} />}
      <Again tap={flush}>{sending ? text.sendingTitle : text.tryAgain}</Again>
      {!team && <Another q={q} />}
    </>
  )
}

/** The server's last word on an answer. */
export function Refused({ q, parcel }: { q: Questionnaire; parcel: Parcel }) {
  const { body, card, refusal = 'invalid' } = parcel
  // Nobody but the household itself may see its answers again.
  const mend = (refusal === 'invalid' || card) && !q.team
  const leave = () => {
    q.outbox.drop(body.id)
    if (mend) restart(q, check, body)
    else restart(q, start)
  }
  return (
    <>
      <div class="panel bad">
        <Heading>{text.refusedTitle}</Heading>
        <p>{text.refusedText[refusal]}</p>
        {card && q.cards && refusal !== 'gone' && (
          <q.cards.Report q={q} kit={kit} code={card.code} lost={refusal === 'cardUnknown'} />
        )}
      </div>
      <Main tap={leave}>{mend ? text.review : text.understood}</Main>
    </>
  )
}

/** In the server's words: it knows why, and since when. */
export function Over({ title, paragraphs }: NonNullable<FormPage['over']>) {
  return (
    <div class="panel">
      <Heading>{title}</Heading>
      {paragraphs.map((words) => (
        <p>{words}</p>
      ))}
    </div>
  )
}

/** Another household may answer on the same phone; a team's phone is for nothing else. */
export function Another({ q }: Knowing) {
  if (q.page.over) return null
  const Next = q.team ? Main : Second
  return <Next tap={() => restart(q, start)}>{q.team ? text.nextHousehold : text.another}</Next>
}
