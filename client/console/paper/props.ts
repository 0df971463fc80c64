import type { FormDocument } from '#shared/forms/document.ts'
import type { StackView } from '#shared/paper/schema.ts'
import type { StackPlace } from './api.ts'

/** What every part of a stack's page is given. */
export interface StackProps {
  place: StackPlace
  view: StackView
  document: FormDocument
  onDone: (view: StackView) => void
}
