import type { ComponentChildren } from 'preact'
import { type Day, dayOf } from '#shared/dates/days.ts'
import { formatCount, formatDay } from '#shared/format.ts'
import type { Unit, UnitPage } from '#shared/units/schema.ts'
import { Loaded } from '../Loaded.tsx'
import type { Load } from '../load.ts'
import { withQuery } from '../location.ts'
import { listText } from '../messages/unit-list.ts'
import { countWords, unitsText } from '../messages/units.ts'
import { may, useWorkplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useUnit, useVillages } from './api.ts'
import { Confirmation } from './Confirmation.tsx'
import { UnitPast } from './UnitPast.tsx'
import { UnitTable } from './UnitTable.tsx'
import { VillageTable } from './VillageTable.tsx'

export interface UnitViewProps {
  id: string
  /** Today when not given. */
  on: Day | undefined
  /** The whole tree of that day, once it is here. */
  units: readonly Unit[] | undefined
  tools: ComponentChildren
}

/** One unit on a day with what is right below it. */
export function UnitView({ id, on, units, tools }: UnitViewProps) {
  const load = useUnit(id, on)
  const day = formatDay(on ?? dayOf(new Date()))
  const own = useWorkplace().unit.id
  return (
    <Page>
      <PageTitle
        title={titleOf(load.data, units ?? [])}
        sub={<Sub day={day} unit={load.data?.unit} />}
        back={id === own ? undefined : parentLink(load.data, on)}
        actions={may('units.change') && on === undefined && <ChangeLink unit={load.data?.unit} />}
      />
      {tools}
      {load.error?.code === 'not_found' ? (
        <Empty title={unitsText.notThatDay(day)}>
          <p>{unitsText.notThatDayText}</p>
        </Empty>
      ) : (
        <Below load={load} units={units ?? []} today={on === undefined} />
      )}
      <UnitPast key={id} id={id} />
    </Page>
  )
}

interface BelowProps {
  load: Load<UnitPage>
  units: readonly Unit[]
  today: boolean
}

function Below({ load, units, today }: BelowProps) {
  return (
    <Loaded of={load}>
      {({ unit, children }) =>
        unit.level === 'commune' && today ? (
          <Villages commune={unit} />
        ) : (
          <UnitTable
            caption={unitsText.treeBelow(unit.fullName)}
            units={children}
            all={units}
            empty={<Empty title={today ? unitsText.nothingBelow : unitsText.villagesTodayOnly} />}
          />
        )
      }
    </Loaded>
  )
}

function Villages({ commune }: { commune: Unit }) {
  const load = useVillages(commune.id)
  const act = may('units.change')
    ? ({ unit }: { unit: Unit }) => (
        <ButtonLink
          small
          href={`/console/units/${unit.id}/change`}
          label={unitsText.changeVillage(unit.fullName)}
        >
          {unitsText.changeShort}
        </ButtonLink>
      )
    : undefined
  return (
    <Loaded of={load}>
      {(list) => (
        <Section
          title={unitsText.villagesTitle(
            formatCount(list.villages.length),
            formatCount(list.households),
          )}
          aside={<Confirmation commune={commune} list={list} onConfirmed={load.set} />}
        >
          <VillageTable
            commune={commune}
            list={list}
            act={act}
            empty={
              <Empty title={unitsText.noVillages}>
                <p>{unitsText.villagesByCommune}</p>
              </Empty>
            }
          />
        </Section>
      )}
    </Loaded>
  )
}

function Sub({ day, unit }: { day: string; unit: Unit | undefined }) {
  return (
    <>
      {unitsText.asOfDay(day)}
      {unit?.code && <> · {unitsText.codeOf(unit.code)}</>}
      {unit?.training && (
        <>
          {' '}
          <Tag tone="training">{unitsText.training}</Tag>
        </>
      )}
    </>
  )
}

function ChangeLink({ unit }: { unit: Unit | undefined }) {
  const own = useWorkplace().unit
  if (!unit) return null
  const isWhole = unit.level === 'province' && unit.id === own.id
  return (
    <>
      {isWhole && <ButtonLink href="/console/units/import">{listText.open}</ButtonLink>}
      <ButtonLink icon="pencil" href={`/console/units/${unit.id}/change`}>
        {unitsText.changeUnit}
      </ButtonLink>
    </>
  )
}

/** Training units are counted nowhere, so they are not counted here either. */
function titleOf(page: UnitPage | undefined, tree: readonly Unit[]): string {
  if (!page) return unitsText.treeWaiting
  const below = page.unit.level === 'province' && tree.length > 0 ? tree : page.children
  const counts = (['district', 'commune'] as const).flatMap((level) => {
    const count = below.filter((unit) => unit.level === level && !unit.training).length
    return count > 0 ? [countWords[level](formatCount(count))] : []
  })
  if (counts.length === 0) return page.unit.fullName
  return unitsText.treeTitle(page.unit.fullName, counts.join(', '))
}

function parentLink(page: UnitPage | undefined, on: Day | undefined) {
  const [parent] = page?.ancestors ?? []
  if (!parent) return undefined
  return { href: withQuery(`/console/units/${parent.id}`, { on }), label: parent.fullName }
}
