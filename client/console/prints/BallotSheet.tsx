import { useRef } from 'preact/hooks'
import { formatDocumentDay } from '#shared/format.ts'
import { ballotOf } from '#shared/forms/ballot.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { languageName } from '#shared/forms/languages.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { useQuery } from '../location.ts'
import { ballotText } from '../messages/ballot.ts'
import { placeName } from '../session.ts'
import { Select } from '../ui/Choice.tsx'
import { BallotQuestions } from './BallotQuestions.tsx'
import { useFit } from './fit.ts'
import { Paper, Papers } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import './ballot.css'

/** The ballot of paper: unnumbered, with the questions of the phone in their order and words. */
export function BallotSheet({ page }: SheetProps) {
  const { query, patch } = useQuery()
  const { languages } = page.document
  const language = languages.find((one) => one === query.language) ?? 'vi'
  return (
    <>
      {languages.length > 1 && (
        <div class="paper-choices no-print">
          <Select
            label={ballotText.language}
            name="language"
            value={language}
            options={languages.map((one) => ({ value: one, label: languageName(one) }))}
            onChange={(one) => patch({ language: one === 'vi' ? '' : one }, { replace: true })}
          />
        </div>
      )}
      <Ballot page={page} language={language} key={language} />
    </>
  )
}

function Ballot({ page, language }: SheetProps & { language: string }) {
  const frame = useRef<HTMLDivElement>(null)
  useFit(frame, onTwoSides, { of: page, smallest: 75 })
  const sections = ballotOf(page.document, language)
  const { title, provenance } = page.document
  return (
    <div ref={frame} lang={language}>
      <Papers>
        <Paper label={ballotText.title} kind="flow" look="ballot" unit={page.survey.unit}>
          <header>
            <p class="ballot-body">{placeName(page.survey)}</p>
            <p class="ballot-title">{ballotText.title}</p>
            <p>
              <b>{title[language] || title.vi}</b>
            </p>
            <Source page={page} />
            {provenance && <p class="ballot-note">{provenance[language] || provenance.vi}</p>}
          </header>
          <Rules page={page} />
          {sections.map(({ section, parts }) => (
            <section key={section.id}>
              {section.title && <h2>{section.title[language] || section.title.vi}</h2>}
              <BallotQuestions parts={parts} form={page.document} language={language} />
            </section>
          ))}
          <p class="ballot-over">{ballotText.over}</p>
        </Paper>
      </Papers>
    </div>
  )
}

/** The document by which a body laid down its own text. */
function Source({ page: { document } }: { page: SurveyPage }) {
  const { ownText } = document
  if (!ownText || ownText.issuedOn === '') return null
  const day = formatDocumentDay(ownText.issuedOn)
  return <p class="ballot-note">{ballotText.ownText(ownText.number, day)}</p>
}

function Rules({ page: { document } }: { page: SurveyPage }) {
  const overall = allQuestions(document).findIndex(({ role }) => role === 'overall')
  const number = overall < 0 ? undefined : overall + 1
  return (
    <div class="ballot-rules">
      <p>
        <b>{ballotText.howTitle}.</b> {ballotText.how.join(' ')}
      </p>
      <p>
        <b>{ballotText.invalidTitle}:</b> {ballotText.invalid(number)}.{' '}
        {ballotText.invalidQuestion(number !== undefined)}
      </p>
    </div>
  )
}

const millimetre = 96 / 25.4

/** Both sides of one sheet, less what the breaks between rows leave empty. */
const twoSides = 2 * (297 - 24) * 0.95 * millimetre

function onTwoSides(frame: HTMLElement): boolean {
  const ballot = frame.querySelector<HTMLElement>('.ballot')
  return ballot === null || ballot.scrollHeight - 24 * millimetre <= twoSides
}
