/** @jsxImportSource ../common/dom */
import { openCards } from './card.ts'
import * as text from './messages/vi.ts'
import { BackLine, complain, ErrorSummary, Heading, Main, Second } from './parts.tsx'
import { start } from './place.ts'
import { type Knowing, keep } from './questionnaire.ts'

/** What the screens that come later are built with, so that the page's own parts come once. */
export const kit = { BackLine, complain, ErrorSummary, Heading, keep, Main, Second }
export type Kit = typeof kit

/** Asked before the first question of a survey with cards. */
export function Card({ q }: Knowing) {
  if (q.cards) return <q.cards.Asking q={q} kit={kit} />
  return (
    <>
      <BackLine q={q} at={start} />
      <Heading>{text.cardTitle}</Heading>
      <p>{text.cardLoading}</p>
      <Main tap={() => openCards(q)}>{text.tryAgain}</Main>
    </>
  )
}
