import type { SingleQuestion } from '../forms/document.ts'
import type { QuestionType } from './contract.ts'

export const single: QuestionType<SingleQuestion> = {
  empty: '',
  choices: (question) => question.options.map(({ id, label }) => ({ value: id, label })),
  check: (question, value) =>
    question.options.some(({ id }) => id === value) ? undefined : 'not_an_option',
  meaning: () => undefined,
  tallyKeys: (question) => question.options.map(({ id }) => id),
  tallied: (_question, value) => [String(value)],
  textKeys: () => [],
}
