import { Loaded } from '../Loaded.tsx'
import { targetText } from '../messages/targets.ts'
import { mayBelow, useWorkplace } from '../session.ts'
import { Card } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { useUnitTarget } from './api.ts'
import { BoardPage } from './BoardPage.tsx'
import { Conditions, standingOf } from './OwnConditions.tsx'
import { RuleSection } from './RuleSection.tsx'

/** The board for who looks over several units; for a single unit its own two conditions and the rule. */
export function TargetsPage() {
  const { unit } = useWorkplace()
  return mayBelow('targets.view') ? <BoardPage /> : <OwnPage unitId={unit.id} />
}

function OwnPage({ unitId }: { unitId: string }) {
  const target = useUnitTarget(unitId)
  return (
    <Page>
      <Loaded of={target} title={targetText.own}>
        {(data) => (
          <>
            <PageTitle title={standingOf(data)} sub={targetText.own} />
            <Card title={targetText.conditions} look="section">
              <Conditions target={data} />
            </Card>
            <RuleSection rule={data.rule} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
