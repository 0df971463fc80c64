/** @jsxImportSource ../common/dom */
import { shortDay } from '../common/days.ts'
import * as text from './messages/vi.ts'
import { Heading, Main } from './parts.tsx'
import { check, go, villages } from './place.ts'
import type { Knowing } from './questionnaire.ts'

const secondsPerQuestion = 18

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
      <Heading>{last ? text.resumeTitle : text.invitation(questions.length)}</Heading>
      {last && <p>{text.resumeText(answered.length)}</p>}
      <Promises q={q} />
      {!store.lasting && !page.preview && <p class="panel warn">{text.notLasting}</p>}
      <Main tap={() => go(q, first ?? check)}>{last ? text.resume : text.begin}</Main>
      <p class="muted">{text.deadline(shortDay(page.survey.closesOn))}</p>
      {page.document.provenance && <p class="muted" {...q.say(page.document.provenance)} />}
    </>
  )
}

/** The four lines: only what is true of this survey. */
function Promises({ q }: Knowing) {
  const { survey, document } = q.page
  const { questions } = q.journey
  const minutes = Math.ceil((questions.length * secondsPerQuestion) / 60)
  const withCard = survey.access === 'card'
  const anyRequired = questions.some(({ required }) => required)
  return (
    <div class="panel">
      <p>{text.purpose(survey.bodyName, document.aboutNtmResults)}</p>
      <p>
        <b>{text.lengthOf(minutes, questions.length)}</b>
        {anyRequired ? text.skipSome : text.skipAny}
      </p>
      {q.team && <p>{text.teamPromises[q.draft.mode]}</p>}
      <p>
        {text.notKept}
        {withCard && text.cardKnown}
      </p>
      <p>{text.onlookers}</p>
      <details>
        <summary class="line">{text.more}</summary>
        <p>{text.whoCouldKnow(withCard)}</p>
      </details>
    </div>
  )
}
