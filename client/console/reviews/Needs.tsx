import { useId } from 'preact/hooks'
import type { Result } from '#shared/results/schema.ts'
import type { BoardSurveyCondition } from '#shared/targets/schema.ts'
import { reviewText } from '../messages/reviews.ts'
import { targetText } from '../messages/targets.ts'
import { Icon } from '../ui/Icon.tsx'
import { needsOf, type TargetRule } from './target-needs.ts'
import './reviews.css'

/** What the province's rule needs of the survey, each with what it has, met or not. */
export function Needs(props: {
  result: Result
  rule: TargetRule
  numbers: BoardSurveyCondition['numbers']
}) {
  const titleId = useId()
  const needs = needsOf(props.result, props.rule, props.numbers)
  return (
    <div>
      <p class="field-label" id={titleId}>
        {reviewText.needs}
      </p>
      <ul class="needs" aria-labelledby={titleId}>
        {needs.map(({ label, value, met }) => (
          <li key={label} class={met ? 'need-met' : 'need-short'}>
            <Icon name={met ? 'check' : 'cross'} />
            <span class="visually-hidden">{met ? targetText.met : targetText.notMet}: </span>
            <span>{label}</span>
            <b>{value}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
