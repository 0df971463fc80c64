import { useEffect, useRef } from 'preact/hooks'
import type { Question, Section } from '#shared/forms/document.ts'
import { isLockedSection } from '#shared/forms/lock.ts'
import { formsText, typeWords } from '../messages/forms.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import { addFresh } from './add-fresh.ts'
import { addSection, freeId, questionsOf } from './edit.ts'
import { fieldId, head, useEditing } from './editing.ts'

/** Everything in the form, in its order: choose what to edit, add what is missing. */
export function Outline() {
  const { form, act, selected } = useEditing()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => keepInSight(ref.current), [selected, form])
  const numbers = new Map(questionsOf(form).map(({ id }, index) => [id, index + 1]))
  const append = () => {
    const id = freeId(form, 's')
    const field = fieldId(id, 'title', 'vi')
    act((now) => addSection(now, id, now.sections.length), { select: id, focus: field })
  }
  return (
    <nav ref={ref} class="outline" id="form-outline" aria-label={formsText.outline} tabIndex={-1}>
      <Entry place={head} name={formsText.head} />
      {form.sections.map((section, index) => (
        <SectionEntries key={section.id} section={section} at={index} numbers={numbers} />
      ))}
      <Button small icon="plus" onClick={append}>
        {formsText.addSection}
      </Button>
    </nav>
  )
}

interface SectionEntriesProps {
  section: Section
  at: number
  numbers: Map<string, number>
}

function SectionEntries({ section, at, numbers }: SectionEntriesProps) {
  const editing = useEditing()
  const { selected, locked } = editing
  const { id, title, questions } = section
  const isLocked = isLockedSection(locked, id)
  const chosen = questions.findIndex((question) => question.id === selected)
  const index = chosen < 0 ? questions.length : chosen + 1
  return (
    <div class="outline-section">
      <Entry place={id} name={title?.vi || formsText.section(at + 1)} isLocked={isLocked} />
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <Entry
              place={question.id}
              name={nameOf(question)}
              number={numbers.get(question.id)}
              type={typeWords[question.type]}
            />
          </li>
        ))}
      </ol>
      {!isLocked && (
        <div id={fieldId(id, 'add')} tabIndex={-1}>
          <Button
            small
            kind="quiet"
            icon="plus"
            onClick={() => addFresh(editing, { section: at, index })}
          >
            {formsText.addQuestion}
          </Button>
        </div>
      )}
    </div>
  )
}

interface EntryProps {
  place: string
  name: string
  number?: number | undefined
  type?: string
  isLocked?: boolean
}

function Entry({ place, name, number, type, isLocked }: EntryProps) {
  const { selected, select, problems } = useEditing()
  const wrong = problems.filter(({ at = head }) => at === place).length
  return (
    <button
      type="button"
      class={classes('outline-entry', number === undefined && 'outline-part')}
      aria-current={selected === place ? 'true' : undefined}
      onClick={() => select(place)}
    >
      {number !== undefined && <span class="outline-number">{number}</span>}
      <span class="outline-name">
        {name}
        {type && <span class="under">{type}</span>}
      </span>
      {isLocked && <Sign icon="lock" words={formsText.lockedSign} />}
      {wrong > 0 && <Sign icon="warning" words={formsText.problemCount(wrong)} />}
    </button>
  )
}

function Sign({ icon, words }: { icon: 'lock' | 'warning'; words: string }) {
  return (
    <span class={`outline-sign-${icon}`} title={words}>
      <Icon name={icon} />
      <span class="visually-hidden">{words}</span>
    </span>
  )
}

/** How a question is called in the editor: by its short name, else by its sentence. */
export function nameOf({ label, text }: Question): string {
  return label.vi || text.vi || formsText.unwritten
}

/**
 * Scrolls the list itself, never the page, so that the chosen entry is seen. Before the page is scrolled,
 * the end of the list is below the window: the room under its last entry lets that come up too.
 */
function keepInSight(list: HTMLElement | null): void {
  const entry = list?.querySelector('[aria-current]')
  if (!list || !entry) return
  const { top, bottom: end } = list.getBoundingClientRect()
  const bottom = Math.min(end, innerHeight)
  const place = entry.getBoundingClientRect()
  if (place.top < top) list.scrollTop -= top - place.top + 8
  else if (place.bottom > bottom) list.scrollTop += place.bottom - bottom + 8
}
