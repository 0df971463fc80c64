import { expect, test } from 'vitest'
import { type AttentiveRow, inOrder } from '#client/console/reviews/order.ts'
import type { Figure } from '#shared/results/figure.ts'

test('what wants attention comes first, the others as the server has them', () => {
  const rows = [
    row('a'),
    row('b', { attention: ['x'] }),
    row('c'),
    row('d', { attention: ['x', 'y'] }),
  ]
  expect(names(inOrder(rows, 'attention'))).toBe('dbac')
})

test('the lowest overall share comes first, compared exactly; what shows none comes last', () => {
  const rows = [
    row('a', { overall: null }),
    row('b', { overall: { kind: 'exact', count: 1799, of: 2000 } }),
    row('c', { overall: { kind: 'rounded', percent: 90 } }),
    row('d', { overall: { kind: 'exact', count: 80, of: 100 } }),
  ]
  expect(names(inOrder(rows, 'overall'))).toBe('dbca')
})

test('a survey whose households are unknown cannot be compared and stands last', () => {
  const rows = [row('a', { households: null }), row('b', { answers: 90 }), row('c', { answers: 9 })]
  expect(names(inOrder(rows, 'participation'))).toBe('cba')
})

test('what waited longest comes first, what was never submitted last', () => {
  const rows = [
    row('a', { submittedOn: null }),
    row('b', { submittedOn: '2026-11-20' }),
    row('c', { submittedOn: '2026-11-02' }),
  ]
  expect(names(inOrder(rows, 'submitted'))).toBe('cba')
})

function names(rows: AttentiveRow[]): string {
  return rows.map(({ survey }) => survey.slug).join('')
}

function row(slug: string, more: Partial<AttentiveRow> = {}): AttentiveRow {
  const overall: Figure = { kind: 'exact', count: 1, of: 1 }
  return {
    survey: {
      slug,
      title: slug,
      unit: {
        ...{ id: slug, level: 'commune', kind: 'xã', name: slug, fullName: slug },
        ...{ code: null, parentId: null, training: false },
      },
      ...{ body: 'ubnd', track: 'feedback', access: 'open', state: 'submitted' },
      ...{ templateId: 't', questionCount: 1, opensOn: null, closesOn: null, closesAt: null },
      ...{ workingDaysLeft: null, households: 100 },
    },
    ...{ submittedOn: null, answers: 50, households: 100, overall },
    ...{ lowestContent: null, modes: null, attention: [], minimum: null },
    ...{ missed: [], belowMinimum: 0, openExplanations: 0, openObjections: 0 },
    ...more,
  }
}
