import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#shared/forms/document.ts'
import { type DisclosureInput, disclose, type Part } from '#shared/results/disclosure.ts'
import { disclosurePolicies } from '#shared/results/policy.ts'
import { addTallies, type Tally, tallyOf } from '#shared/results/tally.ts'
import { cell, settledBy, settledCells } from './attacker.ts'
import { counted, ofAnswered, scaleQuestion } from './sample.ts'

const questions = counted(
  scaleQuestion('road', 'two'),
  scaleQuestion('water', 'two'),
  { ...scaleQuestion('overall', 'two'), role: 'overall' },
  {
    id: 'wait',
    type: 'single',
    options: ['short', 'long', 'never'].map((id) => ({ id, label: { vi: id } })),
    text: { vi: 'Phải đợi bao lâu?' },
    label: { vi: 'Thời gian đợi' },
  },
)

const satisfaction = fc.constantFrom('satisfied', 'notSatisfied')
const someAnswer: fc.Arbitrary<Answers> = fc.record(
  {
    road: satisfaction,
    water: satisfaction,
    overall: satisfaction,
    wait: fc.constantFrom('short', 'long', 'never'),
  },
  { requiredKeys: [] },
)

/** Villages of all sizes, small ones often; in some hardly anyone answers the questions. */
const village = fc
  .oneof(fc.nat(12), fc.nat(35), fc.nat(70))
  .chain((size) => fc.array(someAnswer, { minLength: size, maxLength: size }))
  .map((list) =>
    tallyOf(
      list.map((answers) => ({ mode: 'self' as const, answers })),
      questions,
    ),
  )

const villages = fc.array(village, { minLength: 1, maxLength: 7 })

function inputOf(tallies: Tally[], more: Partial<DisclosureInput>): DisclosureInput {
  const parts = tallies.map((tally, index): Part => ({ id: `v${index}`, tally, asked: 100 }))
  const policy = disclosurePolicies.feedback
  return { parts, questions, rule: ofAnswered, policy, access: 'card', counted: true, ...more }
}

for (const preset of ['official', 'feedback'] as const) {
  const policy = disclosurePolicies[preset]

  test(`${preset}: no cell that is hidden can be worked out of those that are shown`, () => {
    fc.assert(
      fc.property(villages, (tallies) => {
        const input = inputOf(tallies, { policy })
        const published = disclose(input)
        const settled = settledCells(published, questions, true)
        for (const { id, tally } of input.parts) {
          if (tally.valid === 0) continue // nobody there, nothing to work out
          for (const question of questions) {
            if (published.parts[id]?.questions[question.id]?.precision !== 'hidden') continue
            for (const key of question.keys) {
              expect(settled(cell(id, question.id, key))).toBe(false)
            }
          }
        }
      }),
    )
  })

  test(`${preset}: everything hidden in one question belongs to none or to at least ten`, () => {
    fc.assert(
      fc.property(villages, (tallies) => {
        const input = inputOf(tallies, { policy })
        const { parts, total } = disclose(input)
        for (const { id } of questions) {
          if (total.questions[id]?.precision === 'hidden') continue
          const hidden = input.parts.filter(
            (p) => parts[p.id]?.questions[id]?.precision === 'hidden',
          )
          const size = (part: Part) =>
            policy.questionMinimum ? (part.tally.questions[id]?.answered ?? 0) : part.tally.valid
          const sum = hidden.reduce((all, part) => all + size(part), 0)
          expect(sum === 0 || sum >= policy.minimum).toBe(true)
        }
      }),
    )
  })
}

test('no rounded cell can be made exact by subtracting exact ones', () => {
  fc.assert(
    fc.property(villages, (tallies) => {
      const input = inputOf(tallies, {})
      const published = disclose(input)
      const settled = settledCells(published, questions, false)
      for (const { id, tally } of input.parts) {
        for (const question of questions) {
          const shown = published.parts[id]?.questions[question.id]
          const answered = tally.questions[question.id]?.answered ?? 0
          if (shown?.precision !== 'rounded' || answered === 0) continue
          for (const key of question.keys) {
            expect(settled(cell(id, question.id, key))).toBe(false)
          }
        }
        const part = published.parts[id]
        if (part && part.anyNotSatisfied?.kind !== 'exact' && tally.valid > 0) {
          expect(settled(cell(id, '*', 'any'))).toBe(false)
        }
      }
    }),
  )
})

test('what is shown does not depend on the order of the villages', () => {
  fc.assert(
    fc.property(villages, (tallies) => {
      const input = inputOf(tallies, {})
      const reversed = disclose({ ...input, parts: [...input.parts].reverse() })
      expect(reversed).toEqual(disclose(input))
    }),
  )
})

test('before the count nothing of a card survey can be worked out at all', () => {
  fc.assert(
    fc.property(villages, (tallies) => {
      const input = inputOf(tallies, { counted: false })
      const settled = settledCells(disclose(input), questions, true)
      for (const { id } of input.parts) expect(settled(cell(id, 'road', 'satisfied'))).toBe(false)
    }),
  )
})

test('before the count of an open survey no village can be worked out', () => {
  fc.assert(
    fc.property(villages, (tallies) => {
      const input = inputOf(tallies, { access: 'open', counted: false })
      const { parts } = disclose(input)
      for (const shown of Object.values(parts)) expect(shown.precision).toBe('hidden')
    }),
  )
})

/** Large enough to be taken out, or for something to be taken out of it. */
const tenAndMore = fc
  .oneof(fc.integer({ min: 10, max: 35 }), fc.integer({ min: 25, max: 70 }))
  .chain((size) => fc.array(someAnswer, { minLength: size, maxLength: size }))
  .map((list) =>
    tallyOf(
      list.map((answers) => ({ mode: 'paper' as const, answers })),
      questions,
    ),
  )

test('the papers before and after a stack was taken out settle nothing that is not exact by itself', () => {
  fc.assert(
    fc.property(villages, tenAndMore, tenAndMore, (others, rest, stack) => {
      const before = inputOf([addTallies(rest, stack), ...others], {})
      const parts = inputOf([rest, ...others], {}).parts
      const taken: Part = { id: 'stack', tally: stack, asked: 0, takenFrom: 'v0' }
      const after = { ...before, parts: [...parts, taken], voided: new Set(['stack']) }
      const { stack: _never, ...shown } = disclose(after).parts
      const later = { total: disclose(after).total, parts: shown }
      const settled = settledBy(
        [{ published: disclose(before), covers: { v0: ['v0', 'stack'] } }, { published: later }],
        questions,
        false,
      )
      for (const [id, tally] of [
        ['v0', rest],
        ['stack', stack],
      ] as const) {
        if (tally.valid >= disclosurePolicies.feedback.exactFrom) continue
        for (const question of questions) {
          if ((tally.questions[question.id]?.answered ?? 0) === 0) continue
          for (const key of question.keys) {
            expect(settled(cell(id, question.id, key)), `${id} ${question.id}`).toBe(false)
          }
        }
      }
    }),
  )
})
