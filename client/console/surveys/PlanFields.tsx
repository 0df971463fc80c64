import type { Collection } from '#shared/mandates/schema.ts'
import { planText } from '../messages/plan.ts'
import { CheckboxGroup } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import type { Binding } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'

export interface PlanFieldsProps {
  number: Binding<string>
  date: Binding<string>
  collection: Binding<Collection[]>
  guidance: Binding<string>
}

/** The documents on which an official survey rests. All may wait till it opens; then they are asked for. */
export function PlanFields({ number, date, collection, guidance }: PlanFieldsProps) {
  const byPhone = collection.value.includes('phone')
  return (
    <>
      <TextInput label={planText.number} hint={planText.numberHint} maxLength={100} {...number} />
      <DateInput label={planText.date} {...date} />
      <CheckboxGroup
        label={planText.collection}
        options={[
          { value: 'home', label: planText.home },
          { value: 'meeting', label: planText.meeting },
          { value: 'phone', label: planText.phone },
        ]}
        {...collection}
      />
      {byPhone && (
        <TextInput
          label={planText.guidance}
          hint={planText.guidanceHint}
          maxLength={100}
          {...guidance}
        />
      )}
    </>
  )
}
