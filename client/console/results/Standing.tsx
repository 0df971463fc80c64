import { evidenceFor } from '#shared/results/interval.ts'
import type { Result, ResultPage, ResultVerdict } from '#shared/results/schema.ts'
import { revokedSentence, verdictSentence, verdictWords } from '#shared/results/wording.ts'
import { resultText } from '../messages/results.ts'
import { may } from '../session.ts'
import { Notice, type NoticeTone } from '../ui/Notice.tsx'

/** What a reader must know before any number: the conclusion, what was taken out, what no longer holds. */
export function Standing({ page: { result, revocations } }: { page: ResultPage }) {
  const { verdict, sentences } = result
  return (
    <>
      {revocations.map((one) => (
        <Notice key={one.resultHash + one.on} tone="problem" title={resultText.revokedTitle}>
          <p>{revokedSentence(one)}</p>
        </Notice>
      ))}
      {sentences.voided !== null && (
        <Notice tone="waiting" title={resultText.voidedTitle}>
          <p>{sentences.voided}</p>
        </Notice>
      )}
      {verdict && (
        <Notice tone={tones[verdict.conclusion]} title={verdictWords[verdict.conclusion]}>
          <p>{verdictSentence(verdict, result.questions)}</p>
          {may('reviews.view') && <Near result={result} verdict={verdict} />}
        </Notice>
      )}
    </>
  )
}

const tones: Record<ResultVerdict['conclusion'], NoticeTone> = {
  reached: 'done',
  notReached: 'problem',
  notEnoughEvidence: 'waiting',
  notCountable: 'waiting',
}

/** For reviewers only: an interval never overrules the rule, so it stands beside it as a hint. */
function Near({ result, verdict }: { result: Result; verdict: ResultVerdict }) {
  const near = verdict.checks.flatMap(({ id }) => {
    const overall = id === 'overall'
    const bound = overall ? verdict.thresholds.overall : verdict.thresholds.eachContent
    const figure = overall
      ? result.total?.overall[result.reading]
      : result.total?.questions[id]?.shares.satisfied
    if (figure?.kind !== 'exact') return []
    const from = result.drawnFrom ?? result.households ?? 0
    // The mean is over all contents: each household stands in its denominator once for each of them.
    const ofMean = overall && result.reading === 'mean'
    const behind = ofMean ? figure.of / (verdict.checks.length - 1) : undefined
    const evidence = evidenceFor(figure, bound, from, behind)
    if (!evidence?.crosses) return []
    const label = result.questions.find((one) => one.id === id)?.label ?? resultText.overall
    return [resultText.near(label, percent(evidence.interval.low), percent(evidence.interval.high))]
  })
  if (near.length === 0) return null
  return (
    <>
      <p>
        <b>{resultText.nearTitle}</b> {resultText.nearNote}
      </p>
      <ul>
        {near.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')}%`
}
