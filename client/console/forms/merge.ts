import type { FormDocument, Question } from '#shared/forms/document.ts'
import { isSame } from '#shared/forms/same.ts'
import { addQuestion, changeQuestion, findQuestion, questionsOf, spotOf } from './edit.ts'

// Two people have edited the same form: one version is in the editor, the other beside it, and each
// difference can be taken over by itself.

export type Difference =
  | { kind: 'added' | 'changed'; id: string; question: Question }
  | { kind: 'removed'; id: string; question: Question }
  /** Title, languages, wording, the order or the sections' titles. */
  | { kind: 'rest' }

/** What the other version has that the present one has not, in the order of the page. */
export function differences(present: FormDocument, other: FormDocument): Difference[] {
  const found: Difference[] = []
  for (const question of questionsOf(other)) {
    const own = findQuestion(present, question.id)
    if (!own) found.push({ kind: 'added', id: question.id, question })
    else if (!isSame(own, question)) found.push({ kind: 'changed', id: question.id, question })
  }
  for (const question of questionsOf(present)) {
    if (!findQuestion(other, question.id)) {
      found.push({ kind: 'removed', id: question.id, question })
    }
  }
  if (!isSame(frame(present), frame(other))) found.push({ kind: 'rest' })
  return found
}

/** The present version with one question of the other: in its own place, or where the other has it. */
export function takenOver(present: FormDocument, other: FormDocument, id: string): FormDocument {
  const question = findQuestion(other, id)
  if (!question) return present
  if (findQuestion(present, id)) return changeQuestion(present, id, () => question)
  const spot = spotOf(other, id)
  const sectionId = spot && other.sections[spot.section]?.id
  const at = present.sections.findIndex((section) => section.id === sectionId)
  const section = at < 0 ? present.sections.length - 1 : at
  const length = present.sections[section]?.questions.length ?? 0
  const index = at < 0 ? length : Math.min(spot?.index ?? length, length)
  if (section >= 0) return addQuestion(present, question, { section, index })
  return { ...present, sections: [{ id: sectionId ?? 's1', questions: [question] }] }
}

/** All but what the questions say, for those that both have. */
function frame(form: FormDocument): unknown {
  const { sections, ...head } = form
  return { head, sections: sections.map(({ id, title }) => ({ id, title })) }
}
