import { formatCount } from '#shared/format.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { verdicts } from '#shared/paper/limits.ts'
import { sheetOf } from '#shared/paper/line.ts'
import { notSatisfiedOf, totalsOf } from '#shared/paper/totals.ts'
import { keyingText } from '../messages/keying.ts'
import { verdictWords } from '../messages/paper.ts'
import { Card, Facts } from '../ui/Card.tsx'
import type { KeyedBallot } from './outbox.ts'

/** What this reading has come to so far; what the minutes say is not shown beside it. */
export function KeyingTally(props: { ballots: readonly KeyedBallot[]; document: FormDocument }) {
  const { ballots, document } = props
  const contents = ballots.map(({ content }) => content)
  const totals = totalsOf(contents)
  const bad = notSatisfiedOf(document, contents)
  const marked = sheetOf(document).contents.filter(({ question }) => (bad[question.id] ?? 0) > 0)
  return (
    <Card title={keyingText.tally(formatCount(ballots.length))} look="section">
      <Facts
        items={verdicts.map((verdict) => ({
          term: verdictWords[verdict],
          value: formatCount(totals[verdict]),
        }))}
      />
      <h3>{keyingText.notSatisfiedColumn}</h3>
      {marked.length === 0 ? (
        <p class="note">{keyingText.noneYet}</p>
      ) : (
        <Facts
          items={marked.map(({ number, question }) => ({
            term: `${number}. ${question.label.vi}`,
            value: formatCount(bad[question.id] ?? 0),
          }))}
        />
      )}
    </Card>
  )
}
