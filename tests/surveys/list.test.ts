import { expect, test } from 'vitest'
import { changeUnits } from '#server/units/change.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { draftSurvey, openSurvey } from './round.ts'

const world = useWorld()

/** One survey each of xã An (both bodies), xã Bình, thị trấn Cầu and huyện Đông, by unit and body. */
async function surveysEverywhere(): Promise<Map<string, string>> {
  const begun: [string, string, string, Person][] = [
    ['xa-an', 'ubnd', 'commune-ntm', 'staff'],
    ['xa-an', 'mttq', 'commune-ntm', 'staffFront'],
    ['xa-binh', 'ubnd', 'commune-ntm', 'staffNeighbour'],
    ['thi-tran-cau', 'ubnd', 'commune-ntm', 'staffTown'],
    ['huyen-dong', 'ubnd', 'district-ntm', 'staffDistrict'],
  ]
  const slugs = new Map<string, string>()
  for (const [unitId, body, templateId, by] of begun) {
    slugs.set(await draftSurvey(world(), { unitId, body, templateId }, by), `${unitId} ${body}`)
  }
  return slugs
}

const everything = ['huyen-dong ubnd', 'thi-tran-cau ubnd', 'xa-an ubnd', 'xa-binh ubnd']

test.each<[Person, string[]]>([
  ['staff', ['xa-an ubnd']],
  ['staffFront', ['xa-an mttq']],
  ['clerk', ['xa-an ubnd']],
  ['staffDistrict', ['huyen-dong ubnd']],
  ['reviewer', ['huyen-dong ubnd', 'xa-an ubnd', 'xa-binh ubnd']],
  ['reviewerFront', ['xa-an mttq']],
  ['reviewerElsewhere', ['thi-tran-cau ubnd']],
  ['reviewerProvince', everything],
  ['coordinator', everything],
  ['admin', []],
])(
  '%s sees the surveys of their tree and body, in the list as one by one',
  async (person, names) => {
    const slugs = await surveysEverywhere()
    const ask = world().as(person)
    const { body } = await ask('get', '/api/surveys')
    const listed = body.surveys.map((one: { slug: string }) => slugs.get(one.slug))
    expect(listed.sort()).toEqual(names)
    for (const [slug, name] of slugs) {
      const { status } = await ask('get', `/api/surveys/${slug}`)
      expect(status === 200, `${person} ${name}`).toBe(names.includes(name))
    }
  },
)

test('the list is cut down to a unit and what is below it, and never widened by it', async () => {
  const slugs = await surveysEverywhere()
  const list = async (person: Person, unit: string) => {
    const { body } = await world().as(person)('get', `/api/surveys?unit=${unit}`)
    return body.surveys.map((one: { slug: string }) => slugs.get(one.slug)).sort()
  }
  expect(await list('coordinator', 'huyen-dong')).toEqual([
    ...['huyen-dong ubnd', 'xa-an ubnd', 'xa-binh ubnd'],
  ])
  expect(await list('coordinator', 'xa-an')).toEqual(['xa-an ubnd'])
  expect(await list('staff', 'tinh')).toEqual(['xa-an ubnd'])
  expect(await list('reviewer', 'thi-tran-cau')).toEqual([])
  expect(await list('reviewer', 'none')).toEqual([])
})

test('the list is cut down to a state', async () => {
  await draftSurvey(world())
  const open = await openSurvey(world())
  const { body } = await world().as('staff')('get', '/api/surveys?state=open')
  expect(body.surveys.map((one: { slug: string }) => one.slug)).toEqual([open])
})

test('the newest stands first', async () => {
  const first = await draftSurvey(world())
  world().setNow('2026-03-04T02:01:00.000Z')
  const second = await draftSurvey(world())
  const { body } = await world().as('staff')('get', '/api/surveys')
  expect(body.surveys.map((one: { slug: string }) => one.slug)).toEqual([second, first])
})

test('a survey keeps its unit when that is merged away, and whoever follows it still sees it', async () => {
  const slug = await openSurvey(world())
  await changeUnits(world().ctx, 'admin', {
    ...{ kind: 'merge', unitIds: ['xa-an', 'xa-binh'], on: '2026-03-06' },
    legalBasis: 'Nghị quyết thử',
    into: {
      ...{ parentId: 'huyen-dong', code: 'moi', kind: 'xã', name: 'An Bình' },
      fullName: 'Xã An Bình',
    },
  })
  world().setNow('2026-03-09T02:00:00.000Z')
  for (const person of ['staff', 'reviewer', 'coordinator'] as const) {
    const { body } = await world().as(person)('get', '/api/surveys')
    expect(body.surveys, person).toMatchObject([{ slug, unit: { id: 'xa-an', name: 'An' } }])
    const page = await world().as(person)('get', `/api/surveys/${slug}`)
    expect(page.status, person).toBe(200)
  }
})
