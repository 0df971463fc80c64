import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Addend, addShown } from '#shared/results/added.ts'
import { sumRows } from '#shared/results/comparison/sum.ts'
import { disclose, type Shown } from '#shared/results/disclosure.ts'
import { disclosurePolicies, type PolicyPreset } from '#shared/results/policy.ts'
import { contentsOf } from '#shared/results/questions.ts'
import { overallShare, sharesOf } from '#shared/results/shares.ts'
import { emptyTally, type Tally, tallyOf } from '#shared/results/tally.ts'
import { cell, settledCells } from './attacker.ts'
import { ofValid, twoValued } from './sample.ts'

// Whoever reads a campaign reads the results of its units too, each on its own page. Together with the sums they must
// not tell what one of them keeps back.

const satisfaction = fc.constantFrom('satisfied', 'notSatisfied')
const answers = fc.record(
  { road: satisfaction, water: satisfaction, overall: satisfaction },
  { requiredKeys: [] },
)
const unit = fc
  .oneof(fc.nat(12), fc.nat(35), fc.nat(80))
  .chain((size) => fc.array(answers, { minLength: size, maxLength: size }))
  .map((list) =>
    tallyOf(
      list.map((one) => ({ mode: 'self' as const, answers: one })),
      twoValued,
    ),
  )

function ownPage(tally: Tally, preset: PolicyPreset): Shown {
  const parts = [{ id: 'village', tally, asked: 200 }]
  const policy = disclosurePolicies[preset]
  const access = preset === 'official' ? 'card' : 'open'
  const input = {
    parts,
    questions: twoValued,
    rule: ofValid,
    policy,
    access,
    counted: true,
  } as const
  return disclose(input).total
}

/** What the page of a campaign shows of its units, and its sums where they are of all units. */
function published(tallies: Tally[], preset: PolicyPreset) {
  const policy = disclosurePolicies[preset]
  const pages = tallies.map((tally) => ownPage(tally, preset))
  const sizeOf = (tally: Tally, id: string) =>
    policy.questionMinimum === 0 ? tally.valid : (tally.questions[id]?.answered ?? 0)
  const contents = contentsOf(twoValued)
  const rows = tallies.map((tally, at) => {
    const addend = (question: (typeof twoValued)[number]) => ({
      share: sharesOf(question, tally, ofValid, 200).satisfied,
      size: sizeOf(tally, question.id),
      precision: pages[at]?.questions[question.id]?.precision ?? ('hidden' as const),
    })
    const overall = twoValued.find((one) => one.overall)
    const mean = overallShare(twoValued, tally, ofValid, 'mean', 200)
    return {
      cells: contents.map(addend),
      overall: {
        question: overall ? addend(overall) : null,
        mean: mean
          ? {
              ...{ share: mean, size: tally.valid },
              precision: pages[at]?.overall.mean?.kind ?? ('hidden' as const),
            }
          : null,
      },
    }
  })
  const { cells, overall } = sumRows(rows, policy, contents.length)
  const of = (index: number) =>
    addShown(
      rows.map((row) => row.cells[index] as Addend),
      policy,
    ).of
  const total = ownPage(emptyTally(twoValued), preset)
  for (const [index, { id }] of contents.entries()) {
    const question = total.questions[id]
    if (question) question.keys = of(index) === 'all' ? { satisfied: cells[index] ?? null } : {}
  }
  total.overall = {
    question: overall.question.of === 'all' ? overall.question.figure : null,
    mean: overall.mean.of === 'all' ? overall.mean.figure : null,
  }
  total.anyNotSatisfied = null
  return { total, parts: Object.fromEntries(pages.map((page, at) => [`u${at}`, page])) }
}

test.each(['feedback', 'official'] as const)(
  '%s: nothing that a unit keeps back follows from the other units and the sums',
  (preset) => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (tallies) => {
        const all = published(tallies, preset)
        const settled = settledCells(all, twoValued, false)
        for (const [at, tally] of tallies.entries()) {
          for (const { id } of twoValued) {
            const precision = all.parts[`u${at}`]?.questions[id]?.precision
            if (precision === 'exact' || (tally.questions[id]?.answered ?? 0) === 0) continue
            expect(settled(cell(`u${at}`, id, 'satisfied'))).toBe(false)
          }
        }
      }),
    )
  },
)
