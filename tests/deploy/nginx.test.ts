import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endpoints } from '#server/app.ts'

const conf = readFileSync('deploy/nginx.conf', 'utf8')
const unlogged = new RegExp(
  /location ~ (\S+) \{\s*access_log off;\s*error_log \/dev\/null/.exec(conf)?.[1] ?? '$^',
)

/** Public, but not of villagers who answer: staff sign in there. */
const ofStaff = /^\/api\/session($|\/)/

test('no request of a villager is written into the log of the proxy', () => {
  const logged = endpoints
    .filter(({ access, path }) => access === 'public' && !ofStaff.test(path))
    .map(({ path }) => path.replace(/:\w+/g, 'mot-cuoc'))
    .filter((path) => !unlogged.test(path))
  expect(logged).toEqual([])
})

test('what an account does stays in it', () => {
  const hidden = endpoints
    .filter(({ access }) => access === 'account')
    .map(({ path }) => path.replace(/:\w+/g, 'mot-cuoc'))
    .filter((path) => unlogged.test(path))
  expect(hidden).toEqual([])
})

test('the proxy lets every body through that the program takes', () => {
  const [, megabytes] = /client_max_body_size (\d+)m;/.exec(conf) ?? []
  const largest = Math.max(...endpoints.map(({ maxBytes }) => maxBytes))
  expect(largest).toBeLessThanOrEqual(Number(megabytes) * 1_048_576)
})
