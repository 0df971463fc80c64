/** @jsxImportSource ../common/dom */
import * as text from './messages/vi.ts'
import { Heading, Main } from './parts.tsx'
import { check, go, villages } from './place.ts'
import type { Knowing } from './questionnaire.ts'

export function Start({ q }: Knowing) {
  const { page, draft, journey, outbox, store } = q
  const { questions } = journey
  const answered = questions.filter(({ id }) => draft.answers[id] !== undefined)
  const last = answered[answered.length - 1]
  const next = last ? journey.next(last.id) : questions[0]
  const first = page.villages[0] && draft.village === undefined ? villages : next?.id
  return (
    <>
      {!q.team && outbox.waiting() > 0 && <p class="panel warn">{text.othersWaiting}</p>}
      {!store.lasting && !page.preview && <p class="panel warn">{text.notLasting}</p>}
      <Heading>{last ? text.resumeTitle : page.words.invitation}</Heading>
      {last && <p>{text.resumeText(answered.length)}</p>}
      <Promises q={q} />
      <Main tap={() => go(q, first ?? check)}>{last ? text.resume : text.begin}</Main>
      <p class="muted">{page.words.deadline}</p>
      {page.document.provenance && <p class="muted" {...q.say(page.document.provenance)} />}
    </>
  )
}

/** The four lines, in the server's words: only what is true of this survey. */
function Promises({ q }: Knowing) {
  const { purpose, length, skip, kept, onlookers, more } = q.page.words
  return (
    <div class="panel">
      <p>{purpose}</p>
      <p>
        <b>{length}</b> {skip}
      </p>
      {q.team && <p>{text.teamPromises[q.draft.mode]}</p>}
      <p>{kept}</p>
      <p>{onlookers}</p>
      <details>
        <summary class="line">{text.more}</summary>
        <p>{more}</p>
      </details>
    </div>
  )
}
