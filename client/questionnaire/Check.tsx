/** @jsxImportSource ../common/dom */
import { checkAnswers } from '#shared/forms/answers.ts'
import type { Question } from '#shared/forms/document.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { asksWhy, whyKey } from '#shared/questions/scale.ts'
import * as text from './messages/vi.ts'
import { BackLine, complain, ErrorSummary, Heading, Main, Second } from './parts.tsx'
import { go, start } from './place.ts'
import { answerTo } from './Question.tsx'
import { type Questionnaire, send } from './questionnaire.ts'

type Props = {
  q: Questionnaire
  /** In order, the one about the village among them. */
  questions: Question[]
}

/** Everything once more before it is sent; what was skipped is asked for once. */
export function Check({ q, questions }: Props) {
  const skipped = questions.filter(({ id }) => answerTo(q, id) === undefined)
  const [first] = skipped
  const asked = first && q.asked === 'skipped'

  const submit = () => {
    const { answers, fields } = checkAnswers(q.page.document, q.draft.answers)
    const missing = skipped.find(({ required }) => required)
    if (missing) complain(q, text.answerThis, missing.id)
    else if (fields) complainOf(q, fields, `${first?.id}`)
    else if (first && !asked) {
      q.asked = 'skipped'
      q.draw()
      document.getElementById('skipped')?.focus()
    } else send(q, answers)
  }

  return (
    <>
      <BackLine q={q} at={questions[questions.length - 1]?.id ?? start} />
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
  else complain(q, text.answerAgain, key.split('.')[0] ?? first)
}

function Row({ q, question }: { q: Questionnaire; question: Question }) {
  const { id, label } = question
  const value = answerTo(q, id)
  const hasReason = question.type === 'scale' && asksWhy(question, value)
  const choice = choicesOf(question, q.page.document).find((one) => one.value === value)
  return (
    <li>
      <p>
        <span class="muted" {...q.say(label)} />
        <b {...(choice ? q.say(choice.label) : { children: value ?? text.noAnswer })} />
        {hasReason && <i>{q.draft.answers[whyKey(question)]}</i>}
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
