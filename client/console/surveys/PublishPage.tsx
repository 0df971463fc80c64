import type { ComponentChildren } from 'preact'
import { isDay } from '#shared/dates/days.ts'
import type { PublishChecks, SurveyPage } from '#shared/surveys/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo, usePathPart } from '../location.ts'
import { publishText } from '../messages/publish.ts'
import { surveysText } from '../messages/surveys.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { checkPublishing, publish, readSurvey } from './api.ts'
import { BoxKeyField } from './BoxKeyField.tsx'
import { Period, Problems, Warnings } from './PublishFindings.tsx'

/** Opens a survey: what stands in the way first, then till which day. */
export function PublishPage() {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  if (load.data?.steps.includes('publish')) return <Checked page={load.data} />
  return (
    <Frame slug={slug} title={publishText.title}>
      <Loaded of={load} lines={6}>
        {() => (
          <Empty title={publishText.notDraft}>
            <ButtonLink href={`/console/surveys/${slug}`}>{publishText.toSurvey}</ButtonLink>
          </Empty>
        )}
      </Loaded>
    </Frame>
  )
}

function Checked({ page }: { page: SurveyPage }) {
  const { slug, title } = page.survey
  const load = useLoad('first', (signal) => checkPublishing(slug, undefined, signal))
  const problems = load.data?.problems.length ?? 0
  const heading =
    load.data === undefined
      ? publishText.title
      : problems === 0
        ? publishText.readyTitle
        : publishText.problemsTitle(problems)
  return (
    <Frame slug={slug} title={heading} sub={title}>
      <Loaded of={load} lines={6}>
        {(checks) =>
          problems === 0 ? (
            <PublishForm page={page} first={checks} />
          ) : (
            <Problems problems={checks.problems} page={page} />
          )
        }
      </Loaded>
    </Frame>
  )
}

interface FrameProps {
  slug: string
  title: string
  sub?: string
  children: ComponentChildren
}

function Frame({ slug, title, sub, children }: FrameProps) {
  const back = { href: `/console/surveys/${slug}`, label: surveysText.survey }
  return (
    <Page>
      <PageTitle title={title} back={back} {...(sub === undefined ? {} : { sub })} />
      {children}
    </Page>
  )
}

function PublishForm({ page, first }: { page: SurveyPage; first: PublishChecks }) {
  const { slug } = page.survey
  const withCards = page.survey.access === 'card'
  const go = useGo()
  const form = useForm({
    initial: { closesOn: first.enoughForTargetOn, boxKey: '' },
    check: ({ closesOn, boxKey }) => ({
      boxKey: withCards && boxKey === '' ? publishText.boxKeyMissing : undefined,
      closesOn: isDay(closesOn) ? undefined : publishText.lastDayMissing,
    }),
    send: ({ closesOn, boxKey }) => publish(slug, closesOn, boxKey || undefined),
    onSent: () => go(`/console/surveys/${slug}`),
  })
  const { closesOn } = form.values
  // Half a date asks nothing.
  const whole = isDay(closesOn)
  const load = useLoad(whole ? closesOn : null, (signal) => checkPublishing(slug, closesOn, signal))
  const checks = load.data ?? first
  return (
    <Form of={form}>
      <DateInput
        label={publishText.lastDay}
        hint={publishText.lastDayHint}
        {...form.field('closesOn')}
      />
      {whole && <Period of={load} onChoose={(day) => form.set('closesOn', day)} />}
      {checks.problems.length > 0 && <Problems problems={checks.problems} page={page} />}
      <Warnings warnings={checks.warnings} />
      <Notice tone="info" title={publishText.frozenTitle}>
        <p>{publishText.frozenText}</p>
      </Notice>
      {withCards && (
        <BoxKeyField
          page={page}
          error={form.field('boxKey').error}
          onKept={(publicKey) => form.set('boxKey', publicKey)}
        />
      )}
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {publishText.publish}
        </Button>
        <ButtonLink href={`/console/surveys/${slug}`}>{surveysText.back}</ButtonLink>
      </Actions>
    </Form>
  )
}
