import { describe, expect, test } from 'vitest'
import { hrefOf, nextOf } from '#client/console/surveys/next.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { type Step, type SurveyState, steps, surveyStates } from '#shared/surveys/state.ts'

const now = new Date('2026-12-10T02:00:00.000Z')
const around = { now, seesResults: true }

function pageIn(state: SurveyState, allowed: (step: Step) => boolean): SurveyPage {
  const open = (Object.keys(steps) as Step[]).filter(
    (step) => (steps[step] as readonly SurveyState[]).includes(state) && allowed(step),
  )
  const survey = { slug: 'an-2b7k', state, closesAt: '2026-12-02T17:00:00.000Z' }
  return { survey, steps: open } as unknown as SurveyPage
}

const isReviewing = (step: Step) => step === 'return' || step === 'signOff'

test('whoever runs the survey has one main act in every state in which it is their turn', () => {
  const acts = surveyStates.map((state) => [
    state,
    nextOf(
      pageIn(state, (step) => !isReviewing(step)),
      around,
    ).main,
  ])
  expect(Object.fromEntries(acts)).toEqual({
    ...{ draft: 'publish', open: 'poster', closed: 'count', counted: 'submit', posted: 'submit' },
    ...{ submitted: undefined, returned: 'submit', signedOff: 'announce' },
    ...{ announced: undefined, cancelled: undefined },
  })
})

test('whoever may do nothing is told what the survey waits for', () => {
  for (const state of surveyStates) {
    const next = nextOf(
      pageIn(state, () => false),
      { ...around, seesResults: false },
    )
    expect(next.main).toBeUndefined()
    expect(next.others.filter((act) => act !== 'poster')).toEqual([])
    expect(next.text).not.toBe('')
  }
})

test('counting is not urged while answers given in time may still arrive', () => {
  const early = { ...around, now: new Date('2026-12-04T16:59:59.000Z') }
  const next = nextOf(
    pageIn('closed', () => true),
    early,
  )
  expect(next.main).toBeUndefined()
  expect(next.others).toEqual(['count', 'reopen'])
  expect(next.text).toContain('00:00 ngày 05/12/2026')
})

test('with cards, the next step is to have them released, then to print them, then to hand them out', () => {
  const open = pageIn('open', () => true)
  const mainWith = (allowed: number, printed: number) =>
    nextOf(open, { ...around, received: 0, cards: { allowed, printed } }).main
  expect([mainWith(0, 0), mainWith(90, 0), mainWith(90, 60), mainWith(90, 90)]).toEqual([
    ...[undefined, 'cards', 'cards', 'poster'],
  ])
})

test('when every household has answered, closing is the next step and not asked for twice', () => {
  const open = pageIn('open', () => true)
  const next = nextOf(open, { ...around, received: 208, households: 208 })
  expect([next.main, next.others.includes('close')]).toEqual(['close', false])
})

describe('with cards, at the end of the collecting', () => {
  const cards = { allowed: 90, printed: 90 }
  const next = (state: SurveyState, left: number, received = 40) =>
    nextOf(
      pageIn(state, () => true),
      { ...around, cards, received, households: 90, collection: { left, done: left === 0 } },
    )

  test('villages are closed first, then the survey, then the box is opened', () => {
    expect(next('open', 3).main).toBe('remind')
    expect(next('open', 3, 90).main).toBe('collection')
    expect(next('open', 0).main).toBe('close')
    expect(next('closed', 2).main).toBe('collection')
    expect(next('closed', 2).text).toContain('2 thôn')
    expect(next('closed', 0).main).toBe('count')
  })

  test('once it is closed the villages can be reached all the time, and never twice', () => {
    for (const { main, others } of [next('closed', 2), next('closed', 0)]) {
      expect([main, ...others].filter((act) => act === 'collection')).toHaveLength(1)
    }
  })
})

test('the reviewing level is led to the review', () => {
  expect(nextOf(pageIn('submitted', isReviewing), around).main).toBe('review')
})

test('an act is a page of its own or a dialog that the address of the survey opens', () => {
  expect(hrefOf('publish', 'an-2b7k')).toBe('/console/surveys/an-2b7k/publish')
  expect(hrefOf('close', 'an-2b7k')).toBe('/console/surveys/an-2b7k?act=close')
})
