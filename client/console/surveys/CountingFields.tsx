import type { SurveyPage } from '#shared/surveys/schema.ts'
import type { FormState } from '../form.ts'
import { countingText } from '../messages/counting.ts'
import { Checkbox, RadioGroup, Select } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { SettingsValues } from './SettingsFields.tsx'
import './survey.css'

/** Denominator, reading, what must be reached and how many must take part: chosen before anybody answers. */
export function CountingFields(props: { of: FormState<SettingsValues>; page: SurveyPage }) {
  const { of: form, page } = props
  return (
    <>
      <RadioGroup
        label={countingText.own}
        hint={page.mandate === null ? countingText.notFrozen : countingText.mandated}
        options={[
          { value: 'default', label: countingText.ownDefault },
          { value: 'own', label: countingText.ownChosen },
        ]}
        {...form.field('counting.own')}
      />
      {form.values['counting.own'] === 'own' && (
        <OwnCounting of={form} cards={page.survey.access === 'card'} />
      )}
    </>
  )
}

function OwnCounting({ of: form, cards }: { of: FormState<SettingsValues>; cards: boolean }) {
  const { denominators, overalls } = countingText
  return (
    <>
      <RadioGroup
        label={countingText.denominator}
        options={[
          { value: 'valid', label: denominators.valid },
          { value: 'asked', label: denominators.asked },
        ]}
        {...form.field('counting.denominator')}
      />
      <RadioGroup
        label={countingText.overall}
        options={[
          { value: 'question', label: overalls.question },
          { value: 'mean', label: overalls.mean },
        ]}
        {...form.field('counting.overall')}
      />
      {cards && (
        <Checkbox
          label={countingText.judged}
          hint={countingText.judgedHint}
          {...form.field('counting.judged')}
        />
      )}
      {cards && form.values['counting.judged'] && <ThresholdFields of={form} />}
      <MinimumFields of={form} />
      {cards && <SelectionFields of={form} />}
    </>
  )
}

function ThresholdFields({ of: form }: { of: FormState<SettingsValues> }) {
  const options = [
    { value: 'atLeast', label: countingText.comparisons.atLeast },
    { value: 'moreThan', label: countingText.comparisons.moreThan },
  ] as const
  return (
    <>
      <TextInput
        label={countingText.name}
        hint={countingText.nameHint}
        width="full"
        maxLength={200}
        {...form.field('counting.name')}
      />
      <div class="bound-fields">
        <TextInput
          label={countingText.overallShare}
          width="short"
          inputMode="decimal"
          {...form.field('counting.overallShare')}
        />
        <Select
          label={countingText.comparison}
          options={options}
          {...form.field('counting.overallComparison')}
        />
      </div>
      <div class="bound-fields">
        <TextInput
          label={countingText.contentShare}
          width="short"
          inputMode="decimal"
          {...form.field('counting.contentShare')}
        />
        <Select
          label={countingText.comparison}
          options={options}
          {...form.field('counting.contentComparison')}
        />
      </div>
      <TextInput
        label={countingText.legalBasis}
        hint={countingText.legalBasisHint}
        width="full"
        maxLength={300}
        {...form.field('counting.legalBasis')}
      />
    </>
  )
}

function MinimumFields({ of: form }: { of: FormState<SettingsValues> }) {
  return (
    <>
      <TextInput
        label={countingText.minimumShare}
        hint={countingText.minimumShareHint}
        width="short"
        inputMode="decimal"
        optional
        {...form.field('counting.minimumShare')}
      />
      {form.values['counting.minimumShare'].trim() !== '' && (
        <TextInput
          label={countingText.minimumBasis}
          hint={countingText.legalBasisHint}
          width="full"
          maxLength={300}
          {...form.field('counting.minimumBasis')}
        />
      )}
    </>
  )
}

/** All households, or some that are drawn by a number which nobody knows yet. */
function SelectionFields({ of: form }: { of: FormState<SettingsValues> }) {
  return (
    <>
      <RadioGroup
        label={countingText.selection}
        hint={countingText.selectionHint}
        options={[
          { value: 'all', label: countingText.selections.all },
          { value: 'drawn', label: countingText.selections.drawn },
        ]}
        {...form.field('counting.selection')}
      />
      {form.values['counting.selection'] === 'drawn' && <DrawFields of={form} />}
    </>
  )
}

function DrawFields({ of: form }: { of: FormState<SettingsValues> }) {
  return (
    <>
      <TextInput
        label={countingText.drawShare}
        width="short"
        inputMode="decimal"
        {...form.field('counting.drawShare')}
      />
      <TextInput
        label={countingText.seedSource}
        hint={countingText.seedSourceHint}
        width="full"
        maxLength={200}
        {...form.field('counting.seedSource')}
      />
      <DateInput
        label={countingText.seedOn}
        hint={countingText.seedOnHint}
        {...form.field('counting.seedOn')}
      />
      <TextInput
        label={countingText.drawBasis}
        hint={countingText.legalBasisHint}
        width="full"
        maxLength={300}
        {...form.field('counting.drawBasis')}
      />
    </>
  )
}
