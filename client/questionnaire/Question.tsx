/** @jsxImportSource ../common/dom */
import type {
  AnswerValue,
  Question as Asked,
  ScaleQuestion,
  TextQuestion,
} from '#shared/forms/document.ts'
import { checkAnswer, choicesOf } from '#shared/questions/registry.ts'
import { asksWhy, whyKey, whyLength } from '#shared/questions/scale.ts'
import { Choices } from './Choices.tsx'
import * as text from './messages/vi.ts'
import { BackLine, complain, ErrorSummary, Heading, Line, Main } from './parts.tsx'
import { check, go, goBack, place, start, villages } from './place.ts'
import { answer, otherVillage, type Questionnaire } from './questionnaire.ts'

/** One question, the whole page. Nothing moves on by itself; errors show on "Tiếp tục" only. */
export function Question({ q, question }: { q: Questionnaire; question: Asked }) {
  const { page, journey } = q
  const { id, required, type } = question
  const position = journey.position(id)
  const before = position ? (journey.previous(id)?.id ?? (page.villages[0] && villages)) : start
  const { mending } = place()

  const next = () => (mending ? goBack(q, check) : go(q, journey.next(id)?.id ?? check))
  const proceed = () => {
    const message = errorIn(question, answerTo(q, id))
    if (message) complain(q, message, id)
    else next()
  }
  const skip = () => {
    answer(q, id, undefined)
    next()
  }

  return (
    <form>
      <BackLine q={q} at={mending ? check : (before ?? start)}>
        {placeName(q, id)}
      </BackLine>
      <div class="bar">
        <div style={{ width: `${position && journey.share(id) * 100}%` }} />
      </div>
      <ErrorSummary q={q} />
      {type === 'text' ? <Words q={q} question={question} /> : <Choice q={q} question={question} />}
      <Main tap={proceed}>{text.proceed}</Main>
      {type !== 'text' && !required && <Line tap={skip}>{text.skip}</Line>}
    </form>
  )
}

/** "Câu 3 / 11"; the village is asked before the form's own questions. */
export function placeName({ journey }: Questionnaire, id: string): string {
  const position = journey.position(id)
  return position ? text.place(position, journey.questions.length) : text.beforeFirst
}

/** The village's answer is kept beside those to the form. */
export function answerTo({ draft }: Questionnaire, id: string): AnswerValue | undefined {
  if (id !== villages) return draft.answers[id]
  return draft.village === null ? otherVillage : draft.village
}

function Asking({ q, question }: { q: Questionnaire; question: Asked }) {
  return (
    <Heading>
      <span {...q.say(question.text)} />
    </Heading>
  )
}

function Notes({ q, question }: { q: Questionnaire; question: Asked }) {
  return (
    <>
      {question.hint && <p class="muted" {...q.say(question.hint)} />}
      {q.wrong && <p class="error">{q.wrong.message}</p>}
    </>
  )
}

function Words({ q, question }: { q: Questionnaire; question: TextQuestion }) {
  const { id, maxLength, size } = question
  return (
    <>
      <label for={id}>
        <Asking q={q} question={question} />
      </label>
      <Notes q={q} question={question} />
      <Writing q={q} id={id} name={id} longest={maxLength} rows={size === 'long' ? 4 : 1} />
    </>
  )
}

function Choice({ q, question }: { q: Questionnaire; question: Exclude<Asked, TextQuestion> }) {
  const { id } = question
  const chosen = answerTo(q, id)
  return (
    <fieldset>
      <legend>
        <Asking q={q} question={question} />
      </legend>
      <Notes q={q} question={question} />
      <Choices q={q} name={id} choices={choicesOf(question, q.page.document)} chosen={chosen}>
        {question.type === 'scale' && asksWhy(question, chosen) && (
          <Why q={q} question={question} />
        )}
      </Choices>
    </fieldset>
  )
}

function Why({ q, question }: { q: Questionnaire; question: ScaleQuestion }) {
  return (
    <div class="why">
      <label for="why">
        <b>{text.why}</b> {text.whyHint}
      </label>
      <Writing q={q} id="why" name={whyKey(question)} longest={whyLength} rows={2} />
    </div>
  )
}

type WritingProps = { q: Questionnaire; id: string; name: string; longest: number; rows: number }

function Writing({ q, id, name, longest, rows }: WritingProps) {
  return (
    <textarea
      id={id}
      rows={rows}
      maxLength={longest}
      value={`${q.draft.answers[name] ?? ''}`}
      onInput={(event) => answer(q, name, event.currentTarget.value || undefined)}
    />
  )
}

function errorIn(question: Asked, value: AnswerValue | undefined): string | undefined {
  if (value !== undefined) return checkAnswer(question, value) && text.answerAgain
  if (question.required) return text.answerThis
  return question.type === 'text' ? undefined : text.chooseOrSkip
}
