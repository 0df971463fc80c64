import type {
  Localized,
  MultipleQuestion,
  NumberQuestion,
  Option,
  Question,
  ScaleQuestion,
  SingleQuestion,
  TextQuestion,
  YesNoQuestion,
} from '#shared/forms/document.ts'
import { formsText } from '../messages/forms.ts'
import { Checkbox, RadioGroup } from '../ui/Choice.tsx'
import { fieldId, useEditing } from './editing.ts'
import { ItemsField } from './ItemsField.tsx'
import { LocalizedField } from './LocalizedField.tsx'
import { NumberInput } from './NumberInput.tsx'

// What each type of question asks its author, besides the fields that all have.

export interface SettingsProps<Q extends Question> {
  question: Q
  /** `field` names what is typed in. */
  change: (question: Q, field?: string) => void
}

export function ScaleSettings({ question, change }: SettingsProps<ScaleQuestion>) {
  return (
    <>
      <ScaleKind id={question.id} value={question} onChange={change} />
      <NoOpinion id={question.id} field="noOpinion" value={question} onChange={change} />
    </>
  )
}

/** Two or five steps, and whether the reason is asked. */
export function ScaleKind<S extends { scale: 'two' | 'five'; why?: boolean }>(props: {
  id: string
  value: S
  onChange: (value: S) => void
}) {
  const { id, value, onChange } = props
  return (
    <>
      <RadioGroup
        label={formsText.scaleKind}
        name={`${id}-scale`}
        value={value.scale}
        options={[
          { value: 'two', label: formsText.scaleTwo },
          { value: 'five', label: formsText.scaleFive },
        ]}
        onChange={(scale) => onChange({ ...value, scale })}
      />
      <Checkbox
        label={formsText.why}
        name={`${id}-why`}
        value={value.why ?? false}
        onChange={(why) => onChange(withFlag(value, 'why', why))}
      />
    </>
  )
}

/** The separate last choice, where the track allows it, and its own words where the form has them. */
export function NoOpinion<Q extends { noOpinion?: true | Localized }>(props: {
  id: string
  /** The way to its words: `noOpinion`. */
  field: string
  value: Q
  onChange: (value: Q, field?: string) => void
}) {
  const { track } = useEditing()
  const { id, field: way, value, onChange } = props
  const { noOpinion } = value
  if (track === 'official' && !noOpinion) return null
  return (
    <>
      <Checkbox
        id={fieldId(id, 'noOpinion')}
        label={formsText.noOpinion}
        name={`${id}-no-opinion`}
        value={!!noOpinion}
        onChange={(on) => onChange(withFlag(value, 'noOpinion', on))}
      />
      {noOpinion && noOpinion !== true && (
        <LocalizedField
          at={id}
          field={way}
          label={formsText.noOpinionWords}
          value={noOpinion}
          maxLength={120}
          onChange={(words, field) => onChange({ ...value, noOpinion: words ?? true }, field)}
        />
      )}
    </>
  )
}

export function YesNoSettings({ question, change }: SettingsProps<YesNoQuestion>) {
  return <NoOpinion id={question.id} field="noOpinion" value={question} onChange={change} />
}

export function SingleSettings({ question, change }: SettingsProps<SingleQuestion>) {
  return (
    <Options
      at={question.id}
      field="options"
      options={question.options}
      onChange={(options, field) => change({ ...question, options }, field)}
    />
  )
}

export function Options(props: {
  at: string
  field: string
  options: Option[]
  onChange: (options: Option[], field?: string) => void
}) {
  const { at, field, options, onChange } = props
  return (
    <ItemsField
      {...{ at, field, title: formsText.options, nameOf: formsText.option, letter: 'o' }}
      add={formsText.addOption}
      items={options}
      begin={(id) => ({ id, label: { vi: '' } })}
      onChange={onChange}
    />
  )
}

export function MultipleSettings({ question, change }: SettingsProps<MultipleQuestion>) {
  const { id, options, max, none } = question
  return (
    <>
      <Options
        at={id}
        field="options"
        options={options}
        onChange={(next, field) => change({ ...question, options: next }, field)}
      />
      <Checkbox
        label={formsText.none}
        name={`${id}-none`}
        value={!!none}
        onChange={(on) => change(withFlag(question, 'none', on))}
      />
      <NumberInput
        label={formsText.most}
        hint={formsText.mostHint}
        name={`${id}-max`}
        value={max}
        {...{ min: 1, max: 50 }}
        onChange={(next) => {
          const { max: _max, ...rest } = question
          change(next === undefined ? rest : { ...rest, max: next }, `${id}-max`)
        }}
      />
    </>
  )
}

export function NumberSettings({ question, change }: SettingsProps<NumberQuestion>) {
  const { id, min, max, unit } = question
  const bounds = { min: -1e9, max: 1e9 }
  return (
    <>
      <div class="side-by-side">
        <NumberInput
          label={formsText.least}
          name={`${id}-min`}
          value={min}
          {...bounds}
          onChange={(next = min) => change({ ...question, min: next }, `${id}-min`)}
        />
        <NumberInput
          id={fieldId(id, 'max')}
          label={formsText.greatest}
          name={`${id}-max`}
          value={max}
          {...bounds}
          onChange={(next = max) => change({ ...question, max: next }, `${id}-max`)}
        />
      </div>
      <LocalizedField
        {...{ at: id, field: 'unit', label: formsText.unit, value: unit, maxLength: 40 }}
        optional
        onChange={(next, field) => {
          const { unit: _unit, ...rest } = question
          change(next ? { ...rest, unit: next } : rest, field)
        }}
      />
    </>
  )
}

export function TextSettings({ question, change }: SettingsProps<TextQuestion>) {
  const { id, size, maxLength } = question
  return (
    <>
      <RadioGroup
        label={formsText.textSize}
        name={`${id}-size`}
        inline
        value={size}
        options={[
          { value: 'short', label: formsText.textShort },
          { value: 'long', label: formsText.textLong },
        ]}
        onChange={(next) => change({ ...question, size: next })}
      />
      <NumberInput
        label={formsText.maxLength}
        name={`${id}-length`}
        value={maxLength}
        {...{ min: 1, max: 2000 }}
        onChange={(next = maxLength) => change({ ...question, maxLength: next }, `${id}-length`)}
      />
    </>
  )
}

/** The flag on, or gone: a form holds no `false`. */
function withFlag<T extends object>(value: T, flag: string, on: boolean): T {
  const rest = { ...value } as Record<string, unknown>
  delete rest[flag]
  return (on ? { ...rest, [flag]: true } : rest) as T
}
