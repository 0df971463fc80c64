import { dayOf } from '#shared/dates/days.ts'
import type { Access, Track } from '#shared/surveys/kinds.ts'
import { mayHoldBallot } from '#shared/surveys/official.ts'
import type { FormTemplate } from '#shared/surveys/templates/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo } from '../location.ts'
import { planText } from '../messages/plan.ts'
import { surveysText } from '../messages/surveys.ts'
import { accessWords } from '../messages/words.ts'
import { useWorkplace } from '../session.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { RadioGroup, type RadioOption } from '../ui/Choice.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { createSurvey, listTemplates } from './api.ts'
import { PlanFields } from './PlanFields.tsx'
import {
  noSettings,
  planFields,
  SettingsFields,
  type SettingsValues,
  settingsErrors,
  settingsIn,
  settingsSentences,
} from './SettingsFields.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import './survey.css'

/** From a template to a draft in under a minute. */
export function NewSurveyPage() {
  const { unit } = useWorkplace()
  const load = useLoad('templates', listTemplates)
  return (
    <Page>
      <PageTitle
        title={surveysText.newTitle}
        sub={surveysText.newSub}
        back={{ href: '/console/surveys', label: surveysText.title }}
      />
      <Loaded of={load} lines={8}>
        {(all) => {
          const fitting = all.filter(({ unitLevels }) => unitLevels.includes(unit.level))
          return fitting.length === 0 ? <NoTemplates /> : <NewSurvey templates={fitting} />
        }}
      </Loaded>
    </Page>
  )
}

function NoTemplates() {
  return (
    <Empty title={surveysText.noTemplates}>
      <p>{surveysText.noTemplatesText}</p>
    </Empty>
  )
}

function NewSurvey({ templates }: { templates: readonly FormTemplate[] }) {
  const { unit, body } = useWorkplace()
  const go = useGo()
  const form = useForm({
    initial: noSettings,
    check: (values) => ({
      templateId: values.templateId === '' ? surveysText.templateMissing : undefined,
      ...settingsErrors(values),
    }),
    send: (values) =>
      createSurvey({
        ...{ unitId: unit.id, body, templateId: values.templateId },
        ...{ track: values.track, access: accessOf(values) },
        ...{ title: values.title.trim(), settings: settingsIn(values) },
      }),
    onSent: ({ survey }) => go(`/console/surveys/${survey.slug}`),
    sentences: { ...settingsSentences, 'templateId.wrong_level': surveysText.wrongLevel },
  })
  const template = form.field('templateId')
  const choose = (id: string) => {
    const chosen = templates.find((one) => one.id === id)
    const before = templates.find((one) => one.id === template.value)
    const untouched = form.values.title === '' || form.values.title === suggested(before)
    template.onChange(id)
    // A title that was typed stays; a suggested one follows the template.
    if (untouched) form.set('title', suggested(chosen))
  }
  return (
    <Form of={form}>
      <TemplateChoice templates={templates} {...template} onChange={choose} />
      {body === 'mttq' && mayHoldBallot(unit.kind) && (
        <RadioGroup label={planText.track} options={tracks} {...form.field('track')} />
      )}
      {form.values.track === 'feedback' && (
        <RadioGroup label={surveysText.access} options={accesses} {...form.field('access')} />
      )}
      <SettingsFields of={form} />
      {form.values.track === 'official' && <PlanFields {...planFields(form)} />}
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {surveysText.begin}
        </Button>
        <ButtonLink href="/console/surveys">{surveysText.back}</ButtonLink>
      </Actions>
    </Form>
  )
}

const tracks: RadioOption<Track>[] = [
  { value: 'feedback', label: planText.feedback, hint: planText.feedbackHint },
  { value: 'official', label: planText.official, hint: planText.officialHint },
]

const accesses: RadioOption<Access>[] = [
  { value: 'open', label: accessWords.open, hint: surveysText.accessHints.open },
  { value: 'card', label: accessWords.card, hint: surveysText.accessHints.card },
]

/** An official ballot is held by cards only. */
function accessOf({ track, access }: SettingsValues): Access {
  return track === 'official' ? 'card' : access
}

function suggested(template: FormTemplate | undefined): string {
  if (!template) return ''
  return surveysText.suggestedTitle(template.aboutNtmResults, dayOf(new Date()).slice(0, 4))
}
