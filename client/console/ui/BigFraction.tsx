import type { ComponentChildren } from 'preact'
import { formatCount, formatPercent } from '#shared/format.ts'
import { uiText } from '../messages/ui.ts'

export interface BigFractionProps {
  part: number
  whole: number
  /** What is counted: "hộ", "đơn vị". */
  noun: string
  /** One on dashboards, two in reports. */
  decimals?: number
  /** A tag beside it. */
  children?: ComponentChildren
}

/** The one number of a page: always the fraction, with its rate beside it. */
export function BigFraction({ part, whole, noun, decimals = 1, children }: BigFractionProps) {
  return (
    <p class="big-fraction">
      <span>
        <strong>{formatCount(part)}</strong>
        <span class="big-whole">
          <span aria-hidden="true">/</span>
          <span class="visually-hidden">{uiText.outOf}</span>
          {formatCount(whole)} {noun}
        </span>
      </span>
      <span class="big-share">{formatPercent(part, whole, decimals)}</span>
      {children}
    </p>
  )
}

export interface RateProps {
  part: number
  whole: number
  decimals?: number
}

/** A rate in a cell of a table: the fraction over its share. */
export function Rate({ part, whole, decimals = 1 }: RateProps) {
  return (
    <span class="rate">
      <span>
        {formatCount(part)}/{formatCount(whole)}
      </span>
      <span>{formatPercent(part, whole, decimals)}</span>
    </span>
  )
}
