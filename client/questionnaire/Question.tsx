/** @jsxImportSource ../common/dom */
import type {
  AnswerValue,
  AskedQuestion as Asked,
  NumberQuestion,
  TextQuestion,
} from '#shared/forms/document.ts'
import { readNumber } from '#shared/questions/number.ts'
import { checkAnswer, choicesOf } from '#shared/questions/registry.ts'
import { asksWhy, whyKey, whyLength } from '#shared/questions/scale.ts'
import { Choices } from './Choices.tsx'
import * as text from './messages/vi.ts'
import { BackLine, complain, ErrorSummary, Heading, Line, Listen, Main } from './parts.tsx'
import { check, go, goBack, place, start, villages } from './place.ts'
import { answer, otherVillage, type Questionnaire } from './questionnaire.ts'

/** One question, the whole page. Nothing moves on by itself; errors show on "Tiếp tục" only. */
export function Question({ q, question }: { q: Questionnaire; question: Asked }) {
  const { page, journey } = q
  const { id, required } = question
  const position = journey.position(id)
  const before = position ? (journey.previous(id)?.id ?? (page.villages[0] && villages)) : start
  const { mending } = place()
  // The rows of a matrix are named after it.
  const [own] = id.split('.')
  const group = page.document.sections.find(({ questions }) =>
    questions.some((one) => one.id === own),
  )

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
      {group?.title && <p class="muted" {...q.say(group.title)} />}
      {isTyped(question) ? (
        <Typed q={q} question={question} />
      ) : (
        <Choice q={q} question={question} />
      )}
      <Main tap={proceed}>{text.proceed}</Main>
      {!isTyped(question) && !required && <Line tap={skip}>{text.skip}</Line>}
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
      <Listen q={q} about={question.id}>
        {text.listen}
      </Listen>
      {question.hint && <p class="muted" {...q.say(question.hint)} />}
      {boundsOf(question) && <p class="muted">{boundsOf(question)}</p>}
      {q.wrong && <p class="error">{q.wrong.message}</p>}
    </>
  )
}

/** What may be typed or chosen; also what is said when it was not. */
function boundsOf(question: Asked): string | undefined {
  const { type } = question
  if (type === 'number') {
    return text.numberBetween(question.min.toLocaleString('vi'), question.max.toLocaleString('vi'))
  }
  return type === 'multiple' ? text.chooseSeveral(question.max) : undefined
}

type TypedQuestion = TextQuestion | NumberQuestion

/** Answered in one's own words or digits; left empty, it is skipped. */
function isTyped(question: Asked): question is TypedQuestion {
  return question.type === 'text' || question.type === 'number'
}

function Typed({ q, question }: { q: Questionnaire; question: TypedQuestion }) {
  const { id } = question
  return (
    <>
      <label for={id}>
        <Asking q={q} question={question} />
      </label>
      <Notes q={q} question={question} />
      {question.type === 'text' ? (
        <Writing
          q={q}
          id={id}
          name={id}
          longest={question.maxLength}
          rows={question.size === 'long' ? 4 : 1}
        />
      ) : (
        <p class="number">
          <input
            id={id}
            inputMode="numeric"
            autocomplete="off"
            value={`${q.draft.answers[id] ?? ''}`}
            onInput={({ currentTarget: { value } }) =>
              answer(q, id, value ? readNumber(value) : undefined)
            }
          />
          {question.unit && <span {...q.say(question.unit)} />}
        </p>
      )}
    </>
  )
}

function Choice({ q, question }: { q: Questionnaire; question: Exclude<Asked, TypedQuestion> }) {
  const { id } = question
  const chosen = answerTo(q, id)
  return (
    <fieldset>
      <legend>
        <Asking q={q} question={question} />
      </legend>
      <Notes q={q} question={question} />
      <Choices
        q={q}
        name={id}
        choices={choicesOf(question, q.page.document)}
        chosen={chosen}
        several={question.type === 'multiple'}
        faces={question.type === 'scale'}
      >
        {asksWhy(question, chosen) && <Why q={q} question={question} />}
      </Choices>
    </fieldset>
  )
}

function Why({ q, question }: { q: Questionnaire; question: Asked }) {
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
      autocomplete="off"
      value={`${q.draft.answers[name] ?? ''}`}
      onInput={(event) => answer(q, name, event.currentTarget.value || undefined)}
    />
  )
}

function errorIn(question: Asked, value: AnswerValue | undefined): string | undefined {
  if (value !== undefined) {
    return checkAnswer(question, value) && (boundsOf(question) || text.answerAgain)
  }
  if (question.required) return text.answerThis
  return isTyped(question) ? undefined : text.chooseOrSkip
}
