import type { ComponentChildren } from 'preact'
import { formatDay } from '#shared/format.ts'
import type { TargetRow, UnitTarget } from '#shared/targets/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { targetText } from '../messages/targets.ts'
import { may } from '../session.ts'
import { Card } from '../ui/Card.tsx'
import { useUnitTarget } from './api.ts'
import { NextStep, PastUnits, ServiceTag, ShortList, SurveyTag } from './ConditionTags.tsx'
import './targets.css'

/** One unit's two conditions of the 40 % target, for its own home page. */
export function OwnConditions({ unitId }: { unitId: string }) {
  const target = useUnitTarget(unitId)
  return (
    <Card title={targetText.own} look="section">
      <Loaded of={target} lines={3}>
        {(data) => (
          <>
            <p>{standingOf(data)}</p>
            <Conditions target={data} />
          </>
        )}
      </Loaded>
    </Card>
  )
}

/** The two conditions, each with what is there and what is lacking. */
export function Conditions({ target: { on, row } }: { target: UnitTarget }) {
  const { service, survey } = row
  return (
    <>
      <ol class="conditions">
        <Condition title={targetText.ownService} tag={<ServiceTag of={service} />}>
          {service.service && <p>{service.service.name}</p>}
          {service.met && service.expiresOn && (
            <p class="note">{targetText.expiresOn(formatDay(service.expiresOn))}</p>
          )}
          <ShortList sentences={service.short} />
          {!service.met && may('services.register') && (
            <a href="/console/services">{targetText.toServices}</a>
          )}
        </Condition>
        <Condition title={targetText.ownSurvey} tag={<SurveyTag of={survey} />}>
          {survey.survey && <p>{survey.survey.title}</p>}
          <PastUnits of={survey} />
          <ShortList sentences={survey.short} />
          {survey.survey === null && may('surveys.run') && (
            <a href="/console/surveys">{targetText.toSurveys}</a>
          )}
        </Condition>
      </ol>
      {row.next !== null && <NextStep words={row.next} />}
      <p class="note">{targetText.untilDay(formatDay(on))}.</p>
    </>
  )
}

function Condition(props: { title: string; tag: ComponentChildren; children: ComponentChildren }) {
  return (
    <li>
      <div class="condition-head">
        <h3>{props.title}</h3>
        {props.tag}
      </div>
      {props.children}
    </li>
  )
}

/** "Xã An Thịnh còn thiếu một điều kiện". */
export function standingOf({ inDenominator, row }: UnitTarget): string {
  return `${row.unit.fullName} ${inDenominator ? standingWords(row) : targetText.notCounted}`
}

function standingWords({ counts, communes, service, survey }: TargetRow): string {
  if (communes !== null) return targetText.ownCommunes
  if (counts) return targetText.ownMet
  return service.met || survey.met ? targetText.ownOne : targetText.ownTwo
}
