import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import { type Day, dayOf, isDay } from '#shared/dates/days.ts'
import { formatCount, formatDay } from '#shared/format.ts'
import { matches } from '#shared/text.ts'
import type { Unit } from '#shared/units/schema.ts'
import { Loaded } from '../Loaded.tsx'
import type { Load } from '../load.ts'
import { useQuery } from '../location.ts'
import { unitsText } from '../messages/units.ts'
import { useWorkplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { AsOf } from './AsOf.tsx'
import { useUnits } from './api.ts'
import { UnitTable } from './UnitTable.tsx'
import { UnitView } from './UnitView.tsx'

/** The tree of units as it stood on a day: by searching, or from one unit to those below it. */
export function UnitsPage() {
  const { query, patch } = useQuery()
  const own = useWorkplace().unit.id
  const id = useRoute().params.id ?? own
  const on = query.on !== undefined && isDay(query.on) ? query.on : undefined
  const units = useUnits(on)
  const tools = (
    <div class="filters no-print">
      <SearchBox
        label={unitsText.treeSearch}
        value={query.q ?? ''}
        onSearch={(q) => patch({ q }, { replace: true })}
      />
      <AsOf key={on} on={on} />
    </div>
  )
  return query.q ? (
    <FoundUnits units={units} words={query.q} on={on} tools={tools} />
  ) : (
    <UnitView id={id} on={on} units={units.data} tools={tools} />
  )
}

interface FoundUnitsProps {
  units: Load<Unit[]>
  words: string
  on: Day | undefined
  tools: ComponentChildren
}

function FoundUnits({ units, words, on, tools }: FoundUnitsProps) {
  const found = units.data?.filter(({ fullName }) => matches(words, fullName))
  return (
    <Page>
      <PageTitle
        title={found ? unitsText.found(formatCount(found.length), words) : unitsText.treeWaiting}
        sub={unitsText.asOfDay(formatDay(on ?? dayOf(new Date())))}
      />
      {tools}
      <Loaded of={units}>
        {(all) => (
          <UnitTable
            caption={unitsText.foundCaption}
            units={found ?? []}
            all={all}
            withParent
            empty={<NoneFound words={words} />}
          />
        )}
      </Loaded>
    </Page>
  )
}

function NoneFound({ words }: { words: string }) {
  const { href } = useQuery()
  return (
    <Empty title={unitsText.noneFound(words)}>
      <p>{unitsText.noneFoundText}</p>
      <ButtonLink href={href({ q: undefined })}>{unitsText.clearSearch}</ButtonLink>
    </Empty>
  )
}
