import type { VillageCollection } from '#shared/collection/schema.ts'
import { formatCount, formatPercent } from '#shared/format.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import { type Figure, roundedText } from '#shared/results/figure.ts'
import type { ResultQuestion, ResultVillage } from '#shared/results/schema.ts'
import { minutesText } from '../messages/minutes.ts'
import { figureText } from '../results/Figure.tsx'
import { contentRows } from '../results/satisfaction.ts'
import { Blank } from './Letterhead.tsx'

export type Line = readonly [words: string, figure: string]

/** Words left, figure right. */
export function Lines({ of }: { of: readonly Line[] }) {
  return (
    <table>
      <tbody>
        {of.map(([words, figure]) => (
          <tr key={words}>
            <td>{words}</td>
            <td class="number">{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "Hộ đi vắng", where somebody counted them. */
export function awayLines(away: number | null | undefined): Line[] {
  return away == null ? [] : [[minutesText.away, formatCount(away)]]
}

interface ContentsProps {
  village: ResultVillage
  questions: readonly ResultQuestion[]
}

/** Every content of a village as far as it may be shown; where nothing may, the sentence that says why. */
export function Contents({ village, questions }: ContentsProps) {
  const { shown, hiddenSentence, voided } = village
  if (voided) return <p>{minutesText.voided(voided.reason)}</p>
  if (shown === null || hiddenSentence !== null) {
    return <p>{minutesText.hidden(hiddenSentence ?? '')}</p>
  }
  const rows = contentRows(questions, shown)
  return (
    <>
      <table>
        <thead>
          <tr>
            <th rowSpan={2}>{minutesText.index}</th>
            <th rowSpan={2}>{minutesText.content}</th>
            <th colSpan={2}>{minutesText.satisfied}</th>
            <th colSpan={2}>{minutesText.notSatisfied}</th>
          </tr>
          <tr>
            <th>{minutesText.count}</th>
            <th>{minutesText.percent}</th>
            <th>{minutesText.count}</th>
            <th>{minutesText.percent}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ question, shown: own }, at) => (
            <tr key={question.id}>
              <td class="number">{at + 1}</td>
              <td>{question.label}</td>
              <FigureCells of={own.shares.satisfied} />
              <FigureCells of={own.shares.notSatisfied} />
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {minutesText.any}: {figureText(shown.anyNotSatisfied)}.
      </p>
    </>
  )
}

/** Count and share; a rounded share has no count. */
function FigureCells({ of: figure }: { of: Figure | null }) {
  const exact = figure?.kind === 'exact'
  return (
    <>
      <td class="number">{exact ? formatCount(figure.count) : '–'}</td>
      <td class="number">
        {exact
          ? formatPercent(figure.count, figure.of)
          : figure === null
            ? '–'
            : roundedText(figure)}
      </td>
    </>
  )
}

interface CardNumbersProps {
  village: ResultVillage
  stock: VillageStock | undefined
  collected: VillageCollection | undefined
}

/** What became of cards and paper, and what was said about the differences; where nothing was, there is room for it. */
export function CardNumbers({ village, stock, collected }: CardNumbersProps) {
  if (!stock) return null
  const difference = stock.used - village.received
  return (
    <>
      <Lines
        of={[
          [minutesText.released, formatCount(stock.released + stock.reissued)],
          [minutesText.printed, formatCount(stock.printed)],
          [minutesText.withdrawn, formatCount(stock.voided + stock.returned)],
          ...registerLines(collected),
          [minutesText.used, formatCount(stock.used)],
          ...paperLines(collected),
          [minutesText.reports, formatCount(stock.reports)],
          [minutesText.difference, formatCount(difference)],
        ]}
      />
      {collected?.closing?.explanation ? (
        <p>
          {minutesText.explanation} {collected.closing.explanation}
        </p>
      ) : (
        difference !== 0 && <Blank label={minutesText.explanation} />
      )}
    </>
  )
}

function registerLines(collected: VillageCollection | undefined): Line[] {
  if (!collected?.closing) return []
  return [[minutesText.signed, formatCount(collected.closing.handedOut)]]
}

/** Of a village without paper there is nothing to say. */
function paperLines(collected: VillageCollection | undefined): Line[] {
  const paper = collected?.figures.paper
  if (!paper || paper.cards + paper.boxed + paper.notIssued === 0) return []
  const invalid = [paper.blank, paper.overallTwice, paper.notIssued].map(formatCount)
  return [
    [minutesText.paperCards, formatCount(paper.cards)],
    [minutesText.paperBoxed, formatCount(paper.boxed)],
    [minutesText.paperInvalid, invalid.join(' / ')],
  ]
}
