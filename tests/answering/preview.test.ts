import { describe, expect, test } from 'vitest'
import { sampleForm } from '../forms/sample.ts'
import { draftSurvey, openSurvey } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld, type World } from '../world/world.ts'

const world = useWorld()

const dataIn = (page: string) =>
  JSON.parse(/<script type="application\/json">(.*?)<\/script>/.exec(page)?.[1] ?? '')

describe('the preview of a survey', () => {
  test('is for people who have signed in', async () => {
    const slug = await draftSurvey(world())
    const reply = await world().anyone('get', `/api/surveys/${slug}/preview`)
    expect(reply.status).toBe(401)
  })

  test.each<[Person, number]>([
    ['staff', 200],
    ['reviewer', 200],
    ['staffNeighbour', 404],
    ['staffFront', 404],
  ])('%s is answered %i', async (person, status) => {
    const slug = await draftSurvey(world())
    expect((await world().as(person)('get', `/api/surveys/${slug}/preview`)).status).toBe(status)
  })

  test('shows the draft as it was last saved, with the villages of today, as if it were open', async () => {
    const slug = await draftSurvey(world(), { settings: { helpPhone: '0204 000 111' } })
    const document = sampleForm({ title: { vi: 'Bản đang sửa' } })
    const save = { revision: 1, document }
    await world().as('staff')('put', `/api/surveys/${slug}/draft`, save)
    const { body } = await world().as('staff')('get', `/api/surveys/${slug}/preview`)
    const page = dataIn(body)
    expect(page).toMatchObject({
      ...{ slug, preview: true, document: { title: { vi: 'Bản đang sửa' } } },
      survey: { state: 'open', closesOn: '2026-03-18', helpPhone: '0204 000 111' },
    })
    expect(page.villages.map(({ name }: { name: string }) => name)).toContain('Thôn Một')
  })

  test('brings the language that is asked for, and Vietnamese for any other', async () => {
    const slug = await draftSurvey(world())
    const document = sampleForm({ languages: ['vi', 'nut'], title: { vi: 'Một', nut: 'Hai' } })
    await world().as('staff')('put', `/api/surveys/${slug}/draft`, { revision: 1, document })
    const languages = async (asked: string) => {
      const path = `/api/surveys/${slug}/preview?lang=${asked}`
      return dataIn((await world().as('staff')('get', path)).body).document.languages
    }
    expect([await languages('nut'), await languages('fr')]).toEqual([['vi', 'nut'], ['vi']])
  })

  test('may be framed by the console only, talks to nobody and is not kept', async () => {
    const slug = await draftSurvey(world())
    const { headers } = await world().as('staff')('get', `/api/surveys/${slug}/preview`)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("connect-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('leaves nothing behind', async () => {
    const slug = await openSurvey(world())
    const before = await kept(world())
    await world().as('staff')('get', `/api/surveys/${slug}/preview`)
    expect(await kept(world())).toEqual(before)
  })
})

test('the preview of a template asks in the name of who looks at it', async () => {
  const path = '/api/form-templates/essential-services/preview'
  const { body } = await world().as('staff')('get', path)
  expect(dataIn(body)).toMatchObject({ preview: true, survey: { bodyName: 'UBND xã An' } })
  expect((await world().as('staff')('get', '/api/form-templates/none/preview')).status).toBe(404)
})

async function kept({ ctx: { db } }: World) {
  return [
    await db.selectFrom('formDraft').selectAll().execute(),
    await db.selectFrom('auditEntry').selectAll().orderBy('id').execute(),
  ]
}
