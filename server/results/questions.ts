import type { FormDocument, Question } from '#shared/forms/document.ts'
import { choicesOf, meaningOf, tallyKeysOf, textKeysOf } from '#shared/questions/registry.ts'
import type { ResultQuestion } from '#shared/results/schema.ts'

/** A question as tables name it, in Vietnamese. */
export function describeQuestion(question: Question, document: FormDocument): ResultQuestion {
  const labels = new Map(choicesOf(question, document).map(({ value, label }) => [value, label.vi]))
  const keys = tallyKeysOf(question).map((key) => ({
    key,
    label: labels.get(key) ?? written,
    meaning: meaningOf(question, key) ?? null,
  }))
  const asksSatisfaction = keys.some(({ meaning }) => meaning !== null)
  const other = textKeysOf(question).includes(question.id) ? 'text' : 'choice'
  return {
    id: question.id,
    kind: !asksSatisfaction ? other : question.role === 'overall' ? 'overall' : 'content',
    label: question.label.vi,
    text: question.text.vi,
    keys,
  }
}

/** The one key of a free text that counts how many wrote something. */
const written = 'Có ghi ý kiến'
