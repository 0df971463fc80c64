import type { AskedQuestion, Localized, MatrixQuestion } from '../forms/document.ts'
import type { QuestionType } from './contract.ts'

/** Never answered itself: its rows are. */
export const matrix: QuestionType<MatrixQuestion> = {
  choices: () => [],
  check: () => 'wrong_type',
  asked: ({ rows, each, role, ...question }) =>
    rows.map(
      ({ id, label, text, ...own }): AskedQuestion => ({
        ...question,
        ...own,
        ...each,
        id: `${question.id}.${id}`,
        label,
        text: text ?? filledIn(question.text, label),
      }),
    ),
}

/** The matrix's sentence with the row in place of its "…", or after it. */
function filledIn(sentence: Localized, row: Localized): Localized {
  const filled = { ...sentence }
  for (const language in filled) {
    const words = row[language] || row.vi
    const parts = `${sentence[language]}`.split('…')
    filled[language] = parts[1] === undefined ? `${parts[0]} ${words}` : parts.join(words)
  }
  return filled
}
