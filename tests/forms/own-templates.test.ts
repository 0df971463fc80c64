import { describe, expect, test } from 'vitest'
import { deedsOn, draftSurvey, expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { sampleForm, sampleQuestions } from './sample.ts'

const world = useWorld()

const path = '/api/form-templates'
const ofProvince = { unitId: 'tinh', body: 'ubnd', from: 'commune-ntm', title: 'Mẫu của tỉnh' }

async function ownTemplate(given: Partial<typeof ofProvince> = {}, by: Person = 'coordinator') {
  const reply = await world().as(by)('post', path, { ...ofProvince, ...given })
  return expected(reply, 201).body
}

async function save(id: string, change: object, by: Person = 'coordinator') {
  const given = { revision: 1, document: sampleForm(), locked: false, ...change }
  return world().as(by)('put', `${path}/${id}`, given)
}

async function offered(person: Person): Promise<string[]> {
  const { body } = await world().as(person)('get', path)
  return body.templates.map(({ id }: { id: string }) => id)
}

describe('an own template', () => {
  test.each<[Person, object, number]>([
    ['staff', ofProvince, 404],
    ['clerk', { ...ofProvince, unitId: 'xa-an' }, 403],
    ['staffNeighbour', { ...ofProvince, unitId: 'xa-an' }, 404],
    ['staffFront', { ...ofProvince, unitId: 'xa-an' }, 404],
    ['coordinator', { ...ofProvince, from: 'none' }, 422],
  ])('%s does not begin one for others, or of nothing', async (person, given, status) => {
    expect((await world().as(person)('post', path, given)).status).toBe(status)
  })

  test('is a copy under its own title, which its people may edit', async () => {
    const template = await ownTemplate()
    expect(template).toMatchObject({
      ...{ title: 'Mẫu của tỉnh', status: 'own', questionCount: 21, locked: false, revision: 1 },
      owner: { unitId: 'tinh', unitName: 'Tỉnh Thử Nghiệm', body: 'ubnd' },
      saved: { by: 'Người thử coordinator' },
      mayEdit: true,
    })
    const { body } = await world().as('staff')('get', `${path}/${template.id}`)
    expect([body.document.title.vi, body.mayEdit]).toEqual(['Mẫu của tỉnh', false])
  })

  test('is offered to its unit and to all below it, to nobody beside it', async () => {
    const { id } = await ownTemplate({ unitId: 'huyen-dong' }, 'staffDistrict')
    for (const person of ['staffDistrict', 'staff', 'staffNeighbour', 'staffFront'] as const) {
      expect(await offered(person)).toContain(id)
    }
    for (const person of ['staffTown', 'reviewerElsewhere', 'coordinator'] as const) {
      expect(await offered(person)).not.toContain(id)
    }
  })

  test('is saved whole; the title of the form is its title', async () => {
    const { id } = await ownTemplate()
    const { status, body } = await save(id, { locked: true })
    expect([status, body.title, body.revision, body.locked]).toEqual([200, 'Phiếu thử', 2, true])
  })

  test('of two people who edit the same revision the second is told', async () => {
    const { id } = await ownTemplate()
    const replies = await Promise.all([save(id, {}), save(id, { locked: true })])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is edited by nobody else, and a carried one by nobody at all', async () => {
    const { id } = await ownTemplate({ unitId: 'xa-an' }, 'staff')
    expect((await save(id, {}, 'staffFront')).status).toBe(404)
    expect((await save(id, {}, 'clerk')).status).toBe(403)
    expect((await save('commune-ntm', {})).status).toBe(403)
  })

  test('locking and unlocking it are recorded each, within a stretch of typing too', async () => {
    const { id } = await ownTemplate()
    for (const [revision, locked] of [
      ...[[1, false] as const, [2, false] as const, [3, true] as const],
      ...[[4, true] as const, [5, false] as const],
    ]) {
      expected(await save(id, { revision, locked }), 200)
    }
    const rows = await world()
      .ctx.db.selectFrom('auditEntry')
      .select('detail')
      .where('subject', '=', `form-template/${id}`)
      .where('act', '=', 'forms.saveTemplate')
      .execute()
    const written = rows.map(({ detail }) => JSON.parse(detail) as { revision: number })
    expect(written.sort((a, b) => a.revision - b.revision)).toEqual([
      ...[
        { revision: 2, locked: false },
        { revision: 4, locked: true },
      ],
      { revision: 6, locked: false },
    ])
  })

  test('its beginning and every stretch of work on it are recorded', async () => {
    const { id } = await ownTemplate()
    await save(id, {})
    const rows = await world()
      .ctx.db.selectFrom('auditEntry')
      .select(['act', 'accountId'])
      .where('subject', '=', `form-template/${id}`)
      .orderBy('act')
      .execute()
    expect(rows.map(({ act, accountId }) => [act, accountId])).toEqual([
      ['forms.copyTemplate', 'coordinator'],
      ['forms.saveTemplate', 'coordinator'],
    ])
  })
})

describe('a survey from a locked template', () => {
  const own = { id: 'own', questions: [{ ...sampleQuestions.other, id: 'own-other' }] }

  async function lockedSurvey() {
    const { id } = await ownTemplate()
    expected(await save(id, { locked: true }), 200)
    return { id, slug: await draftSurvey(world(), { templateId: id }) }
  }

  const saveDraft = (slug: string, document: object, revision = 1) =>
    world().as('staff')('put', `/api/surveys/${slug}/draft`, { revision, document })

  test('says which part is locked', async () => {
    const { slug } = await lockedSurvey()
    const { body } = await world().as('staff')('get', `/api/surveys/${slug}`)
    expect(body.lockedForm).toEqual(sampleForm())
    const free = await world().as('staff')('get', `/api/surveys/${await draftSurvey(world())}`)
    expect(free.body.lockedForm).toBeNull()
  })

  test('takes a section of the unit itself, after all others', async () => {
    const { slug } = await lockedSurvey()
    const sections = [...sampleForm().sections, own]
    const { status, body } = await saveDraft(slug, sampleForm({ sections }))
    expect([status, body.document.sections.length]).toEqual([200, 3])
    expect((await saveDraft(slug, sampleForm(), 2)).status).toBe(200)
  })

  test.each<[string, object, string]>([
    ['another title', sampleForm({ title: { vi: 'Tên khác' } }), 'form'],
    [
      'a section before the locked ones',
      sampleForm({ sections: [own, ...sampleForm().sections] }),
      's1',
    ],
    [
      'a locked section left out',
      sampleForm({ sections: sampleForm().sections.slice(0, 1) }),
      's2',
    ],
    [
      'another wording of a question',
      JSON.parse(JSON.stringify(sampleForm()).replace('trạm y tế xã', 'trạm y tế')),
      'clinic',
    ],
  ])('refuses %s, and says where', async (_name, document, place) => {
    const { slug } = await lockedSurvey()
    const { status, body } = await saveDraft(slug, document)
    expect([status, body.error.reason, body.error.fields[place]]).toEqual([
      ...[409, 'form_locked', 'form_locked'],
    ])
    expect((await deedsOn(world(), slug)).length).toBe(1)
  })

  test('stays locked as it was when the template changes later', async () => {
    const { id, slug } = await lockedSurvey()
    await save(id, { revision: 2, locked: false, document: sampleForm({ sections: [own] }) })
    expect((await saveDraft(slug, sampleForm({ sections: [own] }))).status).toBe(409)
  })
})

test('a draft says who saved it last and when', async () => {
  const slug = await draftSurvey(world())
  world().setNow('2026-03-04T03:00:00.000Z')
  await world().as('staff')('put', `/api/surveys/${slug}/draft`, {
    ...{ revision: 1, document: sampleForm() },
  })
  const { body } = await world().as('staff')('get', `/api/surveys/${slug}`)
  expect(body.saved).toEqual({ at: '2026-03-04T03:00:00.000Z', by: 'Người thử staff' })
})
