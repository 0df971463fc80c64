import { useEffect } from 'preact/hooks'
import type { AskedQuestion, FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { questionsText } from '../messages/questions.ts'

/** The id of a question or section on the page, to be jumped to. */
function placeId(id: string): string {
  return `q-${id}`
}

interface FormQuestionsProps {
  document: FormDocument
  /** What to look at first: a question, a section, or a matrix by its first row. */
  lookAt?: string | undefined
}

/** Every question of the form as it is asked, with what can be answered; a matrix is its rows. */
export function FormQuestions({ document, lookAt }: FormQuestionsProps) {
  useEffect(() => {
    if (lookAt) placeNamed(lookAt)?.scrollIntoView({ block: 'center' })
  }, [lookAt])
  const numbers = new Map(allQuestions(document).map(({ id }, index) => [id, index + 1]))
  return (
    <div class="questions">
      {document.provenance && <p class="note">{document.provenance.vi}</p>}
      {document.sections.map((section) => {
        const questions = allQuestions({ sections: [section] })
        return (
          <div key={section.id} id={placeId(section.id)}>
            {section.title && <h3>{section.title.vi}</h3>}
            <ol start={numbers.get(questions[0]?.id ?? '') ?? 1}>
              {questions.map((question) => (
                <li key={question.id} id={placeId(question.id)}>
                  <p>{question.text.vi}</p>
                  <p class="note">{answersOf(question, document)}</p>
                </li>
              ))}
            </ol>
          </div>
        )
      })}
    </div>
  )
}

function answersOf(question: AskedQuestion, document: FormDocument): string {
  const ways = [wayOf(question, document)]
  if (question.type === 'scale' && question.why) ways.push(questionsText.why)
  if (question.role === 'overall') ways.push(questionsText.overall)
  if (question.required) ways.push(questionsText.required)
  return ways.join(' · ')
}

function wayOf(question: AskedQuestion, document: FormDocument): string {
  if (question.type === 'text') {
    return question.size === 'short' ? questionsText.shortText : questionsText.longText
  }
  if (question.type === 'number') {
    return questionsText.number(question.min, question.max, question.unit?.vi)
  }
  const choices = choicesOf(question, document)
    .map(({ label }) => label.vi)
    .join(' / ')
  return question.type === 'multiple' ? questionsText.multiple(choices) : choices
}

function placeNamed(id: string): Element | null {
  const { document } = window
  return document.getElementById(id) ?? document.querySelector(`[id^="${CSS.escape(id)}."]`)
}
