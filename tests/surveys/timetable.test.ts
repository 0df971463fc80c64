import { expect, test } from 'vitest'
import { type Timing, timetableOf } from '#shared/surveys/timetable.ts'
import { useWorld } from '../world/world.ts'
import { openSurvey, surveyIn } from './round.ts'

const world = useWorld()

/** Opens on a Wednesday; eight working days later is a Friday. */
const official: Timing = {
  ...{ track: 'official', state: 'open', opensOn: '2026-03-04', closesOn: '2026-03-13' },
}
const off = new Set<string>()
const inShort = (timing: Timing, today: string) =>
  timetableOf(timing, today, off).map(({ part, dueOn, status }) => [part, dueOn, status])

test('the official period gives every part its last working day', () => {
  expect(inShort(official, '2026-03-05')).toEqual([
    ['collect', '2026-03-13', 'now'],
    ['count', '2026-03-17', 'todo'],
    ['post', '2026-03-27', 'todo'],
    ['submit', '2026-03-31', 'todo'],
    ['review', null, 'todo'],
    ['announce', null, 'todo'],
  ])
})

test('a later deadline, or a holiday, moves what follows', () => {
  const extended = timetableOf({ ...official, closesOn: '2026-03-20' }, '2026-03-05', off)
  expect(extended[1]?.dueOn).toBe('2026-03-24')
  const withHoliday = timetableOf(official, '2026-03-05', new Set(['2026-03-16']))
  expect(withHoliday[1]?.dueOn).toBe('2026-03-18')
})

test('what has not been done by its day is late, what has is done', () => {
  const closed = { ...official, state: 'closed' as const }
  expect(
    inShort(closed, '2026-03-17')
      .map(([, , status]) => status)
      .slice(0, 3),
  ).toEqual([...['done', 'now', 'todo']])
  expect(inShort(closed, '2026-03-18')[1]?.[2]).toBe('late')
})

test('a survey for reference is not posted, and has one day laid down: its deadline', () => {
  const feedback: Timing = { ...official, track: 'feedback', state: 'counted' }
  expect(inShort(feedback, '2026-04-30')).toEqual([
    ['collect', '2026-03-13', 'done'],
    ['count', null, 'done'],
    ['submit', null, 'now'],
    ['review', null, 'todo'],
    ['announce', null, 'todo'],
  ])
})

test('what came back is the unit’s turn again, and reviewing is the level above’s', () => {
  const entries = timetableOf({ ...official, state: 'returned' }, '2026-03-30', off)
  expect(entries.find(({ status }) => status === 'now')).toMatchObject({
    ...{ part: 'submit', who: 'unit' },
  })
  expect(entries.find(({ part }) => part === 'review')?.who).toBe('above')
})

test('a draft and a cancelled survey have no timetable; an announced one is all done', async () => {
  expect(timetableOf({ ...official, opensOn: null, closesOn: null }, '2026-03-05', off)).toEqual([])
  expect(timetableOf({ ...official, state: 'cancelled' }, '2026-03-05', off)).toEqual([])
  const done = timetableOf({ ...official, state: 'announced' }, '2026-04-05', off)
  expect(done.every(({ status }) => status === 'done')).toBe(true)
})

test('everybody who sees the survey sees its timetable', async () => {
  const slug = await openSurvey(world())
  for (const person of ['staff', 'clerk', 'reviewer', 'coordinator'] as const) {
    const { body } = await world().as(person)('get', `/api/surveys/${slug}`)
    expect(body.timetable[0]).toEqual({
      ...{ part: 'collect', who: 'unit', dueOn: '2026-03-19', status: 'now' },
    })
  }
  const draft = await surveyIn(world(), 'draft')
  const { body } = await world().as('staff')('get', `/api/surveys/${draft}`)
  expect(body.timetable).toEqual([])
})
