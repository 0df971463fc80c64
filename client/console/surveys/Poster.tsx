import { formatDay } from '#shared/format.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { posterText } from '../messages/poster.ts'
import { placeName } from '../session.ts'
import { classes } from '../ui/classes.ts'
import { fullAddress } from './PublicAddress.tsx'
import { QrCode } from './QrCode.tsx'
import './poster.css'

/** A title of more letters is set smaller, so that the sheet stays one page. */
const longTitle = 70

/** One sheet of A4. All sizes are shares of its width, so that screen and paper look alike. */
export function Poster({ page, demo }: { page: SurveyPage; demo: boolean }) {
  const { survey } = page
  const isLong = survey.title.length > longTitle
  return (
    <div class="poster-frame">
      <article class="poster" aria-label={posterText.title}>
        {demo && <p class="poster-mark">{posterText.demo}</p>}
        {survey.unit.training && <p class="poster-mark">{posterText.training}</p>}
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
            <b>{posterText.privacyTitle}.</b> {posterText.privacy}
          </p>
          {survey.access === 'open' && <p>{posterText.open}.</p>}
        </div>
        <Phones settings={page.settings} />
      </article>
    </div>
  )
}

/** The code with what to do beside it. Only a form without a required question may say that all can be skipped. */
function Way({ page: { publicUrl, document } }: { page: SurveyPage }) {
  const address = fullAddress(publicUrl)
  const questions = allQuestions(document)
  const anyRequired = questions.some(({ required }) => required)
  return (
    <div>
      <div class="poster-way">
        <QrCode text={address} label={posterText.qrLabel(address)} />
        <ol class="poster-steps">
          <li>{posterText.look}</li>
          <li>
            {posterText.answer(questions.length)}{' '}
            {anyRequired ? posterText.skipSome : posterText.skipAny}
          </li>
          <li>{posterText.send}</li>
        </ol>
      </div>
      <p class="poster-address">
        {posterText.orType} <b>{address.replace(/^https?:\/\//, '')}</b>
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
          {posterText.help} <b>{helpPhone}</b>
        </p>
      )}
      {complaintPhone && (
        <p>
          {posterText.complaint} <b>{complaintPhone}</b>
        </p>
      )}
      {resultsNote && <p>{resultsNote}</p>}
    </footer>
  )
}
