import type { ComponentChildren } from 'preact'
import type { Localized } from '#shared/forms/document.ts'
import { formsText } from '../messages/forms.ts'
import { Button } from '../ui/Button.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { freeIdIn, inserted } from './edit.ts'
import { fieldId, useEditing } from './editing.ts'
import { LocalizedField } from './LocalizedField.tsx'

interface Item {
  id: string
  label: Localized
}

export interface ItemsFieldProps<One extends Item> {
  at: string
  /** `options` or `rows`: the way to the texts. */
  field: string
  title: string
  nameOf: (number: number) => string
  add: string
  letter: string
  items: One[]
  begin: (id: string) => One
  onChange: (items: One[], field?: string) => void
  /** What an item asks besides its label. */
  more?: (item: One, change: (item: One, field?: string) => void) => ComponentChildren
}

/** Options of a question, or rows of a matrix: written, added, put in order, taken out. */
export function ItemsField<One extends Item>(props: ItemsFieldProps<One>) {
  const { at, field, title, items, onChange } = props
  const { select } = useEditing()
  const wayTo = (item: Item) => `${field}.${item.id}.label`
  const add = () => {
    const item = props.begin(freeIdIn(items, props.letter))
    onChange([...items, item])
    select(at, fieldId(at, wayTo(item), 'vi'))
  }
  return (
    <fieldset class="items">
      <legend class="field-label">{title}</legend>
      <ol class="items-list">
        {items.map((item, index) => (
          <li key={item.id}>
            <LocalizedField
              at={at}
              field={wayTo(item)}
              label={props.nameOf(index + 1)}
              value={item.label}
              maxLength={200}
              onChange={(label, typed) =>
                onChange(
                  items.map((one) => (one === item ? { ...one, label: label ?? { vi: '' } } : one)),
                  typed,
                )
              }
            />
            {props.more?.(item, (next, typed) =>
              onChange(
                items.map((one) => (one === item ? next : one)),
                typed,
              ),
            )}
            <ItemButtons
              name={props.nameOf(index + 1)}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              onStep={(by) => onChange(moved(items, index, by))}
              onRemove={() => onChange(items.filter((one) => one !== item))}
            />
          </li>
        ))}
      </ol>
      <div id={fieldId(at, field)} tabIndex={-1}>
        <Button small icon="plus" onClick={add}>
          {props.add}
        </Button>
      </div>
    </fieldset>
  )
}

interface ItemButtonsProps {
  name: string
  isFirst: boolean
  isLast: boolean
  onStep: (by: -1 | 1) => void
  onRemove: () => void
}

function ItemButtons({ name, isFirst, isLast, onStep, onRemove }: ItemButtonsProps) {
  const button = (icon: IconName, label: string, act: () => void, disabled = false) => (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      disabled={disabled}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <div class="item-buttons">
      {button('arrowUp', formsText.itemUp(name), () => onStep(-1), isFirst)}
      {button('arrowDown', formsText.itemDown(name), () => onStep(1), isLast)}
      {button('trash', formsText.itemRemove(name), onRemove)}
    </div>
  )
}

function moved<One>(items: One[], from: number, by: number): One[] {
  const item = items[from]
  if (item === undefined) return items
  return inserted(
    items.filter((one) => one !== item),
    from + by,
    item,
  )
}
