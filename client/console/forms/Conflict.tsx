import { formatInstant } from '#shared/format.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { formsText } from '../messages/forms.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { removeQuestion } from './edit.ts'
import { useEditing } from './editing.ts'
import { type Difference, differences, takenOver } from './merge.ts'
import { nameOf } from './Outline.tsx'

/** Two people have edited at once: which version to go on with. The other one stays beside it. */
export function Conflict() {
  const { theirs, settleConflict } = useEditing()
  if (!theirs) return null
  const who = theirs.saved?.by ?? formsText.someone
  const when = theirs.saved ? formatInstant(theirs.saved.at) : ''
  return (
    <Notice tone="problem" title={formsText.conflictTitle(who, when)} announced>
      <p>{formsText.conflictText}</p>
      <Actions>
        <Button small onClick={() => settleConflict('theirs')}>
          {formsText.takeTheirs}
        </Button>
        <Button small onClick={() => settleConflict('mine')}>
          {formsText.keepMine}
        </Button>
      </Actions>
    </Notice>
  )
}

/** The version that was put aside, question by question. */
export function Aside() {
  const { aside, form, act, dropAside } = useEditing()
  if (!aside) return null
  const found = differences(form, aside)
  return (
    <Notice tone="waiting" title={formsText.asideTitle}>
      <p>{found.length === 0 ? formsText.asideNone : formsText.asideText}</p>
      <ul class="aside-list">
        {found.map((one) => (
          <li key={one.kind === 'rest' ? 'rest' : one.id}>
            <OneDifference of={one} aside={aside} />
          </li>
        ))}
      </ul>
      <Actions>
        {found.length > 0 && (
          <Button small onClick={() => act(() => aside)}>
            {formsText.asideTakeAll}
          </Button>
        )}
        <Button small icon="cross" onClick={dropAside}>
          {formsText.asideDrop}
        </Button>
      </Actions>
    </Notice>
  )
}

function OneDifference({ of: one, aside }: { of: Difference; aside: FormDocument }) {
  const { act } = useEditing()
  if (one.kind === 'rest') return <>{formsText.asideRest}</>
  const { id, kind, question } = one
  const name = nameOf(question)
  const words = {
    added: formsText.asideAdded,
    changed: formsText.asideChanged,
    removed: formsText.asideRemoved,
  }
  return (
    <>
      <b>{name}</b> – {words[kind]}{' '}
      <Button
        small
        label={kind === 'removed' ? undefined : formsText.asideTakeFor(name)}
        onClick={() =>
          act((now) => (kind === 'removed' ? removeQuestion(now, id) : takenOver(now, aside, id)))
        }
      >
        {kind === 'removed' ? formsText.remove : formsText.asideTake}
      </Button>
    </>
  )
}
