import type { CampaignResultPage } from '#shared/campaigns/schema.ts'
import { formatCount } from '#shared/format.ts'
import type { Figure } from '#shared/results/figure.ts'
import { type Bound, boundText, keeps, percentText } from '#shared/results/ratio.ts'
import { campaignText } from '../messages/campaigns.ts'
import { BigFigure, FigureRate, figureText } from '../results/Figure.tsx'
import { Card, Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'

interface ResultProps {
  result: CampaignResultPage
}

type Row = CampaignResultPage['rows'][number]

/** The sum of the counted units, and every unit by every content. */
export function CampaignResult({ result }: ResultProps) {
  const { campaign, total } = result
  if (total.units === 0) {
    return (
      <Empty title={campaignText.noResult}>
        <p>{campaignText.noResultText}</p>
      </Empty>
    )
  }
  return (
    <Section
      title={campaignText.result(total.units, campaign.units)}
      note={campaignText.matrixNote}
    >
      <Card title={campaignText.sum}>
        <BigFigure of={total.overall} />
        <p class="note">
          {campaignText.readings(
            figureText(total.readings.question),
            figureText(total.readings.mean, campaignText.answers),
          )}
        </p>
        <Counted campaign={campaign} />
        <Conclusion result={result} />
      </Card>
      <Matrix result={result} />
      <LeftOut result={result} />
      <Awaited result={result} />
      <CalledOff result={result} />
      <BelowMinimum result={result} />
      {campaign.signedOffOn !== null && (
        <p class="note">
          {campaignText.hash}: <code class="campaign-hash">{result.resultHash}</code>
        </p>
      )}
    </Section>
  )
}

/** How the shares are made, as it was laid down before anybody answered. */
function Counted({ campaign: { mandate } }: Pick<CampaignResultPage, 'campaign'>) {
  const { counting, minimum } = mandate
  return (
    <>
      {counting && (
        <p class="note">
          {campaignText.denominator}: {campaignText.denominators[counting.denominator]}.{' '}
          {campaignText.reading}: {campaignText.overallReadings[counting.overall]}.
        </p>
      )}
      {minimum && (
        <p class="note">
          {campaignText.minimum}: {percentText(minimum.share)}. {minimum.legalBasis}.
        </p>
      )}
    </>
  )
}

function Conclusion({ result: { campaign, verdict } }: ResultProps) {
  const { thresholds } = campaign.mandate
  return (
    <>
      {thresholds && (
        <p class="note">
          {campaignText.threshold}: {thresholds.name}.{' '}
          {campaignText.thresholdHint(
            boundText(thresholds.overall),
            boundText(thresholds.eachContent),
            thresholds.legalBasis,
          )}
        </p>
      )}
      {verdict === null ? (
        <p class="note">
          {campaign.access === 'card' && thresholds
            ? campaignText.concludedLater
            : campaignText.notConcluded}
        </p>
      ) : (
        <p>
          {campaignText.verdict}: <Tag tone={tones[verdict]}>{campaignText.verdicts[verdict]}</Tag>
        </p>
      )}
    </>
  )
}

const tones = { reached: 'met', notReached: 'notMet', notCountable: 'waiting' } as const

function Matrix({ result }: ResultProps) {
  const { rows, contents, total } = result
  // Cells are held against the threshold only where the campaign itself may conclude.
  const concludes = result.campaign.access === 'card'
  const bound = concludes ? result.campaign.mandate.thresholds?.eachContent : undefined
  const columns: Column<Row>[] = [
    {
      key: 'unit',
      title: campaignText.member,
      head: true,
      cell: ({ slug, unit, differs }) => (
        <>
          <a href={`/console/surveys/${slug}/results`}>{unit.fullName}</a>
          {differs.map((one) => (
            <p class="note" key={one}>
              {campaignText.differences[one]}
            </p>
          ))}
        </>
      ),
    },
    {
      key: 'received',
      title: campaignText.received,
      numeric: true,
      cell: ({ received }) => formatCount(received),
    },
    {
      key: 'overall',
      title: campaignText.overall,
      numeric: true,
      cell: ({ overall }) => <Cell figure={overall} />,
    },
    ...contents.map(({ id, label }, index) => ({
      key: id,
      title: label,
      numeric: true,
      cell: ({ cells }: Row) => <Cell figure={cells[index] ?? null} bound={bound} />,
    })),
  ]
  const sums = contents.map(({ id }, index) => [id, <Cell figure={total.cells[index] ?? null} />])
  return (
    <div class="campaign-matrix sticky-heads">
      <Table
        caption={campaignText.matrix}
        columns={columns}
        rows={rows}
        rowKey={({ slug }) => slug}
        empty={null}
        total={{
          unit: campaignText.sum,
          received: formatCount(total.received),
          overall: <Cell figure={total.overall} />,
          ...Object.fromEntries(sums),
        }}
      />
    </div>
  )
}

function Cell({ figure, bound }: { figure: Figure | null; bound?: Bound | undefined }) {
  const short = bound && figure?.kind === 'exact' && keeps(figure, bound) === false
  return (
    <span title={figureText(figure)}>
      <FigureRate of={figure} />
      {short && <Tag tone="notMet">{campaignText.below}</Tag>}
    </span>
  )
}

function LeftOut({ result: { total } }: ResultProps) {
  if (total.leftOut.length === 0) return null
  return (
    <p class="note">
      {campaignText.leftOut(total.leftOut.length)}: {total.leftOut.join(', ')}.
    </p>
  )
}

function Awaited({ result: { awaited } }: ResultProps) {
  if (awaited.length === 0) return null
  return (
    <p class="note">
      {campaignText.awaited(awaited.length)}: {awaited.map(({ fullName }) => fullName).join(', ')}.
    </p>
  )
}

/** They hold nobody up, but nobody may wonder where they have gone. */
function CalledOff({ result: { calledOff } }: ResultProps) {
  if (calledOff.length === 0) return null
  return (
    <details>
      <summary>{campaignText.calledOff(calledOff.length)}</summary>
      <ul>
        {calledOff.map(({ slug, unit, adoption, reason }) => (
          <li key={slug}>
            {unit.fullName}: {campaignText.adoptions[adoption]}. {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

function BelowMinimum({ result: { belowMinimum } }: ResultProps) {
  if (belowMinimum.length === 0) return null
  return (
    <p class="note">
      {campaignText.belowMinimum(belowMinimum.length)}: {belowMinimum.join(', ')}.
    </p>
  )
}
