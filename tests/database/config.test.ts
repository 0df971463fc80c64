import { expect, test } from 'vitest'
import { BadConfig, readConfig } from '#server/config.ts'

test('every problem of the environment is named at once', () => {
  const read = () => readConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://x', TRUST_PROXY: 'yes' })
  expect(read).toThrow(BadConfig)
  expect(read).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*TRUST_PROXY/)
})

test('an empty environment means an embedded database beside its keys', () => {
  const config = readConfig({ DATA_DIR: '/srv/langnghe', PUBLIC_URL: '' })
  expect(config.databaseUrl).toBe('sqlite:/srv/langnghe/langnghe.db')
  expect(config.keyDir).toBe('/srv/langnghe/keys')
  expect(config.publicUrl).toBeUndefined()
})
