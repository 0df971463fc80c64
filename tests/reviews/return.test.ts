import { describe, expect, test } from 'vitest'
import { deedsOn, stateOf, surveyIn } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const sendBack = (slug: string, person: Person = 'reviewer', remarks = 'Cần giải trình thêm') =>
  world().as(person)('put', `/api/surveys/${slug}/return`, { remarks })

test.each<[Person, number]>([
  ['staff', 403],
  ['staffFront', 404],
  ['clerk', 403],
  ['reviewerFront', 404],
  ['reviewerElsewhere', 404],
  ['reviewerProvince', 403],
  ['coordinator', 403],
])('%s does not return it: %i', async (person, status) => {
  expect((await sendBack(await surveyIn(world(), 'submitted'), person)).status).toBe(status)
})

test('it takes remarks that say something', async () => {
  const { status, body } = await sendBack(await surveyIn(world(), 'submitted'), 'reviewer', 'Sai')
  expect([status, body.error.fields]).toEqual([422, { remarks: 'too_small' }])
})

test('the parent of the same body returns it with remarks that the unit reads', async () => {
  const slug = await surveyIn(world(), 'submitted')
  expect((await sendBack(slug)).body.survey.state).toBe('returned')
  const { body } = await world().as('staff')('get', `/api/surveys/${slug}`)
  expect(body.milestones.at(-1)).toMatchObject({
    ...{ kind: 'returned', by: 'Người thử reviewer', note: 'Cần giải trình thêm' },
  })
  expect(body.steps).toEqual(['submit'])
  expect(await deedsOn(world(), slug)).toContainEqual(['reviews.return', 'reviewer'])
})

test('returned is returned: the second time is a conflict, and so is signing it off', async () => {
  const slug = await surveyIn(world(), 'returned')
  const again = await sendBack(slug)
  expect([again.status, again.body.error.reason]).toEqual([409, 'wrong_state'])
  const signed = await world().as('reviewer')('put', `/api/surveys/${slug}/sign-off`, {
    countsForTarget: true,
  })
  expect([signed.status, signed.body.error.reason]).toEqual([409, 'wrong_state'])
})

describe('returned with points to explain', () => {
  const points = [
    { question: 'Vì sao thôn Một có ít phiếu?', villageId: 'thon-mot', questionId: null },
    { question: 'Vì sao nội dung này thấp?', villageId: null, questionId: 'q2' },
  ]
  const withPoints = (slug: string, given: unknown) =>
    world().as('reviewer')('put', `/api/surveys/${slug}/return`, {
      ...{ remarks: 'Cần giải trình thêm', points: given },
    })
  const explain = (slug: string, number: number) =>
    world().as('staff')('put', `/api/surveys/${slug}/explanations/${number}/answer`, {
      answer: 'Nhiều hộ đi làm xa',
    })

  test('the unit reads them as a list and submits again only when each has its answer', async () => {
    const slug = await surveyIn(world(), 'submitted')
    expect((await withPoints(slug, points)).body.survey.state).toBe('returned')
    const { body } = await world().as('staff')('get', `/api/surveys/${slug}/explanations`)
    expect(body.explanations).toMatchObject([
      { number: 1, question: points[0]?.question, village: 'Thôn Một', answer: null },
      { number: 2, question: points[1]?.question, village: null, answer: null },
    ])
    const submit = () => world().as('staff')('put', `/api/surveys/${slug}/submission`, {})
    await explain(slug, 1)
    expect((await submit()).body.error.reason).toBe('explanations_open')
    await explain(slug, 2)
    expect((await submit()).status).toBe(200)
  })

  test.each<[string, unknown[], Record<string, string>]>([
    [
      'a village of another unit',
      [{ ...points[0], villageId: 'thon-la' }],
      { villageId: 'unknown' },
    ],
    [
      'a content that the form lacks',
      [{ ...points[1], questionId: 'q99' }],
      { questionId: 'unknown' },
    ],
  ])('a point about %s is refused, and nothing is returned', async (_, wrong, fields) => {
    const slug = await surveyIn(world(), 'submitted')
    const { status, body } = await withPoints(slug, [...points, ...wrong])
    expect([status, body.error.fields]).toEqual([422, fields])
    expect(await stateOf(world(), slug)).toBe('submitted')
    const { body: thread } = await world().as('staff')('get', `/api/surveys/${slug}/explanations`)
    expect(thread.explanations).toEqual([])
  })

  test('more than twenty points at once are refused', async () => {
    const slug = await surveyIn(world(), 'submitted')
    const many = Array.from({ length: 21 }, () => points[0])
    expect((await withPoints(slug, many)).status).toBe(422)
  })
})
