import { describe, expect, test } from 'vitest'
import { endpoints } from '#server/app.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const called = (path: string) => path.replace(/:\w+/g, 'khong-co')

describe('every door', () => {
  test('has a name of its own in the OpenAPI document', async () => {
    const { body } = await world().anyone('get', '/openapi.json')
    for (const { path, method, summary } of endpoints) {
      const described = body.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method]
      expect(described?.summary, `${method} ${path}`).toBe(summary)
    }
    const pointers = JSON.stringify(body).match(/#\/components\/schemas\/\w+/g) ?? []
    const known = Object.keys(body.components.schemas)
    expect(new Set(pointers.map((one) => one.split('/')[3]))).toEqual(new Set(known))
    const summaries = endpoints.map((one) => `${one.method} ${one.path}`)
    expect(new Set(summaries).size).toBe(summaries.length)
  })

  test('that is not public is shut for whoever has not signed in', async () => {
    for (const { method, path, access } of endpoints) {
      if (access === 'public') continue
      const reply = await world().anyone(method, called(path), method === 'get' ? undefined : {})
      expect([reply.status, reply.body.error.reason], `${method} ${path}`).toEqual([
        401,
        'sign_in_required',
      ])
    }
  })

  test.each([
    ['not JSON at all', '{"a":'],
    ['an array', '[]'],
    ['null', 'null'],
    ['very deep', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['a prototype', '{"__proto__":{"admin":true},"constructor":{}}'],
    ['right-to-left and control signs', JSON.stringify({ title: '\u202eabc\u0000\ud800' })],
  ])('answers a body that is %s with a refusal, never with a fault', async (_name, body) => {
    const cookie = await signedIn()
    for (const { method, path, access } of endpoints) {
      if (method === 'get' || `${method} ${path}` === 'delete /api/session') continue
      const headers = { 'content-type': 'application/json', cookie }
      const response = await world().request(called(path), {
        method: method.toUpperCase(),
        body: method === 'delete' ? null : body,
        headers: access === 'account' ? headers : { 'content-type': 'application/json' },
      })
      const text = await response.text()
      expect(response.status, `${method} ${path} ${text}`).toBeLessThan(500)
    }
  })

  test('takes an address with a control character for one that is not there', async () => {
    const cookie = await signedIn()
    for (const { method, path, query } of endpoints) {
      if (method !== 'get') continue
      const address = path.includes(':') ? path.replace(/:\w+/g, 'a%00b') : `${path}?q=a%00b`
      if (address.includes('?') && !query) continue
      const reply = await world().anyone('get', address, undefined, { cookie })
      expect([401, 404, 422], `${path} ${reply.status}`).toContain(reply.status)
    }
  })

  test('refuses a body beyond its limit before reading it', async () => {
    const reply = await world().anyone('post', '/api/session', { username: 'x'.repeat(70_000) })
    expect([reply.status, reply.body.error.reason]).toEqual([413, 'body_too_large'])
  })

  test('that does not exist is not found, in the words of every refusal', async () => {
    const reply = await world().anyone('get', '/api/nothing-here')
    expect([reply.status, reply.body]).toEqual([
      404,
      { error: { code: 'not_found', reason: 'not_found' } },
    ])
  })
})

async function signedIn(): Promise<string> {
  const given = { username: 'staff', password: 'mot mat khau de thu' }
  const reply = await world().anyone('post', '/api/session', given)
  return /langnghe_session=[^;]+/.exec(reply.headers.get('set-cookie') ?? '')?.[0] ?? ''
}

test('a fault is logged under the number that the reply shows, and tells nothing else', async () => {
  await world().ctx.db.schema.dropTable('accountSession').execute()
  const reply = await world().anyone('get', '/api/session', undefined, {
    cookie: 'langnghe_session=geheim',
  })
  expect([reply.status, reply.body.error.code]).toEqual([500, 'fault'])
  const logged = world().logged.join('')
  expect(logged).toContain(reply.body.error.fault)
  expect(JSON.stringify(reply.body)).not.toMatch(/sql|table|stack/i)
  expect(logged).not.toContain('geheim')
})
