import type { FormProblem, FormProblemReason } from '#shared/forms/checks.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { textSlots } from '#shared/forms/texts.ts'
import { findQuestion, questionsOf } from './edit.ts'
import { fieldId, head } from './editing.ts'

/** The part of the form, and the element in it, where a problem is mended. */
export function problemPlace(form: FormDocument, problem: FormProblem) {
  const { reason, languages } = problem
  if (reason === 'text_missing' || reason === 'language_missing') {
    const language = languages?.[0] ?? 'vi'
    const slots = textSlots(form).filter(({ text }) => !text[language])
    // A question may lack only the words of its scale: they are the form's.
    const slot =
      slots.find((one) => one.at === problem.at) ?? slots.find((one) => one.at === undefined)
    if (slot) return { place: slot.at ?? head, field: fieldId(slot.at, slot.field, language) }
  }
  const at = placeOf(form, problem)
  return { place: at ?? head, field: fieldId(at, fieldOf(form, problem, at)) }
}

/** A problem of the whole form is mended in one of its parts too. */
function placeOf(form: FormDocument, { reason, at }: FormProblem): string | undefined {
  if (reason === 'no_overall') return questionsOf(form).findLast(({ type }) => type === 'scale')?.id
  if (reason === 'no_questions') return form.sections[0]?.id
  return at
}

function fieldOf(form: FormDocument, { reason }: FormProblem, at: string | undefined): string {
  const question = at === undefined ? undefined : findQuestion(form, at)
  if (question?.type !== 'matrix' || fields[reason] !== 'options') return fields[reason]
  // A matrix on a scale has no options of its own: it lacks rows.
  return question.each.type === 'single' ? 'each.options' : 'rows'
}

const fields: Record<FormProblemReason, string> = {
  no_questions: 'add',
  empty_section: 'add',
  no_overall: 'role',
  several_overalls: 'role',
  overall_not_scale: 'type',
  overall_not_last: 'number',
  text_missing: 'text',
  language_missing: 'text',
  too_few_options: 'options',
  same_option_twice: 'options',
  no_rows: 'rows',
  same_row_twice: 'rows',
  number_range: 'max',
  audio_outdated: 'audio',
  condition_not_earlier: 'showIf',
  condition_not_an_option: 'showIf',
  own_text_unnamed: 'ownText.number',
  official_own_text: 'ownText',
  official_two_valued_only: 'type',
  official_no_opinion: 'noOpinion',
  official_required: 'required',
  official_condition: 'showIf',
}
