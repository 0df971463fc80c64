import type { FormProblem } from '#shared/forms/checks.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { languageName } from '#shared/forms/languages.ts'
import { formProblemSentences } from '../messages/form-problems.ts'
import { formsText } from '../messages/forms.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { findQuestion } from './edit.ts'
import { type Editing, useEditing } from './editing.ts'
import { nameOf } from './Outline.tsx'
import { problemPlace } from './problem-place.ts'

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
  const { place, field } = problemPlace(editing.form, problem)
  editing.select(place, field)
}
