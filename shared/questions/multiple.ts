import type { AnswerValue, MultipleQuestion } from '../forms/document.ts'
import type { Choice, QuestionType, Wording } from './contract.ts'
import { lastChoice } from './fixed.ts'
import { checkChoice, optionChoices } from './one-of.ts'

/** Chosen alone or not at all. */
const none = 'none'

export const multiple: QuestionType<MultipleQuestion> = {
  choices: choicesOf,
  check: (question, value) => {
    if (!Array.isArray(value)) return 'wrong_type'
    const choices = choicesOf(question, {})
    if (value.some((one) => checkChoice(choices, one))) return 'not_an_option'
    if (new Set(value).size < value.length) return 'not_an_option'
    if (value.includes(none) && value.length > 1) return 'not_alone'
    return value.length > (question.max ?? value.length) ? 'too_many' : undefined
  },
  read: (typed) => typed,
}

/** The choices made after a tap on one more: what excludes the others leaves alone. */
export function toggled(given: AnswerValue | undefined, tapped: string): string[] | undefined {
  const chosen = Array.isArray(given) ? given : []
  const rest = chosen.filter((one) => one !== tapped && one !== none && tapped !== none)
  const all = chosen.includes(tapped) ? rest : [...rest, tapped]
  return all.length ? all : undefined
}

function choicesOf({ options, none: own }: MultipleQuestion, wording: Wording): Choice[] {
  return [...optionChoices(options), ...lastChoice(none, own, wording)]
}
