import { type Day, inForceOn } from '../dates/days.ts'
import type { Bound, Ratio } from './ratio.ts'

// What a result must reach, as dated data with its legal basis. These sets only fill in a new survey or
// campaign; what counts is the copy frozen when it is published.

/** How far a number is to be trusted: read in its source, general knowledge, inferred. */
export type Certainty = 'seen' | 'general' | 'inferred'

export interface Thresholds {
  overall: Bound
  /** For every content; in a campaign for every content of every commune. */
  eachContent: Bound
}

export interface ThresholdSet extends Thresholds {
  id: string
  level: 'commune' | 'district'
  standard: 'ntm' | 'advanced'
  name: string
  validFrom: Day
  validTo?: Day
  legalBasis: string
  certainty: Certainty
}

/** At least so many of the households must have answered, in each village and in the whole commune. */
export interface MinimumParticipation {
  share: Ratio
  legalBasis: string
}

// The model standard (kiểu mẫu) has no set: no source was found, so its numbers are entered by hand.
export const thresholdSets: readonly ThresholdSet[] = [
  {
    id: 'commune-ntm-2021',
    level: 'commune',
    standard: 'ntm',
    name: 'Xã đạt chuẩn nông thôn mới',
    validFrom: '2021-01-01',
    legalBasis: 'Bộ tiêu chí giai đoạn 2021–2025 và hướng dẫn của tỉnh',
    certainty: 'general',
    ...percents(90, 80),
  },
  {
    id: 'commune-advanced-2021',
    level: 'commune',
    standard: 'advanced',
    name: 'Xã đạt chuẩn nông thôn mới nâng cao',
    validFrom: '2021-01-01',
    legalBasis: 'Bộ tiêu chí giai đoạn 2021–2025 và hướng dẫn của tỉnh',
    certainty: 'general',
    ...percents(95, 90),
  },
  {
    id: 'district-ntm-2022',
    level: 'district',
    standard: 'ntm',
    name: 'Huyện đạt chuẩn nông thôn mới',
    validFrom: '2022-03-08',
    // From 1/7/2025 there is no district level any more.
    validTo: '2025-06-30',
    legalBasis: 'Quyết định 320/QĐ-TTg ngày 08/3/2022',
    certainty: 'seen',
    ...percents(90, 80),
  },
]

/** The built-in set for a level and standard on a day. */
export function thresholdsOn(
  day: Day,
  level: ThresholdSet['level'],
  standard: ThresholdSet['standard'],
): ThresholdSet | undefined {
  const sets = thresholdSets.filter((set) => set.level === level && set.standard === standard)
  return inForceOn(sets, day)
}

/** Whether these came from a built-in set that nobody has held against its source: said to staff, never to the public. */
export function isUnproven({ name, legalBasis }: Pick<ThresholdSet, 'name' | 'legalBasis'>) {
  return thresholdSets.some(
    (set) => set.certainty !== 'seen' && set.name === name && set.legalBasis === legalBasis,
  )
}

function percents(overall: number, eachContent: number): Thresholds {
  return { overall: atLeastPercent(overall), eachContent: atLeastPercent(eachContent) }
}

function atLeastPercent(percent: number): Bound {
  return { share: { num: percent, den: 100 }, comparison: 'atLeast' }
}
