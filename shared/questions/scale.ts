import type {
  AnswerValue,
  Question,
  ScaleName,
  ScaleQuestion,
  ScaleValue,
} from '../forms/document.ts'
import type { Meaning, QuestionType } from './contract.ts'
import { fixedChoice, lastChoice } from './fixed.ts'
import { oneOf } from './one-of.ts'

/** Best first: one direction for every unit, the same on paper. */
const steps: Record<ScaleName, ScaleValue[]> = {
  two: ['satisfied', 'notSatisfied'],
  five: ['5', '4', '3', '2', '1'],
}

const meanings: Record<string, Meaning> = {
  satisfied: 'satisfied',
  notSatisfied: 'notSatisfied',
  5: 'satisfied',
  4: 'satisfied',
  3: 'neutral',
  2: 'notSatisfied',
  1: 'notSatisfied',
  noOpinion: 'noOpinion',
}

/** Code points in the reason after "Chưa hài lòng". */
export const whyLength = 200

export const scale: QuestionType<ScaleQuestion> = {
  ...oneOf(({ scale, noOpinion }, wording) => [
    ...steps[scale].map((value) => fixedChoice(value, wording)),
    ...lastChoice('noOpinion', noOpinion, wording),
  ]),
  meaning: (_question, value) => meanings[String(value)],
  textKeys: (question) => (question.why ? [whyKey(question)] : []),
}

/** The key of the reason given for a question's answer. */
export function whyKey(question: { id: string }): string {
  return `${question.id}.why`
}

/** True when the answer is one after which the question asks "Vì sao?". */
export function asksWhy(question: Question, value: AnswerValue | undefined): boolean {
  return question.type === 'scale' && !!question.why && meanings[String(value)] === 'notSatisfied'
}
