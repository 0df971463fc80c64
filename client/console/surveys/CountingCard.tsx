import { formatDay } from '#shared/format.ts'
import { boundText, percentText } from '#shared/results/ratio.ts'
import { isUnproven } from '#shared/results/thresholds.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { countingText } from '../messages/counting.ts'
import { Card, Facts } from '../ui/Card.tsx'

/** How the survey is counted and judged: as it will be frozen, and as it was. */
export function CountingCard({ page: { counting, survey } }: { page: SurveyPage }) {
  const { thresholds, minimum, selection } = counting
  return (
    <Card title={countingText.title} look="section">
      <Facts
        items={[
          {
            term: countingText.denominator,
            value: countingText.denominators[counting.denominator],
          },
          { term: countingText.overall, value: countingText.overalls[counting.overall] },
          {
            term: countingText.thresholds,
            value: thresholds ? (
              <Founded basis={thresholds.legalBasis} unproven={isUnproven(thresholds)}>
                {countingText.thresholdsOf(
                  thresholds.name,
                  boundText(thresholds.overall),
                  boundText(thresholds.eachContent),
                )}
              </Founded>
            ) : (
              countingText.none
            ),
          },
          {
            term: countingText.minimum,
            value: minimum ? (
              <Founded basis={minimum.legalBasis}>
                {countingText.minimumOf(percentText(minimum.share))}
              </Founded>
            ) : (
              countingText.none
            ),
          },
          {
            term: countingText.selection,
            value:
              selection === 'all' ? (
                countingText.selections.all
              ) : (
                <Founded basis={selection.legalBasis}>
                  {countingText.drawOf(
                    percentText(selection.share),
                    selection.seedSource,
                    formatDay(selection.seedOn),
                  )}
                </Founded>
              ),
          },
        ]}
      />
      <p class="note">{survey.opensOn === null ? countingText.notFrozen : countingText.frozen}</p>
    </Card>
  )
}

interface FoundedProps {
  basis: string
  unproven?: boolean
  children: string
}

function Founded({ basis, unproven = false, children }: FoundedProps) {
  return (
    <>
      {children}
      <br />
      <span class="note">
        {countingText.basis(basis)}
        {unproven && `. ${countingText.unproven}`}
      </span>
    </>
  )
}
