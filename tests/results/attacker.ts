import type { disclose, Shown } from '#shared/results/disclosure.ts'
import type { Figure } from '#shared/results/figure.ts'
import { contentsOf, type QuestionMeaning } from '#shared/results/questions.ts'

// Someone with pencil and paper: takes every published number as a linear equation over the unpublished
// cells (part × question × key, and "at least one" of each part) and looks which cells they settle.

export type Published = ReturnType<typeof disclose>

/** A name per unknown. */
export function cell(part: string, question: string, key: string): string {
  return `${part}|${question}|${key}`
}

/** The cells that the published numbers settle. With `trustRounded` rounded figures are taken as exact. */
export function settledCells(
  published: Published,
  questions: readonly QuestionMeaning[],
  trustRounded: boolean,
): (name: string) => boolean {
  return settledBy([{ published }], questions, trustRounded)
}

/** One paper of several: a part may stand for more than one, and the total be of some only. */
export interface Paper {
  published: Published
  /** Of what a part is the sum, where it isn't of itself. */
  covers?: Record<string, string[]>
  /** Parts that the total is without. */
  without?: readonly string[]
}

/** The same for whoever holds papers of different days side by side. */
export function settledBy(
  papers: readonly Paper[],
  questions: readonly QuestionMeaning[],
  trustRounded: boolean,
): (name: string) => boolean {
  const rows = papers.flatMap(({ published, covers = {}, without = [] }) => {
    const of = (id: string) => covers[id] ?? [id]
    const parts = Object.entries(published.parts)
    const whole = parts.filter(([id]) => !without.includes(id)).flatMap(([id]) => of(id))
    return [
      ...parts.flatMap(([id, part]) => equations(part, of(id), questions, trustRounded)),
      ...equations(published.total, whole, questions, trustRounded),
    ]
  })
  const basis = reduce(rows)
  return (name) => remainder(new Map([[name, 1n]]), basis).size === 0
}

/** What one shown block says about the sum of some parts. Values don't matter, only what is known. */
function equations(
  shown: Shown,
  parts: string[],
  questions: readonly QuestionMeaning[],
  trustRounded: boolean,
): Map<string, bigint>[] {
  const known = (figure: Figure | null | undefined) =>
    !!figure && (figure.kind === 'exact' || trustRounded)
  const sum = (cells: string[]) => new Map(cells.map((name) => [name, 1n]))
  const over = (pick: (part: string) => string[]) => sum(parts.flatMap(pick))
  const rows: Map<string, bigint>[] = []
  for (const { id, keys } of questions) {
    for (const key of keys) {
      if (known(shown.questions[id]?.keys[key])) rows.push(over((part) => [cell(part, id, key)]))
    }
  }
  const satisfiedOf = (list: readonly QuestionMeaning[]) =>
    over((part) =>
      list.flatMap(({ id, keys, meanings }) =>
        keys.filter((key) => meanings?.[key] === 'satisfied').map((key) => cell(part, id, key)),
      ),
    )
  if (known(shown.overall.mean)) rows.push(satisfiedOf(contentsOf(questions)))
  if (known(shown.overall.question)) rows.push(satisfiedOf(questions.filter((q) => q.overall)))
  if (known(shown.anyNotSatisfied)) rows.push(over((part) => [cell(part, '*', 'any')]))
  return rows
}

const prime = 2_147_483_647n

/** Gaussian elimination modulo a prime: each basis row begins with a cell that no later row has. */
function reduce(rows: Map<string, bigint>[]): Map<string, Map<string, bigint>> {
  const basis = new Map<string, Map<string, bigint>>()
  for (const row of rows) {
    const rest = remainder(row, basis)
    const [lead] = [...rest.keys()].sort()
    if (lead === undefined) continue
    const inverse = power(rest.get(lead) ?? 1n, prime - 2n)
    basis.set(lead, scaled(rest, inverse))
  }
  return basis
}

function remainder(
  row: Map<string, bigint>,
  basis: Map<string, Map<string, bigint>>,
): Map<string, bigint> {
  const rest = new Map(row)
  // A basis row may bring in cells that lead others: go on until no lead is left.
  for (;;) {
    const lead = [...rest.keys()].sort().find((name) => basis.has(name))
    if (lead === undefined) return rest
    const factor = rest.get(lead) ?? 0n
    for (const [name, value] of basis.get(lead) ?? []) {
      const next = ((((rest.get(name) ?? 0n) - factor * value) % prime) + prime) % prime
      if (next === 0n) rest.delete(name)
      else rest.set(name, next)
    }
  }
}

function scaled(row: Map<string, bigint>, factor: bigint): Map<string, bigint> {
  return new Map([...row].map(([name, value]) => [name, (value * factor) % prime]))
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let left = exponent, square = base % prime; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
