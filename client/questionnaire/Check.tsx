/** @jsxImportSource ../common/dom */
import { readAnswers } from '#shared/forms/answers.ts'
import type { AnswerValue, AskedQuestion } from '#shared/forms/document.ts'
import { choicesOf, talliedBy } from '#shared/questions/registry.ts'
import { asksWhy, whyKey } from '#shared/questions/scale.ts'
import type { Words } from '../common/localized.ts'
import * as text from './messages/vi.ts'
import { BackLine, complain, ErrorSummary, focusOn, Heading, Main, Second } from './parts.tsx'
import { go } from './place.ts'
import { answerTo } from './Question.tsx'
import { type Questionnaire, send } from './questionnaire.ts'

type Props = {
  q: Questionnaire
  /** In order, the one about the village among them. */
  questions: AskedQuestion[]
}

/** Everything once more before it is sent; what was skipped is asked for once. */
export function Check({ q, questions }: Props) {
  const skipped = questions.filter(({ id }) => answerTo(q, id) === undefined)
  const [first] = skipped
  const asked = first && q.asked === 'skipped'

  const submit = () => {
    const { answers, fields } = readAnswers(q.page.document, q.draft.answers)
    const missing = skipped.find(({ required }) => required)
    if (missing) complain(q, text.answerThis, missing.id)
    else if (fields) complainOf(q, fields, first ? first.id : '')
    else if (first && !asked) {
      q.asked = 'skipped'
      q.draw()
      focusOn('skipped')
    } else send(q, answers)
  }

  return (
    <>
      <BackLine q={q} at={(questions[questions.length - 1] as AskedQuestion).id} />
      <ErrorSummary q={q} />
      <Heading>{text.checkTitle}</Heading>
      <p class="muted">{text.checkHint}</p>
      <ul>
        {questions.map((question) => (
          <Row key={question.id} q={q} question={question} />
        ))}
      </ul>
      {asked && (
        <div class="panel warn" id="skipped" tabIndex={-1}>
          <h2>{text.skippedTitle(skipped.length)}</h2>
          <p>{text.skippedText}</p>
          <Second tap={() => go(q, first.id, true)}>{text.answerSkipped}</Second>
        </div>
      )}
      <Main tap={submit}>{asked ? text.sendAnyway : text.send}</Main>
    </>
  )
}

function complainOf(q: Questionnaire, fields: Record<string, string>, first: string): void {
  const [key = ''] = Object.keys(fields)
  if (fields[key] === 'blank') complain(q, text.nothingAnswered, first)
  else complain(q, text.answerAgain, key.split('.')[0] || first)
}

function Row({ q, question }: { q: Questionnaire; question: AskedQuestion }) {
  const { id, label } = question
  const value = answerTo(q, id)
  return (
    <li>
      <p>
        <span class="muted" {...q.say(label)} />
        {answerWords(q, question, value).map((words) => (
          <b {...words} />
        ))}
        {asksWhy(question, value) && <i>{q.draft.answers[whyKey(question)]}</i>}
      </p>
      <button
        type="button"
        class="second short"
        id={id}
        aria-label={`${text.edit}: ${label.vi}`}
        onClick={() => go(q, id, true)}
      >
        {text.edit}
      </button>
    </li>
  )
}

/** One line for each choice made, or what was typed. */
function answerWords(q: Questionnaire, question: AskedQuestion, value?: AnswerValue): Words[] {
  if (value === undefined) return [{ children: text.noAnswer }]
  const { type } = question
  if (type === 'text') return [{ children: `${value}` }]
  if (type === 'number')
    return [{ children: `${value} ${question.unit ? q.say(question.unit).children : ''}` }]
  return choicesOf(question, q.page.document)
    .filter((choice) => talliedBy(question, value).includes(choice.value))
    .map((choice) => q.say(choice.label))
}
