import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { type LineProblem, type Sheet, sheetOf } from '#shared/paper/line.ts'
import type { BallotContent } from '#shared/paper/schema.ts'
import { choicesOf, meaningOf } from '#shared/questions/registry.ts'
import { keyingText } from '../messages/keying.ts'
import { verdictWords } from '../messages/paper.ts'

/** A ballot in words, for the eye that looks from the sheet to the screen and back. */
export function ballotWords(document: FormDocument, content: BallotContent): string {
  if (content.verdict !== 'valid') return verdictWords[content.verdict]
  const sheet = sheetOf(document)
  return [...scaleWords(sheet, document, content), ...otherWords(document, content)].join('. ')
}

/** What is wrong with a typed line. */
export function problemWords(problem: LineProblem): string {
  switch (problem.kind) {
    case 'unknownNumber':
      return keyingText.unknownNumber(problem.word)
    case 'twice':
      return keyingText.twice(problem.word)
    case 'unknownSign':
      return keyingText.unknownSign(problem.word)
    case 'count':
      return keyingText.count(problem.given, problem.wanted)
  }
}

function scaleWords(
  { contents, way }: Sheet,
  document: FormDocument,
  { answers }: BallotContent,
): string[] {
  const left = contents.filter(({ question }) => answers[question.id] === undefined)
  const bad = contents.filter(({ question }) => {
    const value = answers[question.id]
    if (value === undefined) return false
    return meaningOf(question, value) !== 'satisfied'
  })
  const named = bad.map(({ number, question }) => {
    const value = String(answers[question.id])
    const choice = choicesOf(question, document).find((one) => one.value === value)?.label.vi
    return `${number} ${question.label.vi}${way === 'each' && choice ? ` (${choice})` : ''}`
  })
  const words =
    way === 'exceptions'
      ? named.length > 0
        ? keyingText.notSatisfied(named.join(', '))
        : keyingText.allSatisfied
      : named.length > 0
        ? keyingText.chosen(named.join(', '))
        : keyingText.nothingBad
  const isAll = left.length === contents.length
  return [
    ...(isAll ? [] : [words]),
    ...(left.length > 0
      ? [keyingText.leftOut(left.map(({ number }) => String(number)).join(', '))]
      : []),
  ]
}

/** Answers to what is no scale, and reasons. */
function otherWords(document: FormDocument, { answers }: BallotContent): string[] {
  return allQuestions(document).flatMap((question) => {
    const value = answers[question.id]
    const why = answers[`${question.id}.why`]
    const reason = why === undefined ? [] : [keyingText.why(`${question.label.vi}: ${why}`)]
    if (question.type === 'scale' || value === undefined) return reason
    const labels = [value].flat().map((one) => {
      const choice = choicesOf(question, document).find((it) => it.value === String(one))
      return choice && question.type !== 'number' ? choice.label.vi : String(one)
    })
    return [`${question.label.vi}: ${labels.join(', ')}`]
  })
}
