import { useState } from 'preact/hooks'
import { formatCount, formatDay } from '#shared/format.ts'
import type { Service } from '#shared/targets/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { usePathPart, withQuery } from '../location.ts'
import { servicesText } from '../messages/services.ts'
import { serviceFieldWords } from '../messages/words.ts'
import { may, useWorkplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Card, Cards, type Fact, Facts } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useServices } from './api.ts'
import { Decision } from './Decision.tsx'
import { Evidence } from './Evidence.tsx'
import { Renewal } from './Renewal.tsx'
import { ServiceTag } from './ServiceTag.tsx'
import { Withdrawal } from './Withdrawal.tsx'
import './services.css'
import type { ServiceActProps } from './props.ts'

/** One service: what the unit says of it, and the parent's word. */
export function ServicePage() {
  const id = usePathPart('id')
  const list = useServices()
  const [outcome, setOutcome] = useState<string>()
  const service = list.data?.services.find((one) => one.id === id)
  const done = (changed: Service, said: string) => {
    const services = list.data?.services ?? []
    list.set({ services: services.map((one) => (one.id === changed.id ? changed : one)) })
    setOutcome(said)
  }
  return (
    <Page>
      <PageTitle
        title={service?.name ?? (list.data ? servicesText.gone : servicesText.titleWaiting)}
        sub={service && <Sub service={service} />}
        back={{ href: '/console/services', label: servicesText.back }}
      />
      {outcome !== undefined && <Notice tone="done" title={outcome} announced />}
      <Loaded of={list}>
        {() =>
          service ? (
            <Details
              key={`${service.state} ${service.expiresOn}`}
              service={service}
              onDone={done}
            />
          ) : (
            <Empty title={servicesText.goneText} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Details({ service, onDone }: ServiceActProps) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Standing service={service} />
      <Cards>
        <Evidence service={service} onOpen={() => setOpened(true)} />
        <Card title={servicesText.about}>
          <Facts items={factsOf(service)} />
        </Card>
      </Cards>
      <Decision service={service} opened={opened} onDone={onDone} />
      <Renewal service={service} opened={opened} onDone={onDone} />
      <Withdrawal service={service} onDone={onDone} />
    </>
  )
}

/** What to know before anything else: refused and why, over, or still waiting. */
function Standing({ service }: { service: Service }) {
  const { state, reason, decidedOn, expiresOn, mayDecide } = service
  if (state === 'refused' && decidedOn !== null) {
    return (
      <Notice tone="problem" title={servicesText.refusedTitle(formatDay(decidedOn))}>
        <p>{reason}</p>
        <p class="muted">{servicesText.refusedAdvice}</p>
        <RegisterAgain service={service} />
      </Notice>
    )
  }
  if (state === 'expired' && expiresOn !== null) {
    return (
      <Notice tone="waiting" title={servicesText.expiredTitle(formatDay(expiresOn))}>
        <p>{servicesText.expiredAdvice}</p>
        <RegisterAgain service={service} />
      </Notice>
    )
  }
  if (state === 'withdrawn' && reason !== null) {
    return (
      <Notice tone="info" title={servicesText.withdrawnTitle}>
        <p>{reason}</p>
      </Notice>
    )
  }
  if (state !== 'waiting' || mayDecide) return null
  return <Notice tone="waiting" title={servicesText.waitingTitle} />
}

/** The same once more, with evidence of today: what stays the same is filled in. */
function RegisterAgain({ service }: { service: Service }) {
  const own = useWorkplace().unit.id === service.unit.id
  if (!own || !may('services.register')) return null
  return (
    <div class="actions">
      <ButtonLink href={withQuery('/console/services/new', { from: service.id })}>
        {servicesText.registerAgain}
      </ButtonLink>
    </div>
  )
}

function Sub({ service: { unit, field, state } }: { service: Service }) {
  return (
    <span class="cluster">
      {unit.fullName} · {serviceFieldWords[field]} <ServiceTag state={state} />
    </span>
  )
}

function factsOf(service: Service) {
  const { field, sinceOn, usesLastQuarter, evidenceOn, state, decidedOn, expiresOn } = service
  const facts: Fact[] = [
    { term: servicesText.field, value: serviceFieldWords[field] },
    { term: servicesText.sinceOn, value: formatDay(sinceOn) },
    { term: servicesText.uses, value: formatCount(usesLastQuarter) },
    { term: servicesText.evidenceOn, value: formatDay(evidenceOn) },
  ]
  if (decidedOn !== null && (state === 'confirmed' || state === 'expired')) {
    facts.push({ term: servicesText.confirmedOn, value: formatDay(decidedOn) })
  }
  if (expiresOn !== null) {
    facts.push({ term: servicesText.expiresOn, value: formatDay(expiresOn) })
  }
  return facts
}
