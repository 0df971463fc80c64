import type { FormTemplate } from '#shared/surveys/templates/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo } from '../location.ts'
import { campaignText } from '../messages/campaigns.ts'
import { surveysText } from '../messages/surveys.ts'
import { useWorkplace } from '../session.ts'
import { listTemplates } from '../surveys/api.ts'
import { TemplateChoice } from '../surveys/TemplateChoice.tsx'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { useUnits } from '../units/api.ts'
import { launchCampaign } from './api.ts'
import { Counting, Frame, Kind, thresholdsIn } from './CampaignTerms.tsx'
import { countingIn, minimumIn, noTerms, planOf, termErrors } from './terms.ts'
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

interface NewCampaignProps {
  templates: readonly FormTemplate[]
  tree: readonly Unit[]
}

function NewCampaign({ templates, tree }: NewCampaignProps) {
  const { unit, body } = useWorkplace()
  const go = useGo()
  const form = useForm({
    initial: noTerms,
    check: termErrors,
    send: (values) =>
      launchCampaign({
        ...{ templateId: values.templateId, title: values.title.trim(), unitId: unit.id, body },
        ...{ track: values.track, access: values.access, locked: values.locked },
        ...{ opensOn: values.opensOn || null, closesOn: values.closesOn || null },
        ...{ thresholds: thresholdsIn(values.thresholds), minimum: minimumIn(values) },
        counting: countingIn(values),
        ...{ settings: { plan: planOf(values) }, unitIds: values.unitIds },
      }),
    onSent: ({ campaign }) => go(`/console/campaigns/${campaign.slug}`),
    sentences: {
      'closesOn.period_in_the_past': campaignText.deadlinePast,
      'unitIds.wrong_level': surveysText.wrongLevel,
      'unitIds.no_official_ballot': campaignText.townsApart,
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
      <Frame form={form} />
      <Kind form={form} byFront={body === 'mttq'} />
      <Counting form={form} />
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
