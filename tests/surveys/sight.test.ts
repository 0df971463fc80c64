import { describe, expect, test } from 'vitest'
import { bodies, roles } from '#shared/accounts/permissions.ts'
import { everSees, furthest, sightOf } from '#shared/surveys/sight.ts'
import { surveyStates } from '#shared/surveys/state.ts'
import type { Person } from '../world/people.ts'
import { useWorld, type World } from '../world/world.ts'
import { afterPosting, officialCounted, officialOpen, officialPosted } from './official.ts'
import { draftSurvey, expected, openSurvey, surveyIn } from './round.ts'

const world = useWorld()

const places = ['own', 'parent', 'above'] as const

/** The routes of a survey, each by what it shows. */
const routes = {
  page: '',
  turnout: '/turnout',
  form: '/form-versions',
  preview: '/preview',
  results: '/results',
  posting: '/posting',
  texts: '/texts',
} as const
type Route = keyof typeof routes

const ofParticipation: Route[] = ['page', 'turnout', 'form', 'preview']
const ofResults: Route[] = ['results', 'posting']

async function readable(slug: string, person: Person): Promise<Route[]> {
  const open: Route[] = []
  for (const [route, path] of Object.entries(routes) as [Route, string][]) {
    const { status } = await world().as(person)('get', `/api/surveys/${slug}${path}`)
    if (status === 200) open.push(route)
  }
  return open
}

async function listed(slug: string, person: Person): Promise<boolean> {
  const { body } = await world().as(person)('get', '/api/surveys')
  return body.surveys.some((survey: { slug: string }) => survey.slug === slug)
}

async function canExport(slug: string, person: Person): Promise<number> {
  const asked = { kind: 'result', slug, format: 'csv' }
  return (await world().as(person)('post', '/api/exports', asked)).status
}

/** @returns the slug of an official survey whose result everybody may read */
async function officialAnnounced(here: World): Promise<string> {
  const slug = await officialPosted(here)
  const path = `/api/surveys/${slug}`
  afterPosting(here)
  expected(await here.as('staffFront')('put', `${path}/submission`, {}), 200)
  const signed = { countsForTarget: false }
  expected(await here.as('reviewerFront')('put', `${path}/sign-off`, signed), 200)
  expected(await here.as('staffFront')('put', `${path}/announcement`, {}), 200)
  return slug
}

const ofTheCommittee: Person[] = ['staff', 'clerk', 'reviewer', 'reviewerProvince', 'coordinator']

describe('an official survey is for the People’s Committee', () => {
  test('participation only while it collects and while it is counted and reviewed', async () => {
    for (const slug of [await officialOpen(world()), await officialCounted(world())]) {
      for (const person of ofTheCommittee) {
        expect([person, await readable(slug, person)]).toEqual([person, ofParticipation])
        expect([person, await listed(slug, person)]).toEqual([person, true])
        expect([person, await canExport(slug, person)]).not.toEqual([person, 201])
      }
    }
  })

  test('a result without words once it is announced, and still nothing to moderate', async () => {
    const slug = await officialAnnounced(world())
    for (const person of ofTheCommittee) {
      const seen = person === 'clerk' ? ofParticipation : [...ofParticipation, ...ofResults]
      expect([person, await readable(slug, person)]).toEqual([person, seen])
    }
    const { body } = await world().as('staff')('get', `/api/surveys/${slug}/results`)
    expect(body.texts).toEqual([])
    expect(await canExport(slug, 'staff')).toBe(201)
  })

  test('nothing as a draft, and nothing outside the own tree at any time', async () => {
    const draft = await draftSurvey(world(), { body: 'mttq' }, 'staffFront')
    expect(await readable(draft, 'staff')).toEqual([])
    const slug = await officialAnnounced(world())
    for (const person of ['staffNeighbour', 'reviewerElsewhere', 'staffTown'] as const) {
      expect([person, await readable(slug, person)]).toEqual([person, []])
      expect([person, await listed(slug, person)]).toEqual([person, false])
    }
  })

  test('a history without what the Front said about it', async () => {
    const slug = await officialCounted(world())
    const notes = async (person: Person) => {
      const { body } = await world().as(person)('get', `/api/surveys/${slug}`)
      return body.milestones.flatMap(({ note }: { note: string | null }) => note ?? [])
    }
    expect(await notes('staffFront')).toEqual(['Đã đủ phiếu'])
    expect(await notes('staff')).toEqual([])
    const asked = await world().as('staff')('get', `/api/surveys/${slug}/explanations`)
    expect(asked.status).toBe(404)
  })
})

describe('the Front sees', () => {
  test('its own official result from the count on, its reviewers the words too', async () => {
    const slug = await officialCounted(world())
    const all = [...ofParticipation, ...ofResults]
    expect(await readable(slug, 'staffFront')).toEqual(all)
    expect(await readable(slug, 'reviewerFront')).toEqual([...all, 'texts'])
  })

  test('nothing of a survey for reference by the Committee, also announced', async () => {
    const slug = await surveyIn(world(), 'announced')
    for (const person of ['staffFront', 'reviewerFront'] as const) {
      expect([person, await readable(slug, person)]).toEqual([person, []])
      expect([person, await listed(slug, person)]).toEqual([person, false])
    }
  })
})

test('who collects sees no interim result, who oversees an open survey does', async () => {
  const slug = await openSurvey(world())
  const { status, body } = await world().as('staff')('get', `/api/surveys/${slug}/results`)
  expect([status, body.error.reason]).toEqual([409, 'wrong_state'])
  for (const person of ['reviewer', 'reviewerProvince', 'coordinator'] as const) {
    expect([person, await readable(slug, person)]).toContainEqual(
      expect.arrayContaining([...ofParticipation, 'results']),
    )
  }
  expect(await readable(slug, 'clerk')).toEqual(ofParticipation)
  expect(await readable(slug, 'admin')).toEqual([])
})

test('the page says how much of the survey its reader sees', async () => {
  const slug = await officialCounted(world())
  const sight = async (person: Person) =>
    (await world().as(person)('get', `/api/surveys/${slug}`)).body.sight
  expect([await sight('staff'), await sight('staffFront'), await sight('reviewerFront')]).toEqual([
    ...['participation', 'result', 'texts'],
  ])
})

describe('the table', () => {
  const viewers = roles.flatMap((role) =>
    bodies.flatMap((body) => places.map((at) => ({ role, body, at }))),
  )

  test('never shows the other body a result before it is announced, nor an administrator anything', () => {
    for (const track of ['official', 'feedback'] as const) {
      for (const state of surveyStates.filter((one) => one !== 'announced')) {
        for (const viewer of viewers.filter(({ body }) => body === 'ubnd')) {
          const seen = sightOf(viewer, { body: 'mttq', track, state })
          expect(['nothing', 'participation']).toContain(seen)
        }
      }
    }
    const admins = viewers.filter(({ role }) => role === 'admin')
    const survey = { body: 'ubnd', track: 'feedback', state: 'announced' } as const
    expect(admins.map((viewer) => sightOf(viewer, survey))).toEqual(admins.map(() => 'nothing'))
  })

  test('tells too early from never', () => {
    const survey = { body: 'mttq', track: 'official', state: 'open' } as const
    expect(everSees({ role: 'staff', body: 'ubnd', at: 'own' }, survey, 'result')).toBe(true)
    expect(everSees({ role: 'clerk', body: 'ubnd', at: 'own' }, survey, 'result')).toBe(false)
    expect(furthest(['participation', 'texts', 'nothing'])).toBe('texts')
  })
})
