import type { FormState } from '../form.ts'
import { planText } from '../messages/plan.ts'
import { CheckboxGroup } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { SettingsValues } from './SettingsFields.tsx'

/** The documents on which an official survey rests. All may wait till it opens; then they are asked for. */
export function PlanFields({ of: form }: { of: FormState<SettingsValues> }) {
  const byPhone = form.values['settings.plan.collection'].includes('phone')
  return (
    <>
      <TextInput
        label={planText.number}
        hint={planText.numberHint}
        maxLength={100}
        {...form.field('settings.plan.number')}
      />
      <DateInput label={planText.date} {...form.field('settings.plan.date')} />
      <CheckboxGroup
        label={planText.collection}
        options={[
          { value: 'home', label: planText.home },
          { value: 'meeting', label: planText.meeting },
          { value: 'phone', label: planText.phone },
        ]}
        {...form.field('settings.plan.collection')}
      />
      {byPhone && (
        <TextInput
          label={planText.guidance}
          hint={planText.guidanceHint}
          maxLength={100}
          {...form.field('settings.plan.guidance')}
        />
      )}
    </>
  )
}
