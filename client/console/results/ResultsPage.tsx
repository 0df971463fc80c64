import type { Result, ResultPage } from '#shared/results/schema.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { Loaded } from '../Loaded.tsx'
import { usePathPart } from '../location.ts'
import { comparisonText } from '../messages/comparison.ts'
import { resultText } from '../messages/results.ts'
import { TrainingNote } from '../training/TrainingNote.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { useResult } from './api.ts'
import { fractionText } from './Figure.tsx'
import { Seal, Source } from './Provenance.tsx'
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
              <ButtonLink href={`/console/units/${result.survey.unit.id}/trend`}>
                {comparisonText.trend}
              </ButtonLink>
              <Button icon="print" onClick={() => print()}>
                {resultText.print}
              </Button>
            </>
          )
        }
      />
      <TrainingNote unit={result.survey.unit} />
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
