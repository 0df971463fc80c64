import type { SurveyPage } from '#shared/surveys/schema.ts'
import { printsText } from '../messages/prints.ts'
import { actWords, surveyText } from '../messages/survey.ts'
import { workplace } from '../session.ts'
import { Actions, ButtonLink } from '../ui/Button.tsx'
import { hrefOf } from './next.ts'

/** What lies on paper, once it is open; while it is, the next step leads to the prints. */
export function Papers({ page }: { page: SurveyPage }) {
  const { slug, access, opensOn, state } = page.survey
  const cards = access === 'card'
  const prints = state !== 'open'
  if (opensOn === null || !isOwnBody(page) || !(cards || prints)) return null
  return (
    <Actions>
      {cards && (
        <>
          <ButtonLink href={`/console/surveys/${slug}/cards`}>{surveyText.toCards}</ButtonLink>
          <ButtonLink href={`/console/surveys/${slug}/paper`}>{surveyText.toPaper}</ButtonLink>
          <ButtonLink href={hrefOf('collection', slug)}>{actWords.collection}</ButtonLink>
        </>
      )}
      {prints && (
        <ButtonLink icon="print" href={`/console/surveys/${slug}/prints`}>
          {printsText.title}
        </ButtonLink>
      )}
    </Actions>
  )
}

/** Works for the body whose survey it is. */
export function isOwnBody({ survey }: SurveyPage): boolean {
  return workplace.value?.body === survey.body
}
