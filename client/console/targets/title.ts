import { formatCount } from '#shared/format.ts'
import { percentText } from '#shared/results/ratio.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { targetText } from '../messages/targets.ts'

/** The board's answer in one line: how many units have reached the target, or how many are still missing. */
export function boardTitle({ count, of, reached, short, rule }: TargetBoard): string {
  if (of === 0) return targetText.titleNoUnits
  const [part, whole] = [formatCount(count), formatCount(of)]
  return reached
    ? targetText.titleReached(part, whole, percentText(rule.target))
    : targetText.titleShort(part, whole, formatCount(short))
}
