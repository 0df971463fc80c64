import { formatCount } from '#shared/format.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import type { VillageList } from '#shared/units/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { unitsText } from '../messages/units.ts'
import { useWorkplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useVillages } from './api.ts'
import { VillageTable } from './VillageTable.tsx'

/** The villages of the own commune: the households are the denominator of every participation. */
export function VillagesPage() {
  const { unit } = useWorkplace()
  const list = useVillages(unit.level === 'commune' ? unit.id : null)
  if (unit.level !== 'commune') return <NoCommune />
  const some = list.data !== undefined && list.data.villages.length > 0
  return (
    <Page>
      <PageTitle
        title={titleOf(list.data)}
        sub={unitsText.villagesSub(unitInSentence(unit))}
        actions={some && <PasteLink />}
      />
      <Loaded of={list}>
        {(data) => (
          <>
            <Uncounted list={data} />
            <VillageTable commune={unit} list={data} empty={<NoVillages />} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Uncounted({ list }: { list: VillageList }) {
  const count = list.villages.filter(({ households }) => households === null).length
  if (count === 0) return null
  return (
    <Notice tone="waiting" title={unitsText.uncounted(formatCount(count))}>
      <p>{unitsText.uncountedText}</p>
    </Notice>
  )
}

function NoVillages() {
  return (
    <Empty title={unitsText.noVillages}>
      <p>{unitsText.noVillagesText}</p>
      <PasteLink />
    </Empty>
  )
}

function PasteLink() {
  return (
    <ButtonLink kind="primary" href="/console/villages/paste">
      {unitsText.paste}
    </ButtonLink>
  )
}

function NoCommune() {
  return (
    <Page>
      <PageTitle title={unitsText.villagesWaiting} />
      <Empty title={unitsText.notCommune}>
        <p>{unitsText.notCommuneText}</p>
      </Empty>
    </Page>
  )
}

function titleOf(list: VillageList | undefined): string {
  if (!list) return unitsText.villagesWaiting
  if (list.villages.length === 0) return unitsText.noVillagesTitle
  return unitsText.villagesTitle(formatCount(list.villages.length), formatCount(list.households))
}
