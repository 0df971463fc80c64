import type { AskedQuestion, Question } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { choicesOf } from '#shared/questions/registry.ts'
import { formsText } from '../messages/forms.ts'
import { CheckboxGroup, Select } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { fieldId, useEditing } from './editing.ts'
import { nameOf } from './Outline.tsx'
import type { SettingsProps } from './settings.tsx'

/** When the question is asked: always, or after certain answers to an earlier one. */
export function ConditionField({ question, change }: SettingsProps<Question>) {
  const { form, track } = useEditing()
  const { id, showIf } = question
  const asked = allQuestions(form)
  const own = asked.findIndex((one) => one.id === id || one.id.startsWith(`${id}.`))
  const earlier = asked.slice(0, Math.max(own, 0)).filter((one) => choicesOf(one, form).length > 0)
  if (track === 'official' && !showIf) return null
  if (earlier.length === 0 && !showIf) return null
  const chosen = earlier.find((one) => one.id === showIf?.question)
  const choose = (other: string) => {
    const { showIf: _showIf, ...rest } = question
    const first = earlier.find((one) => one.id === other)
    const value = first && choicesOf(first, form).at(0)?.value
    change(value === undefined ? rest : { ...rest, showIf: { question: other, isOneOf: [value] } })
  }
  return (
    <fieldset class="items">
      <legend class="field-label">{formsText.condition}</legend>
      <Select
        id={fieldId(id, 'showIf')}
        label={formsText.conditionQuestion}
        labelHidden
        width="full"
        name={`${id}-show-if`}
        placeholder={formsText.always}
        value={chosen?.id ?? ''}
        options={earlier.map((one) => ({ value: one.id, label: formsText.onlyIf(nameOf(one)) }))}
        onChange={choose}
      />
      {showIf && !chosen && <Notice tone="problem">{formsText.conditionGone}</Notice>}
      {showIf && chosen && <Values question={question} chosen={chosen} change={change} />}
    </fieldset>
  )
}

function Values({ question, chosen, change }: SettingsProps<Question> & { chosen: AskedQuestion }) {
  const { form } = useEditing()
  return (
    <CheckboxGroup
      label={formsText.conditionValues}
      name={`${question.id}-is-one-of`}
      value={question.showIf?.isOneOf ?? []}
      options={choicesOf(chosen, form).map(({ value, label }) => ({
        value,
        label: label.vi || formsText.unwritten,
      }))}
      onChange={(isOneOf) => {
        // At least one: a question that no answer leads to is never asked.
        if (isOneOf.length > 0) change({ ...question, showIf: { question: chosen.id, isOneOf } })
      }}
    />
  )
}
