import { expect, test } from 'vitest'
import { lastDayOf, lateUntil, lifeSteps, runningOf } from '#client/console/surveys/life.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { type SurveyState, surveyStates } from '#shared/surveys/state.ts'

const survey: Survey = {
  slug: 'an-2b7k',
  title: 'Lấy ý kiến',
  unit: {
    ...{ id: 'xa-an', level: 'commune', kind: 'xã', name: 'An', fullName: 'Xã An' },
    ...{ code: '1', parentId: 'huyen-dong', training: false },
  },
  ...{ body: 'ubnd', track: 'feedback', access: 'open', state: 'open', templateId: 'commune-ntm' },
  ...{ questionCount: 20, opensOn: '2026-11-10', closesOn: '2026-12-02' },
  ...{ closesAt: '2026-12-02T17:00:00.000Z', workingDaysLeft: 8, households: 480 },
}

const inState = (state: SurveyState, slug: string = state): Survey => ({ ...survey, state, slug })

test('every state but the cancelled one stands on the chain of steps', () => {
  const now = surveyStates.map((state) => [
    state,
    lifeSteps(state).findIndex((step) => step.state === 'now'),
  ])
  expect(Object.fromEntries(now)).toEqual({
    ...{ draft: 0, open: 1, closed: 2, counted: 3, posted: 3, returned: 3 },
    ...{ submitted: 4, signedOff: 5, announced: -1, cancelled: -1 },
  })
  expect(lifeSteps('announced').every((step) => step.state === 'done')).toBe(true)
  expect(lifeSteps('cancelled')).toEqual([])
})

test('the last day is the one on which it was really closed', () => {
  expect(lastDayOf(survey)).toBe('2026-12-02')
  expect(lastDayOf({ ...survey, closesAt: '2026-11-23T02:05:00.000Z' })).toBe('2026-11-23')
  expect(lastDayOf({ closesOn: null, closesAt: null })).toBeNull()
})

test('late answers are waited for until 48 hours after the closing', () => {
  expect(lateUntil(survey)).toBe('2026-12-04T17:00:00.000Z')
  expect(lateUntil({ closesAt: null })).toBeNull()
})

test('the home shows the survey that needs a hand first, of the same state the newest', () => {
  const all = [
    inState('draft'),
    inState('open', 'new'),
    inState('returned'),
    inState('open', 'old'),
  ]
  expect(runningOf(all)?.slug).toBe('new')
  expect(runningOf([inState('submitted'), inState('draft')])?.slug).toBe('draft')
  expect(runningOf([inState('announced'), inState('cancelled')])).toBeUndefined()
})
