import { useEffect, useState } from 'preact/hooks'
import type { Question } from '#shared/forms/document.ts'
import { isLockedSection } from '#shared/forms/lock.ts'
import { formsText } from '../messages/forms.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Checkbox, Select } from '../ui/Choice.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { AudioFields } from './AudioFields.tsx'
import { addAfterSelected } from './add-fresh.ts'
import { ConditionField } from './ConditionField.tsx'
import {
  changeQuestion,
  duplicateQuestion,
  freeId,
  moveQuestion,
  numberQuestion,
  questionsOf,
  removeQuestion,
  setOverall,
  spotOf,
  stepQuestion,
} from './edit.ts'
import { fieldId, head, useEditing } from './editing.ts'
import { LocalizedField } from './LocalizedField.tsx'
import { Panel } from './Panel.tsx'
import { asType, TypeSettings, typeOptions } from './types.tsx'

/** One question: where it stands, what it asks, how it is answered, and when. */
export function QuestionPanel({ question }: { question: Question }) {
  const editing = useEditing()
  const { form, locked } = editing
  const add = addAfterSelected(editing)
  const all = questionsOf(form)
  const number = all.findIndex(({ id }) => id === question.id) + 1
  const spot = spotOf(form, question.id)
  const section = spot && form.sections[spot.section]
  const isLocked = section !== undefined && isLockedSection(locked, section.id)
  return (
    <Panel title={formsText.questionHeading(number, all.length)} isLocked={isLocked}>
      {!isLocked && <Place question={question} number={number} />}
      <Fields key={question.id} question={question} isLocked={isLocked} />
      {add && (
        <Actions>
          <Button icon="plus" onClick={add}>
            {formsText.addAfter}
          </Button>
          <span class="note">{formsText.addAfterHint}</span>
        </Actions>
      )}
    </Panel>
  )
}

function Place({ question, number }: { question: Question; number: number }) {
  const { form, act, locked } = useEditing()
  const { id } = question
  const all = questionsOf(form)
  const next = all[number]?.id ?? all[number - 2]?.id ?? head
  const copyId = freeId(form, 'q')
  const sections = form.sections
    .map((section, index) => ({ section, index }))
    .filter(({ section }) => !isLockedSection(locked, section.id))
  return (
    <div class="place">
      <Button
        small
        icon="arrowUp"
        label={formsText.upFor}
        onClick={() => act((now) => stepQuestion(now, id, -1))}
      >
        {formsText.up}
      </Button>
      <Button
        small
        icon="arrowDown"
        label={formsText.downFor}
        onClick={() => act((now) => stepQuestion(now, id, 1))}
      >
        {formsText.down}
      </Button>
      <NumberOf
        id={fieldId(id, 'number')}
        number={number}
        onNumber={(to) => act((now) => numberQuestion(now, id, to), { select: id })}
      />
      {sections.length > 1 && (
        <Select
          label={formsText.inSection}
          name={`${id}-section`}
          value={String(spotOf(form, id)?.section ?? 0)}
          options={sections.map(({ section, index }) => ({
            value: String(index),
            label: section.title?.vi || formsText.section(index + 1),
          }))}
          onChange={(to) => {
            const section = Number(to)
            const index = form.sections[section]?.questions.length ?? 0
            act((now) => moveQuestion(now, id, { section, index }))
          }}
        />
      )}
      <Button
        small
        icon="copy"
        onClick={() => act((now) => duplicateQuestion(now, id, copyId), { select: copyId })}
      >
        {formsText.duplicate}
      </Button>
      <Button
        small
        icon="trash"
        onClick={() => act((now) => removeQuestion(now, id), { select: next })}
      >
        {formsText.remove}
      </Button>
    </div>
  )
}

/** The number can be typed; Enter or leaving the field moves the question there. */
function NumberOf(props: { id: string; number: number; onNumber: (to: number) => void }) {
  const { id, number, onNumber } = props
  const [typed, setTyped] = useState(String(number))
  useEffect(() => setTyped(String(number)), [number])
  const go = () => {
    const to = Number(typed)
    if (Number.isInteger(to) && to > 0 && to !== number) onNumber(to)
    else setTyped(String(number))
  }
  return (
    <form
      class="place-number"
      title={formsText.numberHint}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
      onFocusOut={go}
    >
      <TextInput
        id={id}
        label={formsText.number}
        name="number"
        inputMode="numeric"
        width="short"
        value={typed}
        onChange={setTyped}
      />
    </form>
  )
}

function Fields({ question, isLocked }: { question: Question; isLocked: boolean }) {
  const { act, track } = useEditing()
  const { id } = question
  const change = (next: Question, field?: string) =>
    act((now) => changeQuestion(now, id, () => next), field === undefined ? {} : { field })
  return (
    <fieldset class="panel-fields" disabled={isLocked}>
      <LocalizedField
        {...{ at: id, field: 'text', label: formsText.text, hint: formsText.textHint }}
        {...{ value: question.text, maxLength: 500, rows: 3 }}
        onChange={(text, field) => change({ ...question, text: text ?? { vi: '' } }, field)}
      />
      <LocalizedField
        {...{ at: id, field: 'label', label: formsText.label, hint: formsText.labelHint }}
        {...{ value: question.label, maxLength: 120 }}
        onChange={(label, field) => change({ ...question, label: label ?? { vi: '' } }, field)}
      />
      <Select
        id={fieldId(id, 'type')}
        name={`${id}-type`}
        label={formsText.type}
        value={question.type}
        options={typeOptions}
        onChange={(type) => change(asType(question, type))}
      />
      <TypeSettings question={question} change={change} />
      <ConditionField question={question} change={change} />
      <AudioFields key={id} at={id} />
      <details class="more" open={!!question.hint || !!question.criterion || !!question.role}>
        <summary>{formsText.more}</summary>
        <div class="panel-fields">
          <LocalizedField
            {...{ at: id, field: 'hint', label: formsText.hint, value: question.hint }}
            {...{ maxLength: 500, rows: 2, optional: true }}
            onChange={(hint, field) => change(withValue(question, 'hint', hint), field)}
          />
          <TextInput
            label={formsText.criterion}
            name={`${id}-criterion`}
            width="full"
            optional
            maxLength={200}
            value={question.criterion ?? ''}
            onChange={(words) =>
              change(withValue(question, 'criterion', words || undefined), `${id}-criterion`)
            }
          />
          <Checkbox
            id={fieldId(id, 'role')}
            label={formsText.overall}
            name={`${id}-role`}
            value={question.role === 'overall'}
            onChange={(on) => act((now) => setOverall(now, id, on))}
          />
          {(track === 'feedback' || question.required) && (
            <Checkbox
              id={fieldId(id, 'required')}
              label={formsText.required}
              hint={formsText.requiredHint}
              name={`${id}-required`}
              value={question.required ?? false}
              onChange={(on) => change(withValue(question, 'required', on || undefined))}
            />
          )}
        </div>
      </details>
    </fieldset>
  )
}

/** With the value, or without the key. */
function withValue(question: Question, key: 'hint' | 'criterion' | 'required', value: unknown) {
  const rest: Partial<Question> = { ...question }
  delete rest[key]
  return (value === undefined ? rest : { ...rest, [key]: value }) as Question
}
