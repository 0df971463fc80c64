import { describe, expect, test } from 'vitest'
import type { Answer, Survey } from '#server/verify/answers.ts'
import type { JsonObject } from '#server/verify/canonical.ts'
import type { Event } from '#server/verify/chain.ts'
import { checkCollection } from '#server/verify/collection.ts'

// What the events must say of the end of the collecting, one lie at a time: a maker of bundles can sign whatever they like.

type Said = [kind: string, payload: JsonObject]

const closed = (change: JsonObject = {}): Said => [
  'villageClosed',
  {
    ...{ village: 'ba', handedOut: 10, issued: 10, received: 3, meeting: true },
    ...{ differences: [], explanation: null, ...change },
  },
]
const made: Said = ['cardsMade', { village: 'ba', cards: 12, firstSerial: 1 }]
const returned: Said = ['cardsReturned', { serials: [11, 12] }]
const meeting: Said = ['villageMeeting', { village: 'ba', heldOn: '2026-03-04', households: 8 }]
const counted = (meetings: string[] | undefined = ['ba']): Said => [
  'count',
  { ...(meetings && { meetings }), unreadable: 0, repeated: 0 },
]
const countedAlone: Said = ['countVillage', { village: 'ba' }]
const told = [made, returned, meeting, closed(), counted()]

/** What is said of a bundle with these events and three answers. */
function problemsOf(events: Said[], answers = 3): string[] {
  const survey = {
    villages: [{ id: 'ba', name: 'Thôn Ba', households: 12 }],
    events: events.map(([kind, payload], at) => ({ kind, payload, height: at + 1 }) as Event),
  } as unknown as Survey
  const problems: string[] = []
  const given = Array.from({ length: answers }, () => ({ village: 'ba' }) as Answer)
  checkCollection(survey, given, (problem) => problems.push(problem))
  return problems
}

test('a village that was closed with the numbers of its cards holds', () => {
  expect(problemsOf(told)).toEqual([])
  expect(problemsOf(told, 5)).toEqual([])
  expect(problemsOf([made, returned, meeting, closed({ away: 9 }), counted()])).toEqual([])
})

test('a village that was counted days before the others holds', () => {
  const alone: Said = ['count', { village: 'ba', unreadable: 0, repeated: 0 }]
  expect(problemsOf([made, returned, meeting, closed(), countedAlone, alone, counted()])).toEqual(
    [],
  )
})

test('a count from before this rule is not held to it', () => {
  expect(problemsOf([made, ['count', { unreadable: 0, repeated: 0 }]])).toEqual([])
})

describe('it shows', () => {
  const difference = { of: 'handedOut', expected: 9, found: 10 }
  test.each<[string, Said[], string]>([
    ['that nothing was closed', [made, returned, meeting, counted()], 'still collecting'],
    [
      'that it was opened again',
      [made, returned, meeting, closed(), ['villageReopened', { village: 'ba' }], counted()],
      'still collecting',
    ],
    ['other cards than were made', [made, meeting, closed(), counted()], '10 cards out'],
    [
      'a difference that was kept quiet',
      [made, returned, meeting, closed({ handedOut: 9 }), counted()],
      'was not told',
    ],
    [
      'a difference without words',
      [made, returned, meeting, closed({ handedOut: 9, differences: [difference] }), counted()],
      'not explained',
    ],
    [
      'answers that are gone',
      [made, returned, meeting, closed({ received: 4 }), counted()],
      '3 counted',
    ],
    [
      'more households away than have not answered',
      [made, returned, meeting, closed({ away: 10 }), counted()],
      '10 households away, 9',
    ],
    [
      'that a village was counted before it was closed',
      [made, returned, meeting, countedAlone, closed(), counted()],
      'before it had ended',
    ],
    ['a mark that was taken away', [made, returned, closed(), counted()], 'other meetings'],
    ['a mark that was added', [...told.slice(0, -1), counted([])], 'other meetings'],
  ])('%s', (_what, events, words) => {
    expect(problemsOf(events).join()).toContain(words)
  })
})
