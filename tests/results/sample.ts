import type { Answers, FormDocument, Question } from '#shared/forms/document.ts'
import type { Mode } from '#shared/responses/mode.ts'
import { type CountedQuestion, countedQuestions } from '#shared/results/questions.ts'
import type { Bound } from '#shared/results/ratio.ts'
import type { ShareRule } from '#shared/results/shares.ts'
import { type CountedAnswer, type Tally, tallyOf } from '#shared/results/tally.ts'
import type { ResultRule } from '#shared/results/verdict.ts'

/** Two contents and the overall question, all two-valued: the smallest official form. */
export const twoValued = counted(scaleQuestion('road', 'two'), scaleQuestion('water', 'two'), {
  ...scaleQuestion('overall', 'two'),
  role: 'overall',
})

/** Five steps and "no opinion", as feedback forms have them, and a single choice. */
export const fiveValued = counted(
  { ...scaleQuestion('road', 'five'), noOpinion: true },
  { ...scaleQuestion('clinic', 'five'), noOpinion: true },
  { ...scaleQuestion('overall', 'five'), role: 'overall' },
  {
    id: 'wait',
    type: 'single',
    options: [
      { id: 'short', label: { vi: 'Dưới 30 phút' } },
      { id: 'long', label: { vi: 'Từ 30 phút trở lên' } },
    ],
    text: { vi: 'Phải đợi bao lâu?' },
    label: { vi: 'Thời gian đợi' },
  },
)

export const ofValid: ShareRule = { denominator: 'valid', countNoOpinion: true }
export const ofAnswered: ShareRule = { denominator: 'answered', countNoOpinion: false }

export function counted(...questions: Question[]): CountedQuestion[] {
  const form: Pick<FormDocument, 'sections'> = { sections: [{ id: 's', questions }] }
  return countedQuestions(form)
}

export function scaleQuestion(id: string, scale: 'two' | 'five'): Question & { type: 'scale' } {
  return { id, type: 'scale', scale, text: { vi: `Câu hỏi ${id}` }, label: { vi: id } }
}

export function answer(answers: Answers, mode: Mode = 'self'): CountedAnswer {
  return { mode, answers }
}

/** So many two-valued answers that are the same on every question. */
export function uniformTally(satisfied: number, notSatisfied: number): Tally {
  const all = (value: string) => answer({ road: value, water: value, overall: value })
  return tallyOf(
    [
      ...Array.from({ length: satisfied }, () => all('satisfied')),
      ...Array.from({ length: notSatisfied }, () => all('notSatisfied')),
    ],
    twoValued,
  )
}

export function atLeast(percent: number): Bound {
  return { share: { num: percent, den: 100 }, comparison: 'atLeast' }
}

export function moreThan(percent: number): Bound {
  return { share: { num: percent, den: 100 }, comparison: 'moreThan' }
}

/** 90 % overall and 80 % for each content, of valid answers, by the overall question. */
export const ntmRule: ResultRule = {
  share: ofValid,
  reading: 'question',
  thresholds: { overall: atLeast(90), eachContent: atLeast(80) },
  minimum: null,
}
