import type { AnswerValue, Option, Question } from '../forms/document.ts'
import type { AnswerReason, Choice, QuestionType } from './contract.ts'

/** The types that are answered by one of their choices. */
export function oneOf<Q extends Question>(
  choices: QuestionType<Q>['choices'],
): Pick<QuestionType<Q>, 'choices' | 'check'> {
  return { choices, check: (question, value) => checkChoice(choices(question, {}), value) }
}

export function checkChoice(choices: Choice[], given: AnswerValue): AnswerReason | undefined {
  return choices.some(({ value }) => value === given) ? undefined : 'not_an_option'
}

export function optionChoices(options: Option[]): Choice[] {
  return options.map(({ id, label }) => ({ value: id, label }))
}
