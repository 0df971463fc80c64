import { useRef } from 'preact/hooks'
import { formatDay } from '#shared/format.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { posterText } from '../messages/poster.ts'
import { placeName } from '../session.ts'
import { fullAddress } from '../surveys/PublicAddress.tsx'
import { classes } from '../ui/classes.ts'
import { holds, useFit } from './fit.ts'
import { Marks } from './Paper.tsx'
import { QrCode } from './QrCode.tsx'
import { typedAddress, unbroken } from './ways.ts'
import './poster.css'

/** A title of more letters is set smaller, so that the sheet stays one page. */
const longTitle = 70

export const posterSizes = ['a4', 'a3'] as const
export type PosterSize = (typeof posterSizes)[number]

/** One sheet. All sizes are shares of its width, so that screen, A4 and A3 look alike. */
export function Poster({ page, size }: { page: SurveyPage; size: PosterSize }) {
  const { survey } = page
  const sheet = useRef<HTMLElement>(null)
  useFit(sheet, holds, { of: page })
  const isLong = survey.title.length > longTitle
  return (
    <div class={`poster-frame poster-${size}`}>
      <article class="poster" ref={sheet} aria-label={posterText.title}>
        <Marks unit={survey.unit} />
        <header>
          <p class="poster-body">{placeName(survey)}</p>
          <p class="poster-invitation">{posterText.invitation}</p>
          <p class={classes('poster-title', isLong && 'is-long')}>{survey.title}</p>
        </header>
        <Way page={page} />
        <p class="poster-deadline">
          {posterText.deadline} <b>{survey.closesOn && formatDay(survey.closesOn)}</b>
        </p>
        <div class="poster-privacy">
          <p>
            <b>{posterText.privacyTitle}.</b> {posterText.privacy[survey.access]}
          </p>
          <p>{posterText.rule[survey.access]}</p>
        </div>
        <Phones settings={page.settings} />
      </article>
    </div>
  )
}

/** The code with what to do beside it. Only a form without a required question may say that all can be skipped. */
function Way({ page: { survey, publicUrl, document } }: { page: SurveyPage }) {
  const address = fullAddress(publicUrl)
  const questions = allQuestions(document)
  const anyRequired = questions.some(({ required }) => required)
  return (
    <div>
      <div class="poster-way">
        <QrCode text={address} label={posterText.qrLabel(address)} />
        <ol class="poster-steps">
          <li>{posterText.look[survey.access]}</li>
          <li>
            {posterText.answer[survey.access](questions.length)}{' '}
            {anyRequired ? posterText.skipSome : posterText.skipAny}
          </li>
          <li>{posterText.send}</li>
        </ol>
      </div>
      <p class="poster-address">
        {posterText.orType} <b>{typedAddress(publicUrl)}</b>
      </p>
    </div>
  )
}

function Phones({ settings }: Pick<SurveyPage, 'settings'>) {
  const { helpPhone, complaintPhone, resultsNote } = settings
  return (
    <footer>
      {helpPhone && (
        <p>
          {posterText.help} <b>{unbroken(helpPhone)}</b>
        </p>
      )}
      {complaintPhone && (
        <p>
          {posterText.complaint} <b>{unbroken(complaintPhone)}</b>
        </p>
      )}
      {resultsNote && <p>{resultsNote}</p>}
    </footer>
  )
}
