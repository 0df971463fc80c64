import type { AnswerValue, ScaleName, ScaleQuestion, ScaleValue } from '../forms/document.ts'
import type { Meaning, QuestionType } from './contract.ts'

/** Best first: one direction for every unit, the same on paper. */
const steps: Record<ScaleName, ScaleValue[]> = {
  two: ['satisfied', 'notSatisfied'],
  five: ['5', '4', '3', '2', '1'],
}

/** Fixed wording, always shown in words. */
const fixedLabels: Record<ScaleValue, string> = {
  satisfied: 'Hài lòng',
  notSatisfied: 'Chưa hài lòng',
  5: 'Rất hài lòng',
  4: 'Hài lòng',
  3: 'Bình thường',
  2: 'Không hài lòng',
  1: 'Rất không hài lòng',
  noOpinion: 'Không biết / không có ý kiến',
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
  empty: '',
  choices: (question, { scaleLabels }) =>
    valuesOf(question).map((value) => {
      const own = value === 'noOpinion' && question.noOpinion !== true && question.noOpinion
      const label = own || scaleLabels?.[value] || { vi: fixedLabels[value] }
      return value === 'noOpinion' ? { value, label, apart: true } : { value, label }
    }),
  check: (question, value) =>
    valuesOf(question).includes(value as ScaleValue) ? undefined : 'not_an_option',
  meaning: (_question, value) => meanings[String(value)],
  tallyKeys: valuesOf,
  tallied: (_question, value) => [String(value)],
  textKeys: (question) => (question.why ? [whyKey(question)] : []),
}

/** The key of the reason given for a question's answer. */
export function whyKey(question: { id: string }): string {
  return `${question.id}.why`
}

/** True when the answer is one after which the question asks "Vì sao?". */
export function asksWhy(question: ScaleQuestion, value: AnswerValue | undefined): boolean {
  return !!question.why && meanings[String(value)] === 'notSatisfied'
}

function valuesOf(question: ScaleQuestion): ScaleValue[] {
  return question.noOpinion ? [...steps[question.scale], 'noOpinion'] : steps[question.scale]
}
