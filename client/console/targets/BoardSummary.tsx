import { formatCount, formatPercent } from '#shared/format.ts'
import { percentText } from '#shared/results/ratio.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { targetText } from '../messages/targets.ts'
import { Bar } from '../ui/Bar.tsx'
import { BigFraction } from '../ui/BigFraction.tsx'
import { Card, Facts } from '../ui/Card.tsx'
import { CountsTag } from './ConditionTags.tsx'

/** The one number with its threshold, and beside it how many units keep each condition. */
export function BoardSummary({ board }: { board: TargetBoard }) {
  const { count, of, reached, rule } = board
  const target = percentText(rule.target)
  return (
    <div class="halves halves-first">
      <Card title={targetText.bothConditions}>
        <BigFraction part={count} whole={of} noun={targetText.unitNoun} decimals={2}>
          <CountsTag counts={reached} />
        </BigFraction>
        <Bar
          large
          share={count / of}
          mark={rule.target.num / rule.target.den}
          met={reached}
          label={targetText.barLabel(formatPercent(count, of), target)}
        />
        <p>
          <Distance board={board} />
        </p>
      </Card>
      <Card title={targetText.conditions}>
        <Facts
          items={[
            { term: targetText.withService, value: <Of count={board.withService} of={of} /> },
            { term: targetText.withSurvey, value: <Of count={board.withSurvey} of={of} /> },
            { term: targetText.withBoth, value: <Of count={count} of={of} /> },
          ]}
        />
      </Card>
    </div>
  )
}

/** "Chỉ tiêu 40% = 88 đơn vị · còn thiếu 6 đơn vị · 11 đơn vị chỉ còn thiếu một điều kiện" */
function Distance({ board }: { board: TargetBoard }) {
  const { count, required, reached, short, justShort, rule } = board
  return (
    <>
      {targetText.required(percentText(rule.target), formatCount(required))} ·{' '}
      {reached ? (
        targetText.enough(formatCount(count - required))
      ) : (
        <b class="short">{targetText.missing(formatCount(short))}</b>
      )}
      {justShort.length > 0 && <> · {targetText.someJustShort(formatCount(justShort.length))}</>}
    </>
  )
}

function Of({ count, of }: { count: number; of: number }) {
  return (
    <>
      <b>{formatCount(count)}</b>/{formatCount(of)} ({formatPercent(count, of)})
    </>
  )
}
