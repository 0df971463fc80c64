import { daysBetween } from '#shared/dates/days.ts'
import { formatCount, formatDay } from '#shared/format.ts'
import { percentText } from '#shared/results/ratio.ts'
import { roadMapText } from '../messages/road-map.ts'
import { useScrollable } from '../ui/scrollable.ts'
import type { Point, Road } from './points.ts'
import './road-map.css'

const width = 1080
const height = 264
const area = { left: 52, right: width - 96, top: 26, bottom: height - 32 }

/** Two labels on one line need this much between their middles. */
const labelRoom = 84

/**
 * Units that counted, as a line, against the goals, as steps: a goal holds from its day to the next. Real text in
 * an SVG, so that it prints; dashes and shapes tell the two apart, the table beside it says the same in figures.
 */
export function Chart({ goals, points }: Road) {
  const days = [...goals, ...points].map(({ on }) => on).sort()
  const [first, last] = [days[0], days.at(-1)]
  const scroller = useScrollable()
  if (first === undefined || last === undefined) return null
  const span = Math.max(1, daysBetween(first, last))
  const top = topOf({ goals, points })
  const x = (on: string) => area.left + (daysBetween(first, on) / span) * (area.right - area.left)
  const y = (share: number) => area.bottom - (share / top) * (area.bottom - area.top)
  return (
    <section
      class="road-chart"
      aria-label={roadMapText.chart(formatDay(first), formatDay(last))}
      {...scroller}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={roadMapText.chart(formatDay(first), formatDay(last))}
      >
        <Grid top={top} y={y} />
        <Days days={spread([...new Set(days)], x)} x={x} />
        <Goals goals={goals} x={x} y={y} />
        <Line points={points} x={x} y={y} />
      </svg>
      <Legend points={points} />
    </section>
  )
}

interface Scales {
  x: (on: string) => number
  y: (share: number) => number
}

function Grid({ top, y }: Pick<Scales, 'y'> & { top: number }) {
  const step = top > 0.5 ? 0.2 : 0.1
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step)
  return (
    <g class="road-grid">
      {lines.map((share) => (
        <g key={share}>
          <line x1={area.left} x2={area.right} y1={y(share)} y2={y(share)} />
          <text x={area.left - 8} y={y(share) + 4} text-anchor="end">
            {Math.round(share * 100)}%
          </text>
        </g>
      ))}
    </g>
  )
}

function Days({ days, x }: Pick<Scales, 'x'> & { days: string[] }) {
  return (
    <g class="road-grid">
      {days.map((on) => (
        <g key={on}>
          <line x1={x(on)} x2={x(on)} y1={area.bottom} y2={area.bottom + 5} />
          <text x={x(on)} y={area.bottom + 20} text-anchor="middle">
            {formatDay(on)}
          </text>
        </g>
      ))}
    </g>
  )
}

function Goals({ goals, x, y }: Scales & Pick<Road, 'goals'>) {
  const [first] = goals
  if (!first) return null
  const steps = goals.map(({ on, share }, index) => {
    const level = y(share.num / share.den)
    return `${index === 0 ? `M${x(on)} ${level}` : `H${x(on)}V${level}`}`
  })
  return (
    <g class="road-goals">
      <path d={`${steps.join('')}H${area.right + 8}`} />
      {goals.map(({ on, share }) => {
        const [left, level] = [x(on), y(share.num / share.den)]
        return (
          <g key={on}>
            <path class="road-goal" d={`M${left} ${level - 6}l6 6l-6 6l-6 -6z`} />
            <text x={left + 10} y={level - 8}>
              {percentText(share)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function Line({ points, x, y }: Scales & Pick<Road, 'points'>) {
  const at = points.map((point) => ({
    ...point,
    left: x(point.on),
    level: y(point.of === 0 ? 0 : point.count / point.of),
  }))
  const labelled = new Set(
    spread(
      at.map(({ on }) => on),
      x,
    ),
  )
  return (
    <g class="road-line">
      <polyline points={at.map(({ left, level }) => `${left},${level}`).join(' ')} />
      {at.map(({ on, left, level, kept, count, of }) => (
        <g key={on}>
          <circle class={kept ? 'road-kept' : 'road-open'} cx={left} cy={level} r="5" />
          {labelled.has(on) && (
            <text x={left} y={level - 12} text-anchor="middle">
              {formatCount(count)}/{formatCount(of)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function Legend({ points }: Pick<Road, 'points'>) {
  return (
    <ul class="legend">
      <li>
        <svg class="road-key road-line" viewBox="0 0 28 12" aria-hidden="true">
          <polyline points="0,6 28,6" />
          <circle class="road-kept" cx="14" cy="6" r="5" />
        </svg>
        {roadMapText.counted}
      </li>
      {points.some(({ kept }) => !kept) && (
        <li>
          <svg class="road-key road-line" viewBox="0 0 28 12" aria-hidden="true">
            <circle class="road-open" cx="14" cy="6" r="5" />
          </svg>
          {roadMapText.notKept}
        </li>
      )}
      <li>
        <svg class="road-key road-goals" viewBox="0 0 28 12" aria-hidden="true">
          <path d="M0 6H28" />
          <path class="road-goal" d="M14 0l6 6l-6 6l-6 -6z" />
        </svg>
        {roadMapText.goals}
      </li>
    </ul>
  )
}

/** The highest share or goal, up to the next ten percent, with room for a label above. */
function topOf({ goals, points }: Road): number {
  const shares = [
    ...goals.map(({ share }) => share.num / share.den),
    ...points.map(({ count, of }: Point) => (of === 0 ? 0 : count / of)),
  ]
  return Math.min(1, (Math.floor(Math.max(...shares, 0) * 10 + 1e-9) + 1) / 10)
}

/** The days whose labels fit on one line: the last always, the others from the left while there is room. */
function spread(days: string[], x: Scales['x']): string[] {
  const last = days.at(-1)
  if (last === undefined) return []
  const kept: string[] = []
  for (const day of days.slice(0, -1)) {
    const before = kept.at(-1)
    const fits = before === undefined || x(day) - x(before) >= labelRoom
    if (fits && x(last) - x(day) >= labelRoom) kept.push(day)
  }
  return [...kept, last]
}
