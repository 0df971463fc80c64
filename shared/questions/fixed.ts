import type { FixedValue, Localized } from '../forms/document.ts'
import type { Choice, Wording } from './contract.ts'

/** Fixed wording, always shown in words. */
const fixedLabels: Record<FixedValue, string> = {
  satisfied: 'Hài lòng',
  notSatisfied: 'Chưa hài lòng',
  5: 'Rất hài lòng',
  4: 'Hài lòng',
  3: 'Bình thường',
  2: 'Không hài lòng',
  1: 'Rất không hài lòng',
  noOpinion: 'Không biết / không có ý kiến',
  yes: 'Có',
  no: 'Không',
  none: 'Không có mục nào ở trên',
}

/** A value in the form's wording of it, or in the fixed one. */
export function fixedChoice(value: FixedValue, { scaleLabels }: Wording): Choice {
  return { value, label: scaleLabels?.[value] ?? { vi: fixedLabels[value] } }
}

/** The separate last choice, if the question has it: in its own words, the form's or the fixed ones. */
export function lastChoice(
  value: 'noOpinion' | 'none',
  own: Localized | true | undefined,
  wording: Wording,
): Choice[] {
  if (!own) return []
  const choice = own === true ? fixedChoice(value, wording) : { value, label: own }
  return [{ ...choice, apart: true }]
}
