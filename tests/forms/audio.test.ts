import { describe, expect, test } from 'vitest'
import type { FormDocument } from '#shared/forms/document.ts'
import { deedsOn, draftSurvey, expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { aRecording, withAudio } from './recordings.ts'
import { sampleForm, sampleQuestions } from './sample.ts'

const world = useWorld()

async function ownTemplate(): Promise<string> {
  const given = { unitId: 'tinh', body: 'ubnd', from: 'commune-ntm', title: 'Mẫu của tỉnh' }
  return expected(await world().as('coordinator')('post', '/api/form-templates', given), 201).body
    .id
}

async function stored(path: string, by: Person = 'staff', tail = '') {
  return expected(await world().as(by)('post', `${path}/audio`, aRecording(tail)), 201).body
}

const saveDraft = (slug: string, document: FormDocument) =>
  world().as('staff')('put', `/api/surveys/${slug}/draft`, { revision: 1, document })

describe('a recording', () => {
  test.each<[Person, number]>([
    ['clerk', 403],
    ['reviewer', 403],
    ['staffNeighbour', 404],
    ['staffFront', 404],
  ])('is not stored for a draft by %s', async (person, status) => {
    const slug = await draftSurvey(world())
    const reply = await world().as(person)('post', `/api/surveys/${slug}/audio`, aRecording())
    expect(reply.status).toBe(status)
  })

  test('is not stored for a template by others than its owner, nor for a carried one', async () => {
    const id = await ownTemplate()
    const ask = (person: Person, of: string) =>
      world().as(person)('post', `/api/form-templates/${of}/audio`, aRecording())
    expect((await ask('staff', id)).status).toBe(404)
    expect((await ask('coordinator', 'commune-ntm')).status).toBe(403)
    expect((await ask('coordinator', id)).status).toBe(201)
  })

  test('is told by its bytes, whatever it claims to be', async () => {
    const path = `/api/surveys/${await draftSurvey(world())}/audio`
    const html = Uint8Array.from(Buffer.from('<!doctype html><script>1</script>'))
    const reply = await world().as('staff')('post', path, html, { 'content-type': 'audio/mpeg' })
    expect([reply.status, reply.body.error.fields]).toEqual([422, { audio: 'not_audio' }])
    const large = aRecording('x'.repeat(1_048_576))
    expect((await world().as('staff')('post', path, large)).status).toBe(413)
  })

  test('is kept once, however often it comes, and heard again as it was', async () => {
    const path = `/api/surveys/${await draftSurvey(world())}`
    const first = await stored(path)
    expect(first).toEqual({ file: expect.any(String), type: 'audio/ogg', byteCount: 1004 })
    expect(await stored(path)).toEqual(first)
    const rows = await world().ctx.db.selectFrom('audioFile').selectAll().execute()
    expect(rows.map(({ content }) => Buffer.from(content).equals(aRecording()))).toEqual([true])
    const heard = await world().as('reviewer')('get', `/api/audio/${first.file}`)
    expect([heard.status, heard.headers.get('content-type')]).toEqual([200, 'audio/ogg'])
    expect(heard.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await world().anyone('get', `/api/audio/${first.file}`)).status).toBe(401)
  })

  test('is recorded under the name of who stored it', async () => {
    const slug = await draftSurvey(world())
    await stored(`/api/surveys/${slug}`)
    expect(await deedsOn(world(), slug)).toContainEqual(['forms.storeAudio', 'staff'])
  })
})

describe('a form that is read aloud', () => {
  test('names only what was stored', async () => {
    const slug = await draftSurvey(world())
    const silent = withAudio(sampleForm(), 'vi', () => 'A'.repeat(43))
    const reply = await saveDraft(slug, silent)
    expect([reply.status, reply.body.error.fields]).toEqual([422, { audio: 'unknown' }])
    const { file } = await stored(`/api/surveys/${slug}`)
    expect(
      (
        await saveDraft(
          slug,
          withAudio(sampleForm(), 'vi', () => file),
        )
      ).status,
    ).toBe(200)
  })

  test('is inherited from the province’s template by every survey made of it', async () => {
    const id = await ownTemplate()
    const { file } = await stored(`/api/form-templates/${id}`, 'coordinator')
    const document = withAudio(sampleForm(), 'vi', () => file)
    const save = { revision: 1, document, locked: false }
    expected(await world().as('coordinator')('put', `/api/form-templates/${id}`, save), 200)
    const slug = await draftSurvey(world(), { templateId: id })
    const { body } = await world().as('staff')('get', `/api/surveys/${slug}`)
    expect(body.document.audio).toEqual(document.audio)
  })

  test('is inherited by a unit’s own copy too, beside what the unit adds without a voice', async () => {
    const province = await ownTemplate()
    const { file } = await stored(`/api/form-templates/${province}`, 'coordinator')
    const { title: _title, ...spoken } = sampleForm()
    const document = withAudio({ ...spoken, title: { vi: 'Mẫu của xã' } }, 'vi', () => file)
    const save = { revision: 1, document, locked: false }
    expected(await world().as('coordinator')('put', `/api/form-templates/${province}`, save), 200)
    const copy = { unitId: 'xa-an', body: 'ubnd', from: province, title: 'Mẫu của xã' }
    const { id } = expected(
      await world().as('staff')('post', '/api/form-templates', copy),
      201,
    ).body
    const slug = await draftSurvey(world(), { templateId: id })
    const own = { id: 'own', questions: [{ ...sampleQuestions.other, id: 'own-other' }] }
    const sections = [...document.sections, own]
    expected(await saveDraft(slug, { ...document, sections }), 200)
    const publication = { closesOn: '2026-03-19' }
    const path = `/api/surveys/${slug}`
    const published = await world().as('staff')('put', `${path}/publication`, publication)
    const { body } = await world().anyone('get', `${path}/form`)
    expect([published.status, body.document.audio]).toEqual([200, document.audio])
  })

  test('cannot be published while a recording says something else', async () => {
    const slug = await draftSurvey(world())
    const { file } = await stored(`/api/surveys/${slug}`)
    const document = withAudio(sampleForm(), 'vi', () => file)
    await saveDraft(slug, { ...document, title: { vi: 'Tên khác' } })
    const publication = { closesOn: '2026-03-19' }
    const path = `/api/surveys/${slug}/publication`
    const reply = await world().as('staff')('put', path, publication)
    expect([reply.status, reply.body.error.fields]).toEqual([409, { form: 'audio_outdated' }])
  })
})
