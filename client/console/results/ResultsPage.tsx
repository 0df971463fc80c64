import { formatDay } from '#shared/format.ts'
import type { Result, ResultPage } from '#shared/results/schema.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { Loaded } from '../Loaded.tsx'
import { usePathPart } from '../location.ts'
import { resultText } from '../messages/results.ts'
import { trackWords } from '../messages/words.ts'
import { placeName } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { useResult } from './api.ts'
import { fractionText } from './Figure.tsx'
import { ResultBody } from './ResultBody.tsx'

/** The result of one survey, on screen and, printed, as a page of A4. */
export function ResultsPage() {
  const slug = usePathPart('slug')
  const result = useResult(slug)
  return (
    <Page>
      <Loaded of={result} lines={8} title={resultText.titlePlain}>
        {(page) => <Shown page={page} />}
      </Loaded>
    </Page>
  )
}

function Shown({ page }: { page: ResultPage }) {
  const { result } = page
  return (
    <>
      <PageTitle
        title={titleOf(result)}
        sub={<Source result={result} />}
        back={{ href: `/console/surveys/${result.survey.slug}`, label: resultText.back }}
        actions={
          result.total && (
            <>
              <ExportButtons
                ask={(format) => ({ kind: 'result', slug: result.survey.slug, format })}
              />
              <Button icon="print" onClick={() => print()}>
                {resultText.print}
              </Button>
            </>
          )
        }
      />
      <ResultBody page={page} />
      <Seal page={page} />
    </>
  )
}

/** What people are least satisfied with: the question that the page is opened with. */
function titleOf({ total, waitingFor, received, questions, byDissatisfaction }: Result): string {
  if (received === 0) return resultText.noAnswersTitle
  if (total === null) {
    return waitingFor === 'count' ? resultText.waitingCountTitle : resultText.waitingMoreTitle
  }
  const [worstId = ''] = byDissatisfaction
  const worst = questions.find(({ id }) => id === worstId)
  const figure = total.questions[worstId]?.shares.notSatisfied
  if (!worst || !figure) return resultText.titlePlain
  const none = figure.kind === 'exact' && figure.count === 0
  return none ? resultText.titleNone : resultText.titleWorst(worst.label, fractionText(figure))
}

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
