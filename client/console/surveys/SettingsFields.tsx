import type { CountingChoice } from '#shared/counting/schema.ts'
import { isDay } from '#shared/dates/days.ts'
import type { Collection } from '#shared/mandates/schema.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'
import type { SurveyPage, SurveySettings } from '#shared/surveys/schema.ts'
import type { FormState } from '../form.ts'
import { planText } from '../messages/plan.ts'
import { surveysText } from '../messages/surveys.ts'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { type CountingValues, countingErrors, countingIn, countingValues } from './counting.ts'
import type { PlanFieldsProps } from './PlanFields.tsx'

/** What the unit settles itself. The names are those under which the server speaks of them. */
export interface SettingsValues extends CountingValues {
  templateId: string
  track: Track
  access: Access
  title: string
  'settings.helpPhone': string
  'settings.complaintPhone': string
  'settings.resultsNote': string
  'settings.plan.number': string
  'settings.plan.date': string
  'settings.plan.collection': Collection[]
  'settings.plan.guidance': string
}

/** A new survey begins with what its track and level lay down. */
const noCounting: CountingChoice = {
  ...{ denominator: 'valid', overall: 'question', selection: 'all' },
  ...{ thresholds: null, minimum: null },
}

export const noSettings: SettingsValues = {
  templateId: '',
  track: 'feedback',
  access: 'open',
  title: '',
  'settings.helpPhone': '',
  'settings.complaintPhone': '',
  'settings.resultsNote': '',
  ...countingValues(null, noCounting),
  'settings.plan.number': '',
  'settings.plan.date': '',
  'settings.plan.collection': [],
  'settings.plan.guidance': '',
}

export function valuesOf({ survey, settings, counting }: SurveyPage): SettingsValues {
  return {
    templateId: survey.templateId,
    track: survey.track,
    access: survey.access,
    title: survey.title,
    'settings.helpPhone': settings.helpPhone ?? '',
    'settings.complaintPhone': settings.complaintPhone ?? '',
    'settings.resultsNote': settings.resultsNote ?? '',
    ...countingValues(settings.counting, settings.counting ?? choiceOf(counting)),
    'settings.plan.number': settings.plan?.number ?? '',
    'settings.plan.date': settings.plan?.date ?? '',
    'settings.plan.collection': settings.plan?.collection ?? [],
    'settings.plan.guidance': settings.plan?.guidance ?? '',
  }
}

export function settingsIn(values: SettingsValues): SurveySettings {
  return {
    helpPhone: values['settings.helpPhone'].trim() || null,
    complaintPhone: values['settings.complaintPhone'].trim() || null,
    resultsNote: values['settings.resultsNote'].trim() || null,
    counting: countingIn(values),
    plan: planIn(values),
  }
}

function choiceOf({ denominator, ...rest }: SurveyPage['counting']): CountingChoice {
  return { ...rest, denominator: denominator === 'answered' ? 'valid' : denominator }
}

/** Null while nothing of it has been entered. */
function planIn(values: SettingsValues): SurveySettings['plan'] {
  const plan = {
    number: values['settings.plan.number'].trim() || null,
    date: values['settings.plan.date'] || null,
    collection: values['settings.plan.collection'],
    guidance: values['settings.plan.guidance'].trim() || null,
  }
  const isEmpty = plan.number === null && plan.date === null && plan.collection.length === 0
  return isEmpty ? null : plan
}

/** What can be said of them without asking the server. */
export function settingsErrors(values: SettingsValues) {
  return {
    title: values.title.trim() === '' ? surveysText.titleMissing : undefined,
    'settings.helpPhone': phoneError(values['settings.helpPhone']),
    'settings.complaintPhone': phoneError(values['settings.complaintPhone']),
    'settings.plan.date': dayError(values['settings.plan.date']),
    ...countingErrors(values),
  }
}

export const settingsSentences = {
  'title.required': surveysText.titleMissing,
  'settings.helpPhone': surveysText.phoneWrong,
  'settings.complaintPhone': surveysText.phoneWrong,
}

function dayError(text: string): string | undefined {
  return text === '' || isDay(text) ? undefined : planText.dateWrong
}

function phoneError(text: string): string | undefined {
  const phone = text.trim()
  return phone === '' || /^[+0-9][0-9 .]{5,19}$/.test(phone) ? undefined : surveysText.phoneWrong
}

export function SettingsFields({ of: form }: { of: FormState<SettingsValues> }) {
  // Every card bears both numbers.
  const byCards = form.values.access === 'card' || form.values.track === 'official'
  return (
    <>
      <TextInput
        label={surveysText.titleField}
        hint={surveysText.titleHint}
        width="full"
        maxLength={200}
        {...form.field('title')}
      />
      <TextInput
        label={surveysText.helpPhone}
        hint={surveysText.helpPhoneHint}
        inputMode="tel"
        optional={!byCards}
        {...form.field('settings.helpPhone')}
      />
      <TextInput
        label={surveysText.complaintPhone}
        hint={surveysText.complaintPhoneHint}
        inputMode="tel"
        optional={!byCards}
        {...form.field('settings.complaintPhone')}
      />
      <Textarea
        label={surveysText.resultsNote}
        hint={surveysText.resultsNoteHint}
        rows={2}
        maxLength={200}
        optional
        {...form.field('settings.resultsNote')}
      />
    </>
  )
}

/** What ties the fields of the plan to this form. */
export function planFields({ field }: FormState<SettingsValues>): PlanFieldsProps {
  return {
    number: field('settings.plan.number'),
    date: field('settings.plan.date'),
    collection: field('settings.plan.collection'),
    guidance: field('settings.plan.guidance'),
  }
}
