import type { VNode } from 'preact'
import type {
  MatrixQuestion,
  MultipleQuestion,
  NumberQuestion,
  Option,
  Question,
  ScaleQuestion,
  SingleQuestion,
  TextQuestion,
  YesNoQuestion,
} from '#shared/forms/document.ts'
import { formsText, typeWords } from '../messages/forms.ts'
import { Checkbox, RadioGroup } from '../ui/Choice.tsx'
import { useEditing } from './editing.ts'
import { ItemsField } from './ItemsField.tsx'
import { LocalizedField } from './LocalizedField.tsx'
import { NumberInput } from './NumberInput.tsx'

export interface SettingsProps<Q extends Question> {
  question: Q
  /** `field` names what is typed in. */
  change: (question: Q, field?: string) => void
}

/** What the editor knows of a type of question beyond what all have. */
interface TypeEditor<Q extends Question> {
  /** What a fresh one holds besides the fields that every question has. */
  fresh: Omit<Q, keyof Shared>
  Settings: (props: SettingsProps<Q>) => VNode
}

type Shared = Pick<
  ScaleQuestion,
  'id' | 'text' | 'label' | 'criterion' | 'hint' | 'role' | 'required' | 'showIf'
>

type TypeEditors = { [T in Question['type']]: TypeEditor<Extract<Question, { type: T }>> }

const twoOptions = (): Option[] => [
  { id: 'o1', label: { vi: '' } },
  { id: 'o2', label: { vi: '' } },
]

/** Every type of question, in the order in which they are offered. */
export const typeEditors: TypeEditors = {
  scale: { fresh: { type: 'scale', scale: 'two', why: true }, Settings: ScaleSettings },
  yesNo: { fresh: { type: 'yesNo' }, Settings: YesNoSettings },
  single: { fresh: { type: 'single', options: twoOptions() }, Settings: SingleSettings },
  multiple: { fresh: { type: 'multiple', options: twoOptions() }, Settings: MultipleSettings },
  number: { fresh: { type: 'number', min: 0, max: 100 }, Settings: NumberSettings },
  text: { fresh: { type: 'text', size: 'long', maxLength: 500 }, Settings: TextSettings },
  matrix: {
    fresh: {
      type: 'matrix',
      rows: [{ id: 'r1', label: { vi: '' } }],
      each: { type: 'scale', scale: 'two', why: true },
    },
    Settings: MatrixSettings,
  },
}

export const typeOptions = (Object.keys(typeEditors) as Question['type'][]).map((value) => ({
  value,
  label: typeWords[value],
}))

/** A fresh question: answered like the one before it, which is what most forms want next. */
export function freshQuestion(id: string, before: Question | undefined): Question {
  const base = { id, text: { vi: '' }, label: { vi: '' } }
  if (before?.type === 'scale') {
    const { scale, why, noOpinion } = before
    const same = { scale, ...(why ? { why } : {}), ...(noOpinion ? { noOpinion } : {}) }
    return { ...base, type: 'scale', ...same }
  }
  return { ...base, ...structuredClone(typeEditors[before?.type ?? 'scale'].fresh) } as Question
}

/** The same question answered in another way; options go along where both have them. */
export function asType(question: Question, type: Question['type']): Question {
  if (question.type === type) return question
  const { id, text, label, criterion, hint, role, required, showIf } = question
  const given = { criterion, hint, role, required, showIf }
  const kept = Object.entries(given).filter(([, value]) => value !== undefined)
  const fresh = structuredClone(typeEditors[type].fresh) as Partial<SingleQuestion>
  if (fresh.options && 'options' in question) fresh.options = question.options
  return { id, text, label, ...Object.fromEntries(kept), ...fresh } as Question
}

export function TypeSettings({ question, change }: SettingsProps<Question>) {
  const Settings = typeEditors[question.type].Settings as TypeEditor<Question>['Settings']
  return <Settings question={question} change={change} />
}

function ScaleSettings({ question, change }: SettingsProps<ScaleQuestion>) {
  return (
    <>
      <ScaleKind id={question.id} value={question} onChange={change} />
      <NoOpinion question={question} change={change} />
    </>
  )
}

/** Two or five steps, and whether the reason is asked. */
function ScaleKind<S extends { scale: 'two' | 'five'; why?: boolean }>(props: {
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
function NoOpinion<Q extends ScaleQuestion | YesNoQuestion>({
  question,
  change,
}: SettingsProps<Q>) {
  const { track } = useEditing()
  const { id, noOpinion } = question
  if (track === 'official' && !noOpinion) return null
  return (
    <>
      <Checkbox
        label={formsText.noOpinion}
        name={`${id}-no-opinion`}
        value={!!noOpinion}
        onChange={(on) => change(withFlag(question, 'noOpinion', on))}
      />
      {noOpinion && noOpinion !== true && (
        <LocalizedField
          at={id}
          field="noOpinion"
          label={formsText.noOpinionWords}
          value={noOpinion}
          maxLength={120}
          onChange={(words, field) => change({ ...question, noOpinion: words ?? true }, field)}
        />
      )}
    </>
  )
}

function YesNoSettings({ question, change }: SettingsProps<YesNoQuestion>) {
  return <NoOpinion question={question} change={change} />
}

function SingleSettings({ question, change }: SettingsProps<SingleQuestion>) {
  return (
    <Options
      at={question.id}
      field="options"
      options={question.options}
      onChange={(options, field) => change({ ...question, options }, field)}
    />
  )
}

function Options(props: {
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

function MultipleSettings({ question, change }: SettingsProps<MultipleQuestion>) {
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

function NumberSettings({ question, change }: SettingsProps<NumberQuestion>) {
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

function TextSettings({ question, change }: SettingsProps<TextQuestion>) {
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

function MatrixSettings({ question, change }: SettingsProps<MatrixQuestion>) {
  const { id, rows, each } = question
  const fresh: Record<typeof each.type, () => typeof each> = {
    scale: () => ({ type: 'scale', scale: 'two', why: true }),
    single: () => ({ type: 'single', options: twoOptions() }),
  }
  return (
    <>
      <p class="note">{formsText.matrixHint}</p>
      <ItemsField
        {...{ at: id, field: 'rows', title: formsText.rows, nameOf: formsText.row, letter: 'r' }}
        add={formsText.addRow}
        items={rows}
        begin={(rowId) => ({ id: rowId, label: { vi: '' } })}
        onChange={(next, field) => change({ ...question, rows: next }, field)}
      />
      <RadioGroup
        label={formsText.each}
        name={`${id}-each`}
        inline
        value={each.type}
        options={[
          { value: 'scale', label: typeWords.scale },
          { value: 'single', label: typeWords.single },
        ]}
        onChange={(type) => change({ ...question, each: fresh[type]() })}
      />
      {each.type === 'scale' ? (
        <ScaleKind id={id} value={each} onChange={(next) => change({ ...question, each: next })} />
      ) : (
        <Options
          at={id}
          field="each.options"
          options={each.options}
          onChange={(options, field) => change({ ...question, each: { ...each, options } }, field)}
        />
      )}
    </>
  )
}

/** The flag on, or gone: a form holds no `false`. */
function withFlag<T extends object>(value: T, flag: string, on: boolean): T {
  const rest = { ...value } as Record<string, unknown>
  delete rest[flag]
  return (on ? { ...rest, [flag]: true } : rest) as T
}
