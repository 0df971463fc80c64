import type { SurveyPage, SurveySettings } from '#shared/surveys/schema.ts'
import type { FormState } from '../form.ts'
import { surveysText } from '../messages/surveys.ts'
import { Textarea, TextInput } from '../ui/TextInput.tsx'

/** What the unit settles itself. The names are those under which the server speaks of them. */
export interface SettingsValues {
  templateId: string
  title: string
  'settings.helpPhone': string
  'settings.complaintPhone': string
  'settings.resultsNote': string
  counting: SurveySettings['counting']
}

export const noSettings: SettingsValues = {
  templateId: '',
  title: '',
  'settings.helpPhone': '',
  'settings.complaintPhone': '',
  'settings.resultsNote': '',
  counting: null,
}

export function valuesOf({ survey, settings }: SurveyPage): SettingsValues {
  return {
    templateId: survey.templateId,
    title: survey.title,
    'settings.helpPhone': settings.helpPhone ?? '',
    'settings.complaintPhone': settings.complaintPhone ?? '',
    'settings.resultsNote': settings.resultsNote ?? '',
    counting: settings.counting,
  }
}

export function settingsIn(values: SettingsValues): SurveySettings {
  return {
    helpPhone: values['settings.helpPhone'].trim() || null,
    complaintPhone: values['settings.complaintPhone'].trim() || null,
    resultsNote: values['settings.resultsNote'].trim() || null,
    counting: values.counting,
  }
}

/** What can be said of them without asking the server. */
export function settingsErrors(values: SettingsValues) {
  return {
    title: values.title.trim() === '' ? surveysText.titleMissing : undefined,
    'settings.helpPhone': phoneError(values['settings.helpPhone']),
    'settings.complaintPhone': phoneError(values['settings.complaintPhone']),
  }
}

export const settingsSentences = {
  'title.required': surveysText.titleMissing,
  'settings.helpPhone': surveysText.phoneWrong,
  'settings.complaintPhone': surveysText.phoneWrong,
}

function phoneError(text: string): string | undefined {
  const phone = text.trim()
  return phone === '' || /^[+0-9][0-9 .]{5,19}$/.test(phone) ? undefined : surveysText.phoneWrong
}

export function SettingsFields({ of: form }: { of: FormState<SettingsValues> }) {
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
        optional
        {...form.field('settings.helpPhone')}
      />
      <TextInput
        label={surveysText.complaintPhone}
        hint={surveysText.complaintPhoneHint}
        inputMode="tel"
        optional
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
