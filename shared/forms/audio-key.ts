import type { AskedQuestion } from './document.ts'

/**
 * Where the recording of a question's choices is found: under one key for all questions that offer
 * the same; undefined where nothing is offered.
 */
export function choicesAudioKey(question: AskedQuestion): string | undefined {
  const { type, id } = question
  if (type === 'text' || type === 'number') return undefined
  if (type === 'scale' || type === 'yesNo') {
    const { noOpinion } = question
    const set = type === 'scale' ? question.scale : type
    if (!noOpinion) return `:${set}`
    if (noOpinion === true) return `:${set}.noOpinion`
  }
  // The rows of a matrix share theirs.
  return `${id.split('.')[0]}:choices`
}
