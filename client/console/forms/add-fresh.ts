import { isLockedSection } from '#shared/forms/lock.ts'
import { addQuestion, freeId, questionsOf, type Spot, spotOf } from './edit.ts'
import { type Editing, fieldId } from './editing.ts'
import { freshQuestion } from './types.tsx'

/** A new question at the spot, with the cursor in its sentence. */
export function addFresh({ form, act }: Editing, spot: Spot): void {
  const before = form.sections[spot.section]?.questions[spot.index - 1] ?? questionsOf(form).at(-1)
  const fresh = freshQuestion(freeId(form, 'q'), before)
  const focus = fieldId(fresh.id, 'text', 'vi')
  act((now) => addQuestion(now, fresh, spot), { select: fresh.id, focus })
}

/** The same right after the selected question; undefined where nothing may be added. */
export function addAfterSelected(editing: Editing): (() => void) | undefined {
  const { form, selected, locked } = editing
  const spot = spotOf(form, selected)
  const section = spot && form.sections[spot.section]
  if (!spot || !section || isLockedSection(locked, section.id)) return undefined
  return () => addFresh(editing, { ...spot, index: spot.index + 1 })
}
