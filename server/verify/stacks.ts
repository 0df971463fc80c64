import type { Answer, Survey } from './answers.ts'
import { rootOf } from './canonical.ts'

// Stacks of paper ballots: what was put into the box is what came out of it.

/**
 * Each stack as its event bound it, before the count: so many answers under this root, all of its village, and no
 * more than cards were surrendered. And no answer on paper came in without one.
 */
export function checkStacks(
  { events }: Survey,
  answers: readonly Answer[],
  say: (problem: string) => void,
): void {
  const known = new Set<string>()
  for (const { kind, height, payload } of events) {
    if (kind !== 'paperStack') continue
    const wrong = (what: string) => say(`events.jsonl: event ${height} ${what}`)
    const id = String(payload.stack)
    if (known.has(id)) wrong('finishes a stack a second time')
    known.add(id)
    const own = answers.filter(({ stack }) => stack === id)
    if (Number(payload.answers) > Number(payload.cards)) wrong('has more ballots than cards')
    if (own.length !== payload.answers)
      wrong(`has ${payload.answers} answers, ${own.length} came out`)
    if (payload.answersRoot !== rootOf(own.map(({ leaf }) => leaf))) wrong('has another root')
    if (own.some(({ mode, village }) => mode !== 'paper' || village !== payload.village)) {
      wrong('holds answers of another kind or village')
    }
  }
  for (const { leaf, mode, stack } of answers) {
    const isKnown = stack === undefined ? mode !== 'paper' : known.has(stack)
    if (!isKnown) say(`answers.jsonl: ${leaf} came on paper, but in no stack`)
  }
}
