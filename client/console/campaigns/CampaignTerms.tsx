import { dayOf } from '#shared/dates/days.ts'
import { boundText } from '#shared/results/ratio.ts'
import { isUnproven, thresholdSets } from '#shared/results/thresholds.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'
import type { FormState } from '../form.ts'
import { campaignText } from '../messages/campaigns.ts'
import { countingText } from '../messages/counting.ts'
import { planText } from '../messages/plan.ts'
import { PlanFields } from '../surveys/PlanFields.tsx'
import { Checkbox, RadioGroup, type RadioOption } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { CampaignValues } from './terms.ts'

interface TermsProps {
  form: FormState<CampaignValues>
}

/** Of which kind the surveys are: the Front's ballot is by cards, another may be either. */
export function Kind({ form, byFront }: TermsProps & { byFront: boolean }) {
  const track = form.field('track')
  const choose = (value: Track) => {
    track.onChange(value)
    if (value === 'official') form.set('access', 'card')
  }
  return (
    <>
      {byFront && (
        <RadioGroup label={planText.track} options={tracks} {...track} onChange={choose} />
      )}
      {form.values.track === 'official' ? (
        <PlanFields
          number={form.field('settings.plan.number')}
          date={form.field('settings.plan.date')}
          collection={form.field('settings.plan.collection')}
          guidance={form.field('settings.plan.guidance')}
        />
      ) : (
        <RadioGroup label={campaignText.access} options={accesses} {...form.field('access')} />
      )}
    </>
  )
}

const tracks: RadioOption<Track>[] = [
  { value: 'feedback', label: planText.feedback, hint: campaignText.feedbackHint },
  { value: 'official', label: planText.official, hint: planText.officialHint },
]
const accesses: RadioOption<Access>[] = [
  { value: 'open', label: campaignText.open, hint: campaignText.openHint },
  { value: 'card', label: campaignText.card, hint: campaignText.cardHint },
]

/** Title, period and what the units may not change. */
export function Frame({ form }: TermsProps) {
  return (
    <>
      <TextInput
        label={campaignText.titleField}
        hint={campaignText.titleHint}
        width="full"
        maxLength={200}
        {...form.field('title')}
      />
      <DateInput
        label={campaignText.firstDay}
        hint={campaignText.firstDayHint}
        optional
        {...form.field('opensOn')}
      />
      <DateInput
        label={campaignText.deadline}
        hint={campaignText.deadlineHint}
        optional
        {...form.field('closesOn')}
      />
      <Checkbox
        label={campaignText.locked}
        hint={campaignText.lockedHint}
        {...form.field('locked')}
      />
    </>
  )
}

/** How all units' answers are counted and what they are held against: frozen before anybody answers. */
export function Counting({ form }: TermsProps) {
  const byCard = form.values.access === 'card'
  return (
    <>
      <RadioGroup
        label={campaignText.thresholds}
        hint={campaignText.thresholdsNote}
        options={thresholdOptions()}
        {...form.field('thresholds')}
      />
      <TextInput
        label={campaignText.minimum}
        hint={campaignText.minimumHint}
        inputMode="decimal"
        width="short"
        optional
        {...form.field('minimum')}
      />
      {form.values.minimum.trim() !== '' && (
        <TextInput
          label={campaignText.minimumBasis}
          hint={campaignText.minimumBasisHint}
          width="full"
          maxLength={300}
          {...form.field('minimumBasis')}
        />
      )}
      {byCard && (
        <RadioGroup
          label={campaignText.denominator}
          options={[
            { value: 'valid', label: campaignText.denominators.valid },
            { value: 'asked', label: campaignText.denominators.asked },
          ]}
          {...form.field('denominator')}
        />
      )}
      <RadioGroup
        label={campaignText.reading}
        hint={campaignText.readingHint}
        options={[
          { value: 'question', label: campaignText.overallReadings.question },
          { value: 'mean', label: campaignText.overallReadings.mean },
        ]}
        {...form.field('overall')}
      />
    </>
  )
}

/** Only those in force today are offered. */
function thresholdOptions() {
  const today = dayOf(new Date())
  const current = thresholdSets.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today <= validTo),
  )
  return [
    { value: '', label: campaignText.noThresholds },
    ...current.map((set) => ({
      value: set.id,
      label: set.name,
      hint: [
        campaignText.thresholdHint(
          boundText(set.overall),
          boundText(set.eachContent),
          set.legalBasis,
        ),
        ...(isUnproven(set) ? [countingText.unproven] : []),
      ].join(' '),
    })),
  ]
}

/** Copied with their legal basis: a later change of the built-in set leaves the campaign as it was. */
export function thresholdsIn(id: string) {
  const set = thresholdSets.find((one) => one.id === id)
  if (!set) return null
  const { overall, eachContent, name, legalBasis } = set
  return { overall, eachContent, name, legalBasis }
}
