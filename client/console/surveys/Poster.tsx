import { useLayoutEffect, useRef } from 'preact/hooks'
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
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => fitOnSheet(sheet.current), [page])
  const isLong = survey.title.length > longTitle
  return (
    <div class="poster-frame">
      <article class="poster" ref={sheet} aria-label={posterText.title}>
        <Marks demo={demo} training={survey.unit.training} />
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

/** Makes the letters smaller, step by step, until nothing is cut off; phones stand last on the sheet. */
function fitOnSheet(sheet: HTMLElement | null) {
  for (let percent = 100; sheet && percent >= 50; percent -= 5) {
    sheet.style.setProperty('--fit', `${percent / 100}`)
    if (sheet.scrollHeight <= sheet.clientHeight) return
  }
}

function Marks({ demo, training }: { demo: boolean; training: boolean }) {
  if (!demo && !training) return null
  return (
    <div class="poster-mark">
      {demo && <p>{posterText.demo}</p>}
      {training && <p>{posterText.training}</p>}
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
