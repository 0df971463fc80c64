import type { CampaignPage } from '#shared/campaigns/schema.ts'
import type { FormTemplate } from '#shared/surveys/templates/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo, usePathPart } from '../location.ts'
import { campaignText } from '../messages/campaigns.ts'
import { surveysText } from '../messages/surveys.ts'
import { listTemplates } from '../surveys/api.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useUnits } from '../units/api.ts'
import { addUnits, useCampaign } from './api.ts'
import { UnitChoice } from './UnitChoice.tsx'
import './campaigns.css'

/** Units that join a campaign later, and those that had called theirs off. */
export function AddUnitsPage() {
  const slug = usePathPart('slug')
  const campaign = useCampaign(slug)
  const templates = useLoad('templates', listTemplates)
  const units = useUnits()
  return (
    <Page>
      <PageTitle
        title={campaignText.addTitle}
        sub={campaign.data?.campaign.title ?? ''}
        back={{ href: `/console/campaigns/${slug}`, label: campaignText.campaign }}
      />
      <Loaded of={campaign} lines={8}>
        {(page) => (
          <Loaded of={templates}>
            {(all) => (
              <Loaded of={units}>
                {(tree) => <AddUnits page={page} templates={all} tree={tree} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

interface AddUnitsProps {
  page: CampaignPage
  templates: readonly FormTemplate[]
  tree: readonly Unit[]
}

function AddUnits({ page: { campaign, taking, mayAdd }, templates, tree }: AddUnitsProps) {
  const go = useGo()
  const back = `/console/campaigns/${campaign.slug}`
  const form = useForm({
    initial: { unitIds: [] as string[] },
    check: ({ unitIds }) => ({
      unitIds: unitIds.length === 0 ? campaignText.unitsMissing : undefined,
    }),
    send: ({ unitIds }) => addUnits(campaign.slug, unitIds),
    onSent: () => go(back),
  })
  if (!mayAdd) return <Empty title={campaignText.addClosed} />
  const template = templates.find(({ id }) => id === campaign.templateId)
  const fitting = tree.filter(
    ({ id, level }) =>
      id !== campaign.unit.id && !taking.includes(id) && template?.unitLevels.includes(level),
  )
  return (
    <Form of={form}>
      <UnitChoice units={fitting} tree={tree} {...form.field('unitIds')} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {campaignText.addCount(form.values.unitIds.length)}
        </Button>
        <ButtonLink href={back}>{surveysText.back}</ButtonLink>
      </Actions>
    </Form>
  )
}
