import { useEffect } from 'preact/hooks'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo, usePathPart } from '../location.ts'
import { surveysText } from '../messages/surveys.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { changeSurvey, readSurvey } from './api.ts'
import { CountingFields } from './CountingFields.tsx'
import { PlanFields } from './PlanFields.tsx'
import {
  planFields,
  SettingsFields,
  settingsErrors,
  settingsIn,
  settingsSentences,
  valuesOf,
} from './SettingsFields.tsx'

/** Title, phones and the note on results, while the survey is a draft. */
export function EditSurveyPage() {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  const back = { href: `/console/surveys/${slug}`, label: surveysText.survey }
  return (
    <Page>
      <PageTitle title={surveysText.editTitle} sub={surveysText.editSub} back={back} />
      <Loaded of={load}>
        {(page) =>
          page.steps.includes('edit') ? (
            <Settings page={page} />
          ) : (
            <Empty title={surveysText.notEditable} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Settings({ page }: { page: SurveyPage }) {
  const { slug } = page.survey
  const go = useGo()
  useEffect(focusAsked, [])
  const form = useForm({
    initial: valuesOf(page),
    check: settingsErrors,
    send: (values) =>
      changeSurvey(slug, { title: values.title.trim(), settings: settingsIn(values) }),
    onSent: () => go(`/console/surveys/${slug}`),
    sentences: settingsSentences,
  })
  return (
    <Form of={form}>
      <SettingsFields of={form} />
      {page.survey.track === 'official' && <PlanFields {...planFields(form)} />}
      <CountingFields of={form} page={page} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {surveysText.save}
        </Button>
        <ButtonLink href={`/console/surveys/${slug}`}>{surveysText.back}</ButtonLink>
      </Actions>
    </Form>
  )
}

/** The publishing checks lead to the setting that they miss. */
function focusAsked() {
  document.getElementsByName(window.location.hash.slice(1))[0]?.focus()
}
