import type { ComponentChildren } from 'preact'
import { formatCount } from '#shared/format.ts'
import type { VillageList } from '#shared/units/schema.ts'
import { read } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { homeText } from '../messages/home.ts'
import { surveysText } from '../messages/surveys.ts'
import { may, type Workplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import './home.css'

/** From an empty unit to the first answer: what is done already, and the one thing to do now. */
export function FirstSteps({ place }: { place: Workplace }) {
  const { unit } = place
  // A district's places are its communes; they bring their villages themselves.
  const load = useLoad(unit.level === 'commune' ? unit.id : null, (signal) =>
    read<VillageList>(`/api/units/${unit.id}/villages`, signal),
  )
  if (!may('surveys.run')) return <Empty title={homeText.clerkWaits} />
  if (unit.level !== 'commune') return <Steps villages={undefined} />
  return <Loaded of={load}>{(villages) => <Steps villages={villages} />}</Loaded>
}

function Steps({ villages }: { villages: VillageList | undefined }) {
  const ready = !villages || villages.villages.length > 0
  return (
    <Card title={homeText.firstSteps} look="section">
      <ol class="first-steps">
        {villages && (
          <FirstStep
            title={homeText.stepVillages}
            text={ready ? doneText(villages) : homeText.stepVillagesText}
            done={ready}
          >
            {!ready && (
              <ButtonLink kind="primary" href="/console/villages">
                {homeText.stepVillages}
              </ButtonLink>
            )}
          </FirstStep>
        )}
        <FirstStep title={homeText.stepSurvey} text={homeText.stepSurveyText}>
          {ready && (
            <ButtonLink kind="primary" icon="plus" href="/console/surveys/new">
              {surveysText.begin}
            </ButtonLink>
          )}
        </FirstStep>
        <FirstStep title={homeText.stepPublish} text={homeText.stepPublishText} />
      </ol>
    </Card>
  )
}

function doneText({ villages, households }: VillageList): string {
  return homeText.stepVillagesDone(formatCount(villages.length), formatCount(households))
}

interface FirstStepProps {
  title: string
  text: string
  done?: boolean
  children?: ComponentChildren
}

function FirstStep({ title, text, done = false, children }: FirstStepProps) {
  return (
    <li>
      <p class="cluster">
        <b>{title}</b> {done && <Tag tone="met">{homeText.done}</Tag>}
      </p>
      <p class="muted">{text}</p>
      {children}
    </li>
  )
}
