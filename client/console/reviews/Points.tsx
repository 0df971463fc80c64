import type { Result } from '#shared/results/schema.ts'
import { maxPoints } from '#shared/reviews/limits.ts'
import type { ExplanationRequest } from '#shared/reviews/schema.ts'
import { explanationText } from '../messages/explanations.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import type { Binding } from '../ui/Field.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import './reviews.css'

/** What is to be explained, as it is typed: the empty string stands for all of them. */
export interface Point {
  question: string
  villageId: string
  questionId: string
}

export const noPoint: Point = { question: '', villageId: '', questionId: '' }

/** What is wrong with the wording of a point. */
export function pointError({ question }: Point): string | undefined {
  const { length } = question.trim()
  if (length < 5) return explanationText.tooShort
  return length > 2000 ? explanationText.tooLong : undefined
}

export function requestOf({ question, villageId, questionId }: Point): ExplanationRequest {
  return {
    question: question.trim(),
    villageId: villageId || null,
    questionId: questionId || null,
  }
}

interface AboutProps {
  result: Result
  village: Binding<string>
  content: Binding<string>
}

/** Which village and which content a question is about. */
export function About({ result, village, content }: AboutProps) {
  return (
    <>
      <Select
        label={explanationText.village}
        placeholder={explanationText.allVillages}
        options={result.villages.flatMap(({ unitId, name }) =>
          unitId === null ? [] : { value: unitId, label: name },
        )}
        {...village}
      />
      <Select
        label={explanationText.content}
        placeholder={explanationText.allContents}
        options={result.questions.map(({ id, label }) => ({ value: id, label }))}
        {...content}
      />
    </>
  )
}

/** The points that go back with a result, each to be answered by the unit. */
export function Points(props: Binding<readonly Point[]> & { result: Result }) {
  const { id, value: points, error, onChange, result } = props
  return (
    <div id={id} class="points" tabIndex={-1}>
      {points.map((point, at) => (
        <OnePoint
          key={at}
          number={at + 1}
          point={point}
          error={error && pointError(point)}
          result={result}
          onChange={(next) => onChange(points.map((one, other) => (other === at ? next : one)))}
          onRemove={() => onChange(points.filter((_, other) => other !== at))}
        />
      ))}
      {points.length < maxPoints && (
        <div>
          <Button small onClick={() => onChange([...points, noPoint])}>
            {explanationText.addPoint}
          </Button>
        </div>
      )}
    </div>
  )
}

interface OnePointProps {
  number: number
  point: Point
  error: string | undefined
  result: Result
  onChange: (point: Point) => void
  onRemove: () => void
}

function OnePoint({ number, point, error, result, onChange, onRemove }: OnePointProps) {
  const bound = (name: keyof Point) => ({
    name: `${name}-${number}`,
    value: point[name],
    onChange: (value: string) => onChange({ ...point, [name]: value }),
  })
  return (
    <fieldset class="point">
      <legend class="field-label">{explanationText.point(number)}</legend>
      <div class="point-about">
        <About result={result} village={bound('villageId')} content={bound('questionId')} />
      </div>
      <Textarea label={explanationText.question} rows={2} error={error} {...bound('question')} />
      <div>
        <Button small kind="quiet" onClick={onRemove}>
          {explanationText.removePoint(number)}
        </Button>
      </div>
    </fieldset>
  )
}
