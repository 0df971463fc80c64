import { useId } from 'preact/hooks'
import { classes } from './classes.ts'

export interface BarProps {
  /** 0…1; null where nothing can be computed: the bar stays empty. */
  share: number | null
  /** Where the threshold stands, 0…1. */
  mark?: number | undefined
  /** Said by the one who compared exact integers, never worked out from `share` here. */
  met?: boolean | undefined
  /** The same in words, for those who do not see the bar: "65,0%, mức tối thiểu 70%". */
  label: string
  large?: boolean | undefined
}

/** A share as a bar, with a line where the threshold stands. SVG, so that it also prints. */
export function Bar({ share, mark, met = true, label, large = false }: BarProps) {
  return (
    <svg class={classes('bar', large && 'bar-large')} role="img" aria-label={label}>
      <rect class="bar-ground" width="100%" y="4" rx="5" />
      {share !== null && share > 0 && (
        <rect class={met ? 'bar-part' : 'bar-part bar-short'} width={percent(share)} y="4" rx="5" />
      )}
      {mark !== undefined && (
        <line class="bar-mark" x1={percent(mark)} x2={percent(mark)} y1="0" y2="100%" />
      )}
    </svg>
  )
}

/** The five steps of satisfaction and their order never change; the rest are for other shares. */
export type SegmentTone = '5' | '4' | '3' | '2' | '1' | 'none'

export interface Segment {
  tone: SegmentTone
  label: string
  count: number
  /** The figure as it is written beside the label: "201" or "64%". */
  text: string
}

export interface SegmentsProps {
  segments: readonly Segment[]
  /** What the full width stands for, where the segments are not all of it; the rest stays empty. */
  whole?: number | undefined
}

export interface StackedBarProps extends SegmentsProps {
  /** What the whole bar is about: "Hình thức trả lời, xã An Thịnh". */
  label: string
}

/** Parts of a whole in one bar, each named with its figure underneath. */
export function StackedBar({ segments, whole, label }: StackedBarProps) {
  return (
    <div class="stacked">
      <Segments segments={segments} whole={whole} />
      <ul class="legend" aria-label={label}>
        {segments.map((segment) => (
          <li key={segment.tone}>
            <LegendKey tone={segment.tone} />
            {segment.label} <b>{segment.text}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same bar for a cell of a table whose other columns, under `LegendKey`s, say the figures in words. */
export function Segments({ segments, whole }: SegmentsProps) {
  const hatching = useId()
  const sum = segments.reduce((all, segment) => all + segment.count, 0)
  const total = Math.max(sum, whole ?? 0)
  return (
    <svg class="stacked-bar" aria-hidden="true" focusable="false">
      <Hatching id={hatching} />
      {sum < total || total === 0 ? <rect class="bar-ground" width="100%" height="100%" /> : null}
      {placed(segments, total).map(({ segment, from }) => (
        <rect
          key={segment.tone}
          x={percent(from)}
          width={percent(segment.count / total)}
          height="100%"
          {...paintOf(segment.tone, hatching)}
        />
      ))}
    </svg>
  )
}

/** The little square that ties a word to its part of the bars. */
export function LegendKey({ tone }: { tone: SegmentTone }) {
  const hatching = useId()
  return (
    <svg class="legend-key" aria-hidden="true" focusable="false">
      <Hatching id={hatching} />
      <rect width="100%" height="100%" {...paintOf(tone, hatching)} />
    </svg>
  )
}

function paintOf(tone: SegmentTone, hatching: string) {
  return tone === 'none' ? { fill: `url(#${hatching})` } : { class: `tone-${tone}` }
}

function Hatching({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="tone-none" width="6" height="6" />
      <line class="tone-none-stroke" x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  )
}

function placed(segments: readonly Segment[], total: number) {
  let before = 0
  return segments
    .filter((segment) => segment.count > 0)
    .map((segment) => {
      const from = before / total
      before += segment.count
      return { segment, from }
    })
}

function percent(share: number): string {
  return `${Math.min(Math.max(share, 0), 1) * 100}%`
}
