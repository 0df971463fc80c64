import { dayOf, isDay } from '#shared/dates/days.ts'
import { boundText } from '#shared/results/ratio.ts'
import { thresholdSets } from '#shared/results/thresholds.ts'
import type { FormTemplate } from '#shared/surveys/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import { type FormState, useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo } from '../location.ts'
import { campaignText } from '../messages/campaigns.ts'
import { surveysText } from '../messages/surveys.ts'
import { useWorkplace } from '../session.ts'
import { listTemplates } from '../surveys/api.ts'
import { TemplateChoice } from '../surveys/TemplateChoice.tsx'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useUnits } from '../units/api.ts'
import { launchCampaign } from './api.ts'
import { UnitChoice } from './UnitChoice.tsx'
import './campaigns.css'

/** One template for many units: each gets its survey prepared. */
export function NewCampaignPage() {
  const templates = useLoad('templates', listTemplates)
  const units = useUnits()
  return (
    <Page>
      <PageTitle
        title={campaignText.newTitle}
        sub={campaignText.newSub}
        back={{ href: '/console/campaigns', label: campaignText.title }}
      />
      <Loaded of={templates} lines={8}>
        {(all) => (
          <Loaded of={units}>{(tree) => <NewCampaign templates={all} tree={tree} />}</Loaded>
        )}
      </Loaded>
    </Page>
  )
}

interface Values {
  templateId: string
  title: string
  closesOn: string
  locked: boolean
  thresholds: string
  unitIds: string[]
}

const initial: Values = {
  ...{ templateId: '', title: '', closesOn: '', locked: true, thresholds: '', unitIds: [] },
}

interface NewCampaignProps {
  templates: readonly FormTemplate[]
  tree: readonly Unit[]
}

function NewCampaign({ templates, tree }: NewCampaignProps) {
  const { unit, body } = useWorkplace()
  const go = useGo()
  const form = useForm({
    initial,
    check,
    send: ({ closesOn, thresholds, title, ...rest }) =>
      launchCampaign({
        ...{ ...rest, title: title.trim(), unitId: unit.id, body },
        ...{ closesOn: closesOn || null, thresholds: thresholdsIn(thresholds) },
      }),
    onSent: ({ campaign }) => go(`/console/campaigns/${campaign.slug}`),
    sentences: {
      'closesOn.period_in_the_past': campaignText.deadlinePast,
      'unitIds.wrong_level': surveysText.wrongLevel,
    },
  })
  const template = templates.find(({ id }) => id === form.values.templateId)
  const fitting = tree.filter(
    ({ id, level }) => id !== unit.id && template?.unitLevels.includes(level),
  )
  const choose = (id: string) => {
    form.set('templateId', id)
    // Another template may be for another level: what was chosen for the former no longer fits.
    form.set('unitIds', [])
  }
  return (
    <Form of={form}>
      <TemplateChoice templates={templates} {...form.field('templateId')} onChange={choose} />
      <Terms form={form} />
      {template ? (
        <UnitChoice units={fitting} tree={tree} {...form.field('unitIds')} />
      ) : (
        <Notice tone="info" title={campaignText.choose}>
          <p>{campaignText.chooseFirst}</p>
        </Notice>
      )}
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {campaignText.launch(form.values.unitIds.length)}
        </Button>
        <ButtonLink href="/console/campaigns">{surveysText.back}</ButtonLink>
      </Actions>
    </Form>
  )
}

function Terms({ form }: { form: FormState<Values> }) {
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
      <RadioGroup
        label={campaignText.thresholds}
        hint={campaignText.thresholdsNote}
        options={thresholdOptions()}
        {...form.field('thresholds')}
      />
    </>
  )
}

function check(values: Values) {
  const { templateId, title, closesOn, unitIds } = values
  const chosen = templateId !== ''
  return {
    templateId: chosen ? undefined : surveysText.templateMissing,
    title: title.trim() === '' ? campaignText.titleMissing : undefined,
    closesOn: closesOn === '' || isDay(closesOn) ? undefined : campaignText.deadlineWrong,
    unitIds: chosen && unitIds.length === 0 ? campaignText.unitsMissing : undefined,
  }
}

/** Only those in force today are offered. */
function thresholdOptions() {
  const today = dayOf(new Date())
  const current = thresholdSets.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today <= validTo),
  )
  return [
    { value: '', label: campaignText.noThresholds },
    ...current.map(({ id, name, overall, eachContent, legalBasis }) => ({
      value: id,
      label: name,
      hint: campaignText.thresholdHint(boundText(overall), boundText(eachContent), legalBasis),
    })),
  ]
}

/** Copied with their legal basis: a later change of the built-in set leaves the campaign as it was. */
function thresholdsIn(id: string) {
  const set = thresholdSets.find((one) => one.id === id)
  if (!set) return null
  const { overall, eachContent, name, legalBasis } = set
  return { overall, eachContent, name, legalBasis }
}
