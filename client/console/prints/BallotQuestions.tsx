import { formatCount } from '#shared/format.ts'
import type { BallotPart, BallotQuestion } from '#shared/forms/ballot.ts'
import type { AskedQuestion, FormDocument, Localized } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { ballotText } from '../messages/ballot.ts'
import { Box } from './Paper.tsx'

interface Shared {
  form: FormDocument
  language: string
}

/** The questions of a section: tables of one tick a row, and what has a place of its own. */
export function BallotQuestions({ parts, ...shared }: Shared & { parts: readonly BallotPart[] }) {
  return (
    <>
      {parts.map((part) =>
        part.kind === 'rows' ? (
          <Rows key={part.rows[0]?.number} part={part} {...shared} />
        ) : (
          <Alone key={part.asked.number} asked={part.asked} {...shared} />
        ),
      )}
    </>
  )
}

type RowsPart = Extract<BallotPart, { kind: 'rows' }>

function Rows({ part, form, language }: Shared & { part: RowsPart }) {
  const { stem, choices, why, rows } = part
  const wide = choices.length <= 3
  return (
    <table class={why ? 'ballot-rows has-why' : 'ballot-rows'}>
      <colgroup>
        <col class="ballot-number" />
        <col />
        {choices.map(({ value }) => (
          <col key={value} class={wide ? 'ballot-choice' : 'ballot-choice is-narrow'} />
        ))}
        {why && <col class={wide ? 'ballot-why' : 'ballot-why is-narrow'} />}
      </colgroup>
      <thead>
        <tr>
          <th>{ballotText.number}</th>
          <th class="ballot-stem">{stem ?? ballotText.content}</th>
          {choices.map(({ value, label }) => (
            <th key={value}>{say(label, language)}</th>
          ))}
          {why && <th>{ballotText.why}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, question, words }) => (
          <tr key={question.id} class={question.role === 'overall' ? 'is-overall' : undefined}>
            <td class="ballot-number">{number}</td>
            <td>
              {words}
              <Hints question={question} form={form} language={language} />
            </td>
            {choices.map(({ value }) => (
              <td key={value} class="ballot-tick">
                <Box />
              </td>
            ))}
            {why && <td />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Alone({ asked, form, language }: Shared & { asked: BallotQuestion }) {
  const { number, question, words } = asked
  return (
    <div class="ballot-alone">
      <p>
        <b>{number}.</b> {words} {wayOf(question)}
        <Hints question={question} form={form} language={language} />
      </p>
      <Answer question={question} form={form} language={language} />
    </div>
  )
}

function wayOf(question: AskedQuestion): string {
  if (question.type !== 'multiple') return ''
  return question.max === undefined ? ballotText.several : ballotText.atMost(question.max)
}

function Answer({ question, form, language }: Shared & { question: AskedQuestion }) {
  if (question.type === 'text') {
    const lines = question.size === 'short' ? 1 : 4
    return (
      <>
        {Array.from({ length: lines }, (_none, at) => (
          <p key={at} class="ballot-line" />
        ))}
      </>
    )
  }
  if (question.type === 'number') {
    const { min, max, unit } = question
    return (
      <p>
        <span class="ballot-blank" /> {unit && say(unit, language)}{' '}
        {ballotText.range(formatCount(min), formatCount(max))}
      </p>
    )
  }
  return (
    <ul class="ballot-options">
      {choicesOf(question, form).map(({ value, label }) => (
        <li key={value}>
          <Box /> {say(label, language)}
        </li>
      ))}
    </ul>
  )
}

/** What the form says besides, and when the question is to be left out. */
function Hints({ question, form, language }: Shared & { question: AskedQuestion }) {
  const condition = conditionOf(question, form, language)
  if (!question.hint && !condition) return null
  return (
    <span class="ballot-note">
      {' '}
      {question.hint && say(question.hint, language)} {condition}
    </span>
  )
}

function conditionOf({ showIf }: AskedQuestion, form: FormDocument, language: string) {
  if (!showIf) return undefined
  const questions = allQuestions(form)
  const at = questions.findIndex(({ id }) => id === showIf.question)
  const earlier = questions[at]
  if (!earlier) return undefined
  const labels = choicesOf(earlier, form)
    .filter(({ value }) => showIf.isOneOf.includes(value))
    .map(({ label }) => say(label, language))
  return ballotText.onlyIf(at + 1, labels.join(', ') || ballotText.given)
}

function say(text: Localized, language: string): string {
  return text[language] || text.vi
}
