import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backup, restore } from '#server/commands/backup.ts'
import { doctor, examine } from '#server/commands/doctor.ts'
import { keys } from '#server/commands/keys.ts'
import { connect } from '#server/database/connect.ts'
import { sealKeys, unsealKeys } from '#server/keys/key-backup.ts'
import { checkHead, OlderDatabase } from '#server/ledger/head.ts'
import { surveyIn } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
let folder: string

beforeEach(() => {
  const { config } = world().ctx
  vi.stubEnv('DATA_DIR', config.dataDir)
  vi.stubEnv('KEY_DIR', config.keyDir)
  vi.stubEnv('DATABASE_URL', config.databaseUrl)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  folder = config.dataDir
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const phrase = 'mot cau mat khau rat dai va kho doan'

describe('the keys', () => {
  test('come back from their backup, but not those that were destroyed meanwhile', async () => {
    const { ctx } = world()
    const slug = await surveyIn(world(), 'closed')
    const { id } = await ctx.db.selectFrom('survey').select('id').executeTakeFirstOrThrow()
    const [phraseFile, out] = [join(folder, 'phrase'), join(folder, 'keys.bin')]
    writeFileSync(phraseFile, `${phrase}\n`)
    expect(await keys.run(['backup', '--out', out, '--passphrase-file', phraseFile])).toBe(0)
    expect(readFileSync(out, 'latin1')).not.toContain(id)
    await world().as('staff')('put', `/api/surveys/${slug}/count`)
    const ledger = ctx.keys.read('ledger')
    ctx.keys.destroy('ledger')
    expect(await keys.run(['restore', out, '--passphrase-file', phraseFile])).toBe(0)
    expect(Buffer.from(ctx.keys.read('ledger') ?? [])).toEqual(Buffer.from(ledger ?? []))
    expect(ctx.keys.read(`box/${id}`)).toBeUndefined()
    expect(ctx.keys.read(`pepper/${id}`)).toBeUndefined()
  })

  test('do not open with another passphrase, nor after a flipped bit', () => {
    const { ctx } = world()
    ctx.keys.write('box/one', Buffer.from('secret'))
    const sealed = sealKeys(ctx.config.keyDir, phrase, ctx.random)
    const into = join(folder, 'other')
    mkdirSync(into)
    expect(() => unsealKeys(sealed, `${phrase}!`, into, () => false)).toThrow('does not open')
    const flipped = Buffer.from(sealed)
    flipped[40] = (flipped[40] as number) ^ 1
    expect(() => unsealKeys(flipped, phrase, into, () => false)).toThrow('does not open')
    expect(unsealKeys(sealed, phrase, into, () => false)).toEqual(['box/one'])
  })
})

describe('the database', () => {
  test('comes back from its copy, and the ledger says so', async () => {
    const { ctx } = world()
    if (ctx.engine !== 'sqlite') return
    await surveyIn(world(), 'closed')
    const copy = join(folder, 'copy.db')
    expect(await backup.run(['--out', copy])).toBe(0)
    await expect(backup.run(['--out', copy])).rejects.toThrow('is there already')
    const slug = await ctx.db.selectFrom('survey').select('slug').executeTakeFirstOrThrow()
    await world().as('staff')('put', `/api/surveys/${slug.slug}/count`)
    const args = [copy, '--reason', 'Hỏng ổ đĩa']
    await expect(restore.run(args)).rejects.toThrow('stop the server first')
    await ctx.db.destroy()
    expect(await restore.run(args)).toBe(0)
    ctx.db = connect(ctx.config.databaseUrl)
    await expect(checkHead(ctx)).resolves.toBeUndefined()
    const kinds = await ctx.db.selectFrom('ledgerEvent').select('kind').orderBy('height').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['publish', 'close', 'restore'])
  })

  test('put back by hand is refused by every command until it is told so', async () => {
    const { ctx } = world()
    await surveyIn(world(), 'closed')
    await ctx.db.deleteFrom('ledgerEvent').where('height', '=', 2).execute()
    await expect(backup.run(['--out', join(folder, 'c.db')])).rejects.toThrow(OlderDatabase)
  })
})

describe('the doctor', () => {
  test('finds what breaks a promise, and names what it has looked at', async () => {
    const { ctx } = world()
    const level = async (start: string) =>
      (await examine(ctx, false)).find(({ text }) => text.startsWith(start))?.level
    expect(await level('ledger')).toBe('ok')
    expect(await level('clock')).toBe('ok')
    expect(await level('Does anything take snapshots')).toBe('warn')
    expect(await level('keys: KEY_DIR lies in')).toBe('warn')
    if (ctx.engine === 'sqlite') expect(await doctor.run(['--no-snapshots'])).toBe(0)
    await surveyIn(world(), 'closed')
    world().setNow('2026-03-01T00:00:00.000Z')
    expect(await level('clock')).toBe('bad')
    await ctx.db.deleteFrom('ledgerEvent').where('height', '=', 2).execute()
    expect(await level('ledger')).toBe('bad')
    expect(await doctor.run([])).toBe(1)
  })
})
