import { formatCount } from '#shared/format.ts'
import { paperText } from '../messages/paper.ts'
import { Actions, ButtonLink } from '../ui/Button.tsx'
import { Card, Facts } from '../ui/Card.tsx'
import type { StackProps } from './props.ts'

/** Who reads the pile, how far they are, and the way to the keys. */
export function PassesStep({ place, view }: StackProps) {
  const { stage, passes } = view.stack
  const facts = ([1, 2] as const).map((pass) => {
    const own = passes[pass - 1]
    const value = own
      ? paperText.passState(own.by.name, formatCount(own.keyed), own.finished)
      : paperText.passNobody
    return { term: paperText.pass(pass), value }
  })
  return (
    <Card title={paperText.passesTitle} look="section">
      <Facts items={facts} />
      {view.mayKey && (stage === 'first' || stage === 'second') && (
        <Next place={place} view={view} pass={stage === 'first' ? 1 : 2} />
      )}
    </Card>
  )
}

function Next({ place, view, pass }: Pick<StackProps, 'place' | 'view'> & { pass: 1 | 2 }) {
  const [first] = view.stack.passes
  const own = view.stack.passes[pass - 1]
  if (own && !own.mine) return <p class="note">{paperText.takenBy(own.by.name)}</p>
  if (pass === 2 && first?.mine) return <p class="note">{paperText.otherClerk}</p>
  return (
    <Actions>
      <ButtonLink kind="primary" href={`/console/surveys/${place.slug}/paper/${place.stackId}/key`}>
        {own ? paperText.goOn(pass) : paperText.startPass(pass)}
      </ButtonLink>
    </Actions>
  )
}
