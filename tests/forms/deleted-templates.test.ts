import { describe, expect, test } from 'vitest'
import { launched } from '../campaigns/scene.ts'
import { draftSurvey, expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { sampleForm } from './sample.ts'

const world = useWorld()

const path = '/api/form-templates'
const title = 'Mẫu chép nhầm'
const word = { confirmation: title, reason: 'Chép nhầm' }

async function ownTemplate(by: Person, unitId: string): Promise<string> {
  const given = { unitId, body: 'ubnd', from: 'commune-ntm', title }
  return expected(await world().as(by)('post', path, given), 201).body.id
}

async function deleted(id: string, by: Person = 'coordinator', given: object = word) {
  return world().as(by)('put', `${path}/${id}/deletion`, given)
}

describe('a template is deleted', () => {
  test.each<[Person, number]>([
    ['staff', 200],
    ['staffDistrict', 403],
    ['clerk', 403],
    ['coordinator', 403],
    ['staffNeighbour', 404],
    ['staffFront', 404],
    ['reviewerElsewhere', 404],
  ])('of a commune by its own staff: %s is told %i', async (person, status) => {
    const id = await ownTemplate('staff', 'xa-an')
    expect((await deleted(id, person)).status).toBe(status)
  })

  test('by nobody when it came with the program', async () => {
    const { body } = await world().as('coordinator')('get', `${path}/commune-ntm`)
    const given = { ...word, confirmation: body.title }
    expect((await deleted('commune-ntm', 'coordinator', given)).status).toBe(403)
  })

  test.each([
    ['another title', { ...word, confirmation: 'Mẫu khác' }],
    ['no reason', { ...word, reason: ' ' }],
    ['nothing', {}],
  ])('not with %s', async (_name, given) => {
    const id = await ownTemplate('coordinator', 'tinh')
    expect((await deleted(id, 'coordinator', given)).status).toBe(422)
    expect((await world().as('staff')('get', `${path}/${id}`)).status).toBe(200)
  })

  test('once, in any case of letters, with the reason in the record', async () => {
    const id = await ownTemplate('coordinator', 'tinh')
    const given = { ...word, confirmation: ` ${title.toUpperCase()} ` }
    const { body } = expected(await deleted(id, 'coordinator', given), 200)
    expect(body.templates.map((one: { id: string }) => one.id)).not.toContain(id)
    expect((await deleted(id)).status).toBe(404)
    const rows = await world()
      .ctx.db.selectFrom('auditEntry')
      .select(['accountId', 'detail'])
      .where('act', '=', 'forms.deleteTemplate')
      .execute()
    expect(rows.map(({ detail, ...row }) => [row, JSON.parse(detail)])).toEqual([
      [{ accountId: 'coordinator' }, { title, reason: 'Chép nhầm' }],
    ])
  })
})

describe('a deleted template', () => {
  test('is read, saved, looked at, copied and begun with by nobody', async () => {
    const id = await ownTemplate('staff', 'xa-an')
    expected(await deleted(id, 'staff'), 200)
    const ask = world().as('staff')
    const save = { revision: 1, document: sampleForm(), locked: false }
    const copy = { unitId: 'xa-an', body: 'ubnd', from: id, title }
    const survey = { unitId: 'xa-an', body: 'ubnd', templateId: id, title }
    expect([
      (await ask('get', `${path}/${id}`)).status,
      (await ask('put', `${path}/${id}`, save)).status,
      (await ask('get', `${path}/${id}/preview`)).status,
      (await ask('post', path, copy)).status,
      (await ask('post', '/api/surveys', survey)).status,
    ]).toEqual([404, 404, 404, 422, 422])
  })

  test('stays the form of surveys and campaigns that began with it, and begins no other', async () => {
    const id = await ownTemplate('coordinator', 'tinh')
    const slug = await draftSurvey(world(), { templateId: id })
    const campaign = await launched(world(), { templateId: id, unitIds: ['xa-an'] })
    expected(await deleted(id), 200)
    const survey = await world().as('staff')('get', `/api/surveys/${slug}`)
    expect(survey.body.document.title.vi).toBe(title)
    const ask = world().as('coordinator')
    expected(await ask('get', `/api/campaigns/${campaign.slug}`), 200)
    const more = { unitIds: ['xa-binh'] }
    expected(await ask('post', `/api/campaigns/${campaign.slug}/units`, more), 200)
    await expect(launched(world(), { templateId: id })).rejects.toThrow()
  })
})
