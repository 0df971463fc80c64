import { useState } from 'preact/hooks'
import { sheetOf } from '#shared/paper/line.ts'
import type { BallotContent, Difference } from '#shared/paper/schema.ts'
import { asApiError } from '../load.ts'
import { paperText } from '../messages/paper.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card, Facts } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { settle } from './api.ts'
import { LineField } from './LineField.tsx'
import type { StackProps } from './props.ts'
import { ballotWords } from './words.ts'

/** The ballots on which the two readings differ, each with what was read and what shall stand. */
export function SettleStep(props: StackProps) {
  const { differences } = props.view
  const left = differences.filter(({ settled }) => !settled).length
  return (
    <Card title={paperText.settleTitle(left)} look="section">
      {differences.length > 0 && <p class="note">{paperText.settleHint}</p>}
      {differences.map((one) => (
        <One key={`${one.first} ${one.second}`} {...props} of={one} />
      ))}
    </Card>
  )
}

function One({ place, view, document, onDone, of }: StackProps & { of: Difference }) {
  const { first, second, contents, settled } = of
  const [keying, setKeying] = useState(false)
  const [failed, setFailed] = useState<string>()
  const choose = (content: BallotContent | null) =>
    settle(place, { first, second, content }).then(
      (next) => {
        setKeying(false)
        setFailed(undefined)
        onDone(next)
      },
      (reason) => setFailed(sentenceFor(asApiError(reason).reason)),
    )
  const words = (content: BallotContent | null) =>
    content ? ballotWords(document, content) : paperText.noBallot
  return (
    <div class="paper-difference">
      <h3>{titleOf(of)}</h3>
      <Facts
        items={[
          { term: paperText.pass(1), value: words(contents.first) },
          { term: paperText.pass(2), value: words(contents.second) },
        ]}
      />
      {settled && (
        <p>
          <b>{paperText.settledAs}</b> {words(settled.content)}
        </p>
      )}
      {failed && <Notice tone="problem" title={failed} announced />}
      {view.mayKey && (
        <Actions>
          {contents.first && (
            <Button onClick={() => void choose(contents.first)}>{paperText.takeFirst}</Button>
          )}
          {contents.second && (
            <Button onClick={() => void choose(contents.second)}>{paperText.takeSecond}</Button>
          )}
          {(!contents.first || !contents.second) && (
            <Button onClick={() => void choose(null)}>{paperText.leaveOut}</Button>
          )}
          <Button kind="quiet" onClick={() => setKeying(!keying)}>
            {paperText.keyAnew}
          </Button>
        </Actions>
      )}
      {keying && (
        <LineField
          document={document}
          save={paperText.saveAnew}
          onContent={(content) => void choose(withOthers(content, of, document))}
        />
      )}
    </div>
  )
}

/** Only the scales are keyed again; what else the sheet answers stays as it was read. */
function withOthers(
  content: BallotContent,
  { contents }: Difference,
  document: StackProps['document'],
): BallotContent {
  if (content.verdict !== 'valid') return content
  const scales = new Set(sheetOf(document).contents.map(({ question }) => question.id))
  const read = { ...contents.second?.answers, ...contents.first?.answers }
  const others = Object.entries(read).filter(([key]) => !scales.has(key))
  return { ...content, answers: { ...Object.fromEntries(others), ...content.answers } }
}

function titleOf({ first, second }: Difference): string {
  if (second === 0) return paperText.placeFirst(first)
  if (first === 0) return paperText.placeSecond(second)
  return first === second ? paperText.placeBoth(first) : paperText.placeApart(first, second)
}
