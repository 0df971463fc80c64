import { dayOf } from '#shared/dates/days.ts'
import { formatCount } from '#shared/format.ts'
import { isEnding, renewalDays } from '#shared/targets/renewal.ts'
import type { Service, ServiceState } from '#shared/targets/schema.ts'
import { matches } from '#shared/text.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { Loaded } from '../Loaded.tsx'
import { useQuery } from '../location.ts'
import { serviceStateWords, servicesText } from '../messages/services.ts'
import { may, mayBelow, useWorkplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useServices } from './api.ts'
import { ServiceTable } from './ServiceTable.tsx'
import { listTitle } from './titles.ts'

/** In the address, beside the states: confirmed, but not for long. */
const ending = 'ending'

/** A unit's own services, or those of all units one looks over, what waits for a word first. */
export function ServicesPage() {
  const { unit } = useWorkplace()
  const list = useServices()
  const several = mayBelow('services.view')
  const services = list.data?.services
  return (
    <Page>
      <PageTitle
        title={listTitle(services, several)}
        sub={servicesText.sub}
        actions={
          services !== undefined &&
          services.length > 0 && (
            <>
              {may('services.register') && <RegisterLink />}
              <ExportButtons ask={(format) => ({ kind: 'services', unitId: unit.id, format })} />
            </>
          )
        }
      />
      <Loaded of={list}>
        {({ services: all }) =>
          all.length === 0 ? <None /> : <Services all={all} several={several} />
        }
      </Loaded>
    </Page>
  )
}

function Services({ all, several }: { all: readonly Service[]; several: boolean }) {
  const { query, href } = useQuery()
  const asked = query.q ?? ''
  const shown = all.filter(
    ({ state, unit, name, expiresOn }) =>
      (query.state === undefined || query.state === ending || state === query.state) &&
      (query.state !== ending || isEndingNow({ state, expiresOn })) &&
      matches(asked, `${unit.fullName} ${name}`),
  )
  return (
    <>
      {query.state !== ending && <EndingNotice all={all} />}
      {several && <Filters all={all} />}
      <ServiceTable
        services={query.state === ending ? soonestFirst(shown) : waitingFirst(shown)}
        withUnit={several}
        empty={
          <Empty title={servicesText.noneFound}>
            <ButtonLink href={href({ q: undefined, state: undefined })}>
              {servicesText.clearSearch}
            </ButtonLink>
          </Empty>
        }
      />
    </>
  )
}

function Filters({ all }: { all: readonly Service[] }) {
  const { query, patch } = useQuery()
  const counted = (Object.keys(serviceStateWords) as ServiceState[]).map((state) => {
    const count = all.filter((service) => service.state === state).length
    return {
      value: state,
      label: servicesText.stateCount(serviceStateWords[state], formatCount(count)),
    }
  })
  const soon = all.filter(isEndingNow).length
  const options = [...counted, { value: ending, label: servicesText.ending(formatCount(soon)) }]
  return (
    <div class="filters no-print">
      <SearchBox
        label={servicesText.search}
        value={query.q ?? ''}
        onSearch={(q) => patch({ q }, { replace: true })}
      />
      <Select
        name="state"
        label={servicesText.state}
        placeholder={servicesText.anyState(formatCount(all.length))}
        options={options}
        value={query.state ?? ''}
        onChange={(state) => patch({ state })}
      />
    </div>
  )
}

/** What runs out and would take a unit off the board, said before it does. */
function EndingNotice({ all }: { all: readonly Service[] }) {
  const { href } = useQuery()
  const soon = all.filter(isEndingNow).length
  if (soon === 0) return null
  return (
    <Notice
      tone="waiting"
      title={servicesText.endingTitle(formatCount(soon), formatCount(renewalDays))}
    >
      <p>
        {servicesText.endingText} <a href={href({ state: ending })}>{servicesText.seeEnding}</a>
      </p>
    </Notice>
  )
}

function None() {
  return (
    <Empty title={servicesText.none}>
      <p>{may('services.register') ? servicesText.noneOwn : servicesText.noneBelow}</p>
      {may('services.register') && <RegisterLink />}
    </Empty>
  )
}

function RegisterLink() {
  return (
    <ButtonLink kind="primary" icon="plus" href="/console/services/new">
      {servicesText.register}
    </ButtonLink>
  )
}

function isEndingNow({ state, expiresOn }: Pick<Service, 'state' | 'expiresOn'>): boolean {
  return state === 'confirmed' && isEnding(expiresOn, dayOf(new Date()))
}

function soonestFirst(services: readonly Service[]): Service[] {
  return [...services].sort((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? -1 : 1))
}

/** Those that wait for the one who looks, then the others as they came. */
function waitingFirst(services: readonly Service[]): Service[] {
  const mine = services.filter(({ mayDecide }) => mayDecide)
  return [...mine, ...services.filter(({ mayDecide }) => !mayDecide)]
}
