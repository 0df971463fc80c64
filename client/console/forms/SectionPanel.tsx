import { useState } from 'preact/hooks'
import type { Section } from '#shared/forms/document.ts'
import { isLockedSection } from '#shared/forms/lock.ts'
import { formsText } from '../messages/forms.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { addFresh } from './add-fresh.ts'
import { removeSection, setSectionTitle, stepSection } from './edit.ts'
import { head, useEditing } from './editing.ts'
import { LocalizedField } from './LocalizedField.tsx'
import { Panel } from './Panel.tsx'

/** A group of questions: its title and its place. */
export function SectionPanel({ section }: { section: Section }) {
  const editing = useEditing()
  const { form, act, locked } = editing
  const [asking, setAsking] = useState(false)
  const { id, title, questions } = section
  const number = form.sections.findIndex((one) => one.id === id) + 1
  const isLocked = isLockedSection(locked, id)
  const remove = () => act((now) => removeSection(now, id), { select: head })
  return (
    <Panel title={formsText.sectionHeading(number)} isLocked={isLocked}>
      <fieldset class="panel-fields" disabled={isLocked} key={id}>
        <LocalizedField
          {...{ at: id, field: 'title', label: formsText.sectionTitle, value: title }}
          {...{ maxLength: 200, optional: true }}
          onChange={(next, field) => act((now) => setSectionTitle(now, id, next), { field })}
        />
      </fieldset>
      {questions.length === 0 && <p class="note">{formsText.sectionEmpty}</p>}
      {!isLocked && (
        <Actions>
          <Button
            small
            icon="plus"
            onClick={() => addFresh(editing, { section: number - 1, index: questions.length })}
          >
            {formsText.addQuestion}
          </Button>
          <Button
            small
            icon="arrowUp"
            disabled={number === 1}
            onClick={() => act((now) => stepSection(now, id, -1))}
          >
            {formsText.up}
          </Button>
          <Button
            small
            icon="arrowDown"
            disabled={number === form.sections.length}
            onClick={() => act((now) => stepSection(now, id, 1))}
          >
            {formsText.down}
          </Button>
          <Button
            small
            icon="trash"
            onClick={() => (questions.length > 0 ? setAsking(true) : remove())}
          >
            {formsText.removeSection}
          </Button>
        </Actions>
      )}
      <ConfirmDialog
        open={asking}
        title={formsText.removeSectionTitle}
        confirm={formsText.removeSection}
        danger
        onConfirm={async () => remove()}
        onClose={() => setAsking(false)}
      >
        <p>{formsText.removeSectionText(questions.length)}</p>
      </ConfirmDialog>
    </Panel>
  )
}
