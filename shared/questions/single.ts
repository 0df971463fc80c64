import type { SingleQuestion } from '../forms/document.ts'
import type { QuestionType } from './contract.ts'
import { oneOf, optionChoices } from './one-of.ts'

export const single: QuestionType<SingleQuestion> = oneOf(({ options }) => optionChoices(options))
