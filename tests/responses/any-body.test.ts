import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useWorld } from '../world/world.ts'
import { anAnswer, openSurvey } from './open-survey.ts'

const world = useWorld()

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\ud800', '\u202edcba', 'e\u0302\u0323', '__proto__', 'a'.repeat(9000)),
)
const anything = fc.oneof(fc.jsonValue(), words, fc.array(words), fc.double())
const key = fc.oneof(fc.constantFrom('road', 'road.why', 'clinic', 'other', 'wait'), words)

/** A good answer of which some parts are anything at all. */
const spoiltAnswer = fc
  .record(
    {
      id: anything,
      version: anything,
      village: anything,
      mode: anything,
      salt: anything,
      answers: fc.oneof(anything, fc.dictionary(key, anything)),
      more: anything,
    },
    { requiredKeys: [] },
  )
  .map((change) => ({ ...anAnswer(), ...change }))

test('whatever is sent as an answer is taken or refused, never a fault', async () => {
  const { slug } = await openSurvey(world().ctx)
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoiltAnswer, anything), async (body) => {
      const reply = await world().anyone('post', `/api/surveys/${slug}/responses`, body)
      expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['nothing', ''],
  ['half of it', '{"id":"'],
  ['a number', '1e999'],
  ['very deep', `{"answers":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ['no text at all', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
])('a body that is %s is refused', async (_name, body) => {
  const { slug } = await openSurvey(world().ctx)
  const response = await world().request(`/api/surveys/${slug}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect([response.status, (await response.json()).error.code]).toEqual([422, 'invalid'])
})

test('whatever is sent as a plain form is a page, never a fault', async () => {
  const { slug } = await openSurvey(world().ctx)
  const field = fc.tuple(
    fc.oneof(
      fc.constantFrom(
        'id',
        'salt',
        'version',
        'village',
        'lang',
        'a:road',
        'a:other',
        'a:road.why',
      ),
      words,
    ),
    words,
  )
  const { id, salt } = anAnswer()
  await fc.assert(
    fc.asyncProperty(fc.array(field), fc.boolean(), async (fields, sound) => {
      const body = new URLSearchParams(sound ? { id, salt, version: '1' } : {})
      for (const [name, value] of fields) body.append(name, value)
      const response = await world().request(`/s/${slug}`, { method: 'POST', body })
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('content-type')).toContain('text/html')
    }),
    { numRuns: 200 },
  )
})
