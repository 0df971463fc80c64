/** @jsxImportSource ../common/dom */
import type { ComponentChildren } from 'preact'
import type { AskedQuestion as Asked } from '#shared/forms/document.ts'
import { Card } from './Card.tsx'
import { Check } from './Check.tsx'
import { needsCard } from './card.ts'
import { isBegun } from './draft.ts'
import * as text from './messages/vi.ts'
import { check, place, start, villages } from './place.ts'
import { placeName, Question } from './Question.tsx'
import { isAnswering, otherVillage, type Questionnaire } from './questionnaire.ts'
import { Sent } from './Sent.tsx'
import { Start } from './Start.tsx'
import { Over, Queued, Refused, Sending } from './Trouble.tsx'

export type Screen = {
  /** Also what the browser's title says; another one is another screen. */
  title: string
  /** Says who asks and what for; questions do without, for room. */
  headed?: boolean
  /** Where one chooses how to read before anything is read. */
  first?: boolean
  content: ComponentChildren
}

/** Answering comes first; then what became of the last answer; then whether one may begin at all. */
export function screenOf(q: Questionnaire): Screen {
  const { page, outbox } = q
  if (!isAnswering(q)) {
    const parcel = outbox.last()
    const reply = outbox.reply()
    if (parcel?.refusal) return headed(text.refusedTitle, <Refused q={q} parcel={parcel} />)
    if (parcel?.failed) return headed(text.queuedTitle, <Queued q={q} />)
    if (parcel) return headed(text.sendingTitle, <Sending />)
    if (reply) return headed(text.sentTitle, <Sent q={q} reply={reply} />)
  }
  const { over } = page
  if (over && !isBegun(q.draft)) return headed(over.title, <Over {...over} />)
  return answeringScreen(q)
}

function answeringScreen(q: Questionnaire): Screen {
  const { page, journey } = q
  const { at } = place()
  const village = page.villages[0] && villageQuestion(q)
  if (at !== start && needsCard(q)) return { title: text.cardTitle, content: <Card q={q} /> }
  if (at === check) {
    const questions = village ? [village, ...journey.questions] : journey.questions
    return { title: text.checkTitle, content: <Check q={q} questions={questions} /> }
  }
  const question = at === villages ? village : journey.questions[journey.position(at) - 1]
  if (!question) return { ...headed(page.survey.unitName, <Start q={q} />), first: true }
  return { title: placeName(q, at), content: <Question q={q} question={question} /> }
}

function headed(title: string, content: ComponentChildren): Screen {
  return { title, headed: true, content }
}

/** Asked like any other question, though it is no part of the form and its answer is none. */
function villageQuestion({ page }: Questionnaire): Asked {
  const options = page.villages.map(({ id, name }) => ({ id, label: { vi: name } }))
  return {
    id: villages,
    type: 'single',
    required: true,
    text: { vi: text.villageAsk(page.survey.unitName) },
    label: { vi: text.villageLabel },
    options: [...options, { id: otherVillage, label: { vi: text.villageOther } }],
  }
}
