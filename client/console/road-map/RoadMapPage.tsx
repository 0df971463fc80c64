import { useState } from 'preact/hooks'
import { Loaded } from '../Loaded.tsx'
import { roadMapText } from '../messages/road-map.ts'
import { useWorkplace } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { useRoadMap } from './api.ts'
import { Goals } from './Goals.tsx'
import { NewGoalForm } from './NewGoalForm.tsx'
import { Way } from './Progress.tsx'
import { roadOf } from './points.ts'
import type { GoalActProps } from './props.ts'

/** What is the province to have reached by when, on which basis, and where did it stand? */
export function RoadMapPage() {
  const load = useRoadMap(useWorkplace().unit.id)
  const [outcome, setOutcome] = useState<string>()
  const [adding, setAdding] = useState(false)
  const done: GoalActProps['onDone'] = (changed, said) => {
    load.set(changed)
    setAdding(false)
    setOutcome(said)
  }
  return (
    <Page>
      <PageTitle
        title={roadMapText.title}
        sub={roadMapText.sub}
        back={{ href: '/console/targets', label: roadMapText.back }}
        actions={
          load.data?.maySet &&
          !adding && (
            <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
              {roadMapText.add}
            </Button>
          )
        }
      />
      {outcome !== undefined && <Notice tone="done" title={outcome} announced />}
      <Loaded of={load} lines={8}>
        {(map) => (
          <>
            {adding && <NewGoalForm map={map} onDone={done} onClose={() => setAdding(false)} />}
            <Section title={roadMapText.goals}>
              <Goals map={map} onDone={done} />
            </Section>
            <Section title={roadMapText.progress}>
              <Way road={roadOf(map)} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
