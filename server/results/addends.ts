import type { Addend } from '#shared/results/added.ts'
import type { Shown } from '#shared/results/disclosure.ts'
import { overallQuestionOf, type QuestionMeaning } from '#shared/results/questions.ts'
import { type OverallReading, overallShare, sharesOf } from '#shared/results/shares.ts'
import type { SurveyPolicy } from '#shared/surveys/policy.ts'
import { countingTally, type Source } from './sources.ts'

// What one result gives to a sum of several: its counts, with what its own page shows of them.

export interface Addends {
  /** Satisfied with a content; null where it was not asked. */
  of(questionId: string): Addend | null
  /** Satisfied overall, by either reading. */
  overall: Record<OverallReading, Addend | null>
}

interface Adding {
  source: Source
  /** What the result's own page shows. */
  own: Shown | null
  /** Those that are added: asked everywhere in the same words. */
  questions: readonly QuestionMeaning[]
  policy: Pick<SurveyPolicy, 'share' | 'disclosure'>
}

export function addendsOf({ source, own, questions, policy }: Adding): Addends {
  const tally = countingTally(source)
  const asked = source.turnout.households ?? 0
  const meanings = new Map(questions.map((question) => [question.id, question]))
  const of = (id: string): Addend | null => {
    const question = meanings.get(id)
    const row = tally.questions[id]
    if (!question || !row) return null
    return {
      share: sharesOf(question, tally, policy.share, asked).satisfied,
      size: policy.disclosure.questionMinimum === 0 ? tally.valid : row.answered,
      precision: own?.questions[id]?.precision ?? 'hidden',
    }
  }
  const mean = overallShare(questions, tally, policy.share, 'mean', asked)
  const precision = own?.overall.mean?.kind ?? 'hidden'
  return {
    of,
    overall: {
      question: of(overallQuestionOf(questions)?.id ?? ''),
      mean: mean ? { share: mean, size: tally.valid, precision } : null,
    },
  }
}
