import { formatDay } from '#shared/format.ts'
import type { Result, ResultPage } from '#shared/results/schema.ts'
import { resultText } from '../messages/results.ts'
import { trackWords } from '../messages/words.ts'
import { placeName } from '../session.ts'

/** Whose survey it is, of which kind, and when it was open. */
export function Source({ result: { survey, sentences } }: { result: Result }) {
  const { title, track, opensOn, closesOn } = survey
  const period = resultText.period(formatDay(opensOn), formatDay(closesOn))
  return (
    <>
      <b>{title}</b> – {placeName(survey)}
      <br />
      {trackWords[track]} · {sentences.access} · {period}
    </>
  )
}

/** What ties a printed page to what was signed. */
export function Seal({
  page: { signedOff, announcedOn, ledgerHead, result },
}: {
  page: ResultPage
}) {
  if (!signedOff) return null
  return (
    <p class="note seal">
      {resultText.signedOff(formatDay(signedOff.on))}{' '}
      {announcedOn && resultText.announced(formatDay(announcedOn))}
      <br />
      {resultText.integrityHash} <code>{signedOff.resultHash}</code>
      {ledgerHead && (
        <>
          <br />
          {resultText.ledgerHead(ledgerHead.height)} <code>{ledgerHead.hash}</code>
          <br />
          <a href={`/s/${result.survey.slug}/ledger`}>{resultText.ledger}</a>
        </>
      )}
    </p>
  )
}
