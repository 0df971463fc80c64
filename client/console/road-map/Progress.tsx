import { formatCount, formatDay, formatRate } from '#shared/format.ts'
import { ceilOf, percentText } from '#shared/results/ratio.ts'
import { nextGoal } from '#shared/road-map/progress.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { roadMapText } from '../messages/road-map.ts'
import { Section } from '../ui/Card.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useRoadMap } from './api.ts'
import { Chart } from './Chart.tsx'
import { CountTable } from './CountTable.tsx'
import { type Road, roadOf } from './points.ts'

/** The board over time: the days that were counted, and this one, against the road map. */
export function Progress({ board }: { board: TargetBoard }) {
  const roadMap = useRoadMap(board.unit.id)
  return (
    <Section
      title={roadMapText.progress}
      aside={<a href="/console/targets/road-map">{roadMapText.toGoals}</a>}
    >
      <Loaded of={roadMap} lines={4}>
        {(data) => <Way road={roadOf(data, board)} />}
      </Loaded>
    </Section>
  )
}

/** Where it stands in a sentence, then as a line, then in figures. */
export function Way({ road }: { road: Road }) {
  if (road.points.length === 0 && road.goals.length === 0) {
    return (
      <Empty title={roadMapText.none}>
        <p>{roadMapText.noneText}</p>
      </Empty>
    )
  }
  return (
    <>
      <Standing road={road} />
      <Chart {...road} />
      <div class="road-tables">
        <CountTable points={road.points} />
      </div>
    </>
  )
}

function Standing({ road: { goals, points } }: { road: Road }) {
  const last = points.at(-1)
  if (!last) return null
  const { on, count, of, goal, required, short } = last
  const next = nextGoal(goals, on)
  const needed = next ? ceilOf(of, next.share) : 0
  const missing = Math.max(0, needed - count)
  return (
    <p>
      {roadMapText.standing(formatDay(on), formatRate({ count, of }, 'đơn vị'))} ·{' '}
      <b class={short > 0 ? 'short' : undefined}>
        {goal === null
          ? roadMapText.noneDue
          : short === 0
            ? roadMapText.onTime(percentText(goal.share), formatDay(goal.on), formatCount(required))
            : roadMapText.behind(percentText(goal.share), formatDay(goal.on), formatCount(short))}
      </b>
      .{' '}
      {next &&
        roadMapText.next(
          formatDay(next.on),
          percentText(next.share),
          formatCount(needed),
          missing === 0 ? roadMapText.nextEnough : roadMapText.nextShort(formatCount(missing)),
        )}
    </p>
  )
}
