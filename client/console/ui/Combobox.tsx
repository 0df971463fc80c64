import { useEffect, useRef, useState } from 'preact/hooks'
import { matches } from '#shared/text.ts'
import { uiText } from '../messages/ui.ts'
import { classes } from './classes.ts'
import { type Binding, Field, type FieldIds, type FieldText } from './Field.tsx'
import { Icon } from './Icon.tsx'
import type { InputWidth } from './TextInput.tsx'

export interface ComboboxOption {
  value: string
  label: string
  /** Tells two of the same name apart: the district of a commune. It is searched too. */
  detail?: string | undefined
}

export interface ComboboxProps extends Binding<string>, FieldText {
  options: readonly ComboboxOption[]
  placeholder?: string
  width?: InputWidth
}

/** So many are drawn; whoever wants another types more. */
const shownAtOnce = 40

/**
 * One of hundreds, found by typing the beginnings of its words, with or without accents. The value is
 * that of an option, or the empty string while what is typed is none.
 */
export function Combobox(props: ComboboxProps) {
  return <Field {...props}>{(ids) => <Chooser {...props} ids={ids} />}</Field>
}

function Chooser({ ids, ...props }: ComboboxProps & { ids: FieldIds }) {
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const chosen = props.options.find((option) => option.value === props.value)
  const found = typed === undefined ? props.options : optionsFor(typed, props.options)
  const listId = `${ids.id}-list`

  const show = (index: number) => {
    setOpen(true)
    setActive(Math.min(Math.max(index, 0), Math.min(found.length, shownAtOnce) - 1))
  }
  const choose = (option: ComboboxOption) => {
    setTyped(undefined)
    setOpen(false)
    props.onChange(option.value)
  }
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    setActive(0)
    if (props.value !== '') props.onChange('')
  }
  const leave = () => {
    setOpen(false)
    const [only, ...others] = found
    if (typed !== undefined && typed.trim() !== '' && only && others.length === 0) choose(only)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyActs({ open, active, choice: found[active], show, choose, setOpen })[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <div class={classes('combobox', `input-${props.width ?? 'medium'}`)}>
      <input
        {...ids}
        class="input"
        type="text"
        role="combobox"
        name={props.name}
        autocomplete="off"
        spellcheck={false}
        placeholder={props.placeholder}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && found.length > 0 ? `${listId}-${active}` : undefined}
        value={typed ?? chosen?.label ?? ''}
        onInput={(event) => type(event.currentTarget.value)}
        onClick={() => show(active)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <Icon name="chevronDown" />
      {open && (
        <OptionList id={listId} found={found} active={active} value={props.value} onPick={choose} />
      )}
    </div>
  )
}

interface OptionListProps {
  id: string
  found: readonly ComboboxOption[]
  active: number
  value: string
  onPick: (option: ComboboxOption) => void
}

function OptionList({ id, found, active, value, onPick }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div class="combobox-list">
      <div
        id={id}
        ref={list}
        role="listbox"
        tabIndex={-1}
        aria-label={uiText.suggestions}
        // A press must not take the focus from the input.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.slice(0, shownAtOnce).map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={option.value}
            id={`${id}-${index}`}
            class={classes('combobox-option', index === active && 'is-active')}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === value}
            onClick={() => onPick(option)}
          >
            {option.label}
            {option.detail !== undefined && <span class="muted">, {option.detail}</span>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="combobox-note">{uiText.nothingFound}</p>}
      {found.length > shownAtOnce && <p class="combobox-note">{uiText.typeMore(found.length)}</p>}
    </div>
  )
}

interface Keyed {
  open: boolean
  active: number
  choice: ComboboxOption | undefined
  show: (index: number) => void
  choose: (option: ComboboxOption) => void
  setOpen: (open: boolean) => void
}

/** What a key does in the input; the others are for typing. */
function keyActs({ open, active, choice, show, choose, setOpen }: Keyed) {
  const acts: Record<string, (() => void) | undefined> = {
    ArrowDown: () => show(open ? active + 1 : active),
    ArrowUp: () => show(open ? active - 1 : active),
    // While the list is open it never sends the form, also when nothing in it matches yet.
    Enter: open ? () => choice && choose(choice) : undefined,
    Escape: open ? () => setOpen(false) : undefined,
  }
  return acts
}

/** Those whose words begin so; the ones whose own name does stand before those found by their detail. */
function optionsFor(typed: string, options: readonly ComboboxOption[]): ComboboxOption[] {
  const found = options.filter(({ label, detail }) => matches(typed, `${label} ${detail ?? ''}`))
  const byName = found.filter(({ label }) => matches(typed, label))
  return [...byName, ...found.filter((option) => !byName.includes(option))]
}
