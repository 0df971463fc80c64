import type { YesNoQuestion } from '../forms/document.ts'
import type { QuestionType } from './contract.ts'
import { fixedChoice, lastChoice } from './fixed.ts'
import { oneOf } from './one-of.ts'

export const yesNo: QuestionType<YesNoQuestion> = oneOf(({ noOpinion }, wording) => [
  fixedChoice('yes', wording),
  fixedChoice('no', wording),
  ...lastChoice('noOpinion', noOpinion, wording),
])
