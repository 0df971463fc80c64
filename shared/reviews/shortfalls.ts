import type { Result } from '../results/schema.ts'
import type { Reviewed } from './attention.ts'

/** What a result falls short of, by the thresholds and the minimum that were frozen with its survey. */
export function shortfallsOf(result: Result): Pick<Reviewed, 'missed' | 'belowMinimum'> {
  const { verdict, questions, total, reading } = result
  if (!verdict) return { missed: [], belowMinimum: 0 }
  const { thresholds, checks, belowMinimum } = verdict
  const labels = new Map(questions.map(({ id, label }) => [id, label]))
  const missed = checks
    .filter(({ ok }) => ok === false)
    .map(({ id }) => {
      if (id === 'overall') {
        const figure = total?.overall[reading] ?? null
        return { label: 'Hài lòng chung', figure, bound: thresholds.overall }
      }
      const figure = total?.questions[id]?.shares.satisfied ?? null
      return { label: labels.get(id) ?? id, figure, bound: thresholds.eachContent }
    })
  return { missed, belowMinimum: belowMinimum.length }
}
