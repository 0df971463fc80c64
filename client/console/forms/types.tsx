import type { VNode } from 'preact'
import type { Question, ScaleQuestion, SingleQuestion } from '#shared/forms/document.ts'
import { typeWords } from '../messages/forms.ts'
import { MatrixSettings } from './MatrixSettings.tsx'
import {
  MultipleSettings,
  NumberSettings,
  ScaleSettings,
  type SettingsProps,
  SingleSettings,
  TextSettings,
  YesNoSettings,
} from './settings.tsx'
import { twoOptions } from './two-options.ts'

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
