import type { FormProblem } from '#shared/forms/checks.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { textSlots } from '#shared/forms/texts.ts'
import { formProblemSentences } from '../messages/form-problems.ts'
import { formsText } from '../messages/forms.ts'
import { languageName } from '../messages/languages.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { findQuestion, questionsOf } from './edit.ts'
import { type Editing, fieldId, head, panelHeading, useEditing } from './editing.ts'
import { nameOf } from './Outline.tsx'

/** What keeps the form from being published, each with the way to the field where it is mended. */
export function Problems({ publishHref }: { publishHref: string | undefined }) {
  const editing = useEditing()
  const { problems, form } = editing
  return (
    <details class="problems card" open={problems.length > 0 && problems.length < 6}>
      <summary>
        {formsText.checks}: {problems.length > 0 ? formsText.problemCount(problems.length) : ''}
        {problems.length === 0 && formsText.checksNone}
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={keyOf(problem)}>
            <Icon name="warning" />{' '}
            <button type="button" class="link" onClick={() => goTo(editing, problem)}>
              {placeName(form, problem)}
            </button>
            : {formProblemSentences[problem.reason]}
            {problem.languages && ` (${problem.languages.map(languageName).join(', ')})`}
          </li>
        ))}
      </ul>
      {problems.length === 0 && publishHref !== undefined && (
        <ButtonLink href={publishHref}>{formsText.goToPublish}</ButtonLink>
      )}
    </details>
  )
}

function keyOf({ reason, at, languages }: FormProblem): string {
  return [reason, at, ...(languages ?? [])].join(' ')
}

function placeName(form: FormDocument, { at }: FormProblem): string {
  if (at === undefined) return formsText.atWhole
  const question = findQuestion(form, at)
  if (question) return nameOf(question)
  const index = form.sections.findIndex(({ id }) => id === at)
  return form.sections[index]?.title?.vi || formsText.section(index + 1)
}

function goTo(editing: Editing, problem: FormProblem): void {
  const { languages } = problem
  const language = languages?.[0]
  if (language) editing.setBeside(language)
  const { place, field } = placeOf(editing.form, problem)
  editing.select(place, field)
}

/** The part of the form and the field in it where a problem is mended. */
function placeOf(form: FormDocument, { at, reason, languages }: FormProblem) {
  if (reason === 'text_missing' || reason === 'language_missing') {
    const language = languages?.[0] ?? 'vi'
    const slots = textSlots(form).filter(({ text }) => !text[language])
    // A question may lack only the words of its scale: they are the form's.
    const slot = slots.find((one) => one.at === at) ?? slots.find((one) => one.at === undefined)
    if (slot) return { place: slot.at ?? head, field: fieldId(slot.at, slot.field, language) }
  }
  const scales = questionsOf(form).filter(({ type }) => type === 'scale')
  const place = reason === 'no_overall' ? scales.at(-1)?.id : at
  const field = place === undefined ? headFields[reason] : fields[reason]
  return { place: place ?? head, field: field ? fieldId(place, field) : panelHeading }
}

/** The field in which a problem is mended. */
const fields: Partial<Record<FormProblem['reason'], string>> = {
  empty_section: 'add',
  no_overall: 'role',
  several_overalls: 'role',
  overall_not_scale: 'type',
  too_few_options: 'options',
  same_option_twice: 'options',
  condition_not_earlier: 'showIf',
  condition_not_an_option: 'showIf',
  official_two_valued_only: 'type',
  official_required: 'required',
  official_condition: 'showIf',
}

/** The same where the form as a whole is meant. */
const headFields: typeof fields = {
  own_text_unnamed: 'ownText.number',
  official_own_text: 'ownText',
}
