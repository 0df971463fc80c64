import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOf } from '#server/responses/receipts.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { closeSurvey, type OpenSurvey, openSurvey } from '../responses/open-survey.ts'
import { seededRandom } from '../world/random.ts'
import { useWorld } from '../world/world.ts'
import { diskBytes, expectByChance, physicalOrder, writers } from './thief.ts'

// Somebody sat at the village hall and wrote down who came when: sixty households of a quiet village, one
// after the other. Then they take the disk. Chance is seeded, so that what is found is found every time.

const world = useWorld({ trustProxy: true })
const chance = seededRandom(60)
let survey: OpenSurvey
/** In the order in which they came. */
let sent: ResponseBody[]
let pepper: Uint8Array

const canary = { address: '203.0.113.99', agent: 'ChimEnBay/7.7' }
const path = () => `/api/surveys/${survey.slug}/responses`

world.given(async () => {
  survey = await openSurvey(world().ctx)
  pepper = Buffer.from(world().ctx.keys.read(`pepper/${survey.id}`) ?? [])
  sent = Array.from({ length: 60 }, (_, at) => ({
    id: Buffer.from(chance.bytes(32)).toString('base64url'),
    ...{ version: 1, village: 'thon-mot', mode: 'self' as const },
    salt: Buffer.from(chance.bytes(16)).toString('base64url'),
    answers: { road: 'notSatisfied', 'road.why': `Hộ đến thứ ${at} nói riêng điều này` },
  }))
  for (const answer of sent) {
    const reply = await world().anyone('post', path(), answer, {
      'x-forwarded-for': canary.address,
      'user-agent': canary.agent,
    })
    expect(reply.status).toBe(201)
  }
})

async function count(): Promise<void> {
  await closeSurvey(world().ctx, survey)
  expect((await world().as('staff')('put', `/api/surveys/${survey.slug}/count`)).status).toBe(200)
}

const leaves = () =>
  sent.map(({ id: _id, ...given }) =>
    recordOf({ survey: survey.slug, ...given }, ['road.why']).leaf.toString('hex'),
  )

describe('before the count', () => {
  test('the disk shows no word, salt, id or leaf of any answer, no address and no device', async () => {
    const disk = await diskBytes(world().ctx)
    const secrets = [canary.address, canary.agent, 'nói riêng điều này']
    for (const { id, salt } of sent) secrets.push(id, salt)
    const all = [...secrets, ...leaves()].flatMap((text) => {
      const spellings = [Buffer.from(text, 'utf8')]
      if (/^[0-9a-f]{64}$/.test(text)) spellings.push(Buffer.from(text, 'hex'))
      else if (/^[\w-]{22,43}$/.test(text)) spellings.push(Buffer.from(text, 'base64url'))
      return spellings.map((bytes) => bytes.toString('latin1'))
    })
    expect(all.filter((one) => disk.includes(one))).toEqual([])
    const log = world().logged.join('')
    expect(
      [canary.address, canary.agent, ...sent.map(({ id }) => id)].filter((one) =>
        log.includes(one),
      ),
    ).toEqual([])
  })

  test('all sealed answers have the same length', async () => {
    const rows = await world().ctx.db.selectFrom('boxEntry').select('sealed').execute()
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1)
  })
})

describe('after the count', () => {
  test('rows lie in an order that says nothing about who came when', async () => {
    const { ctx } = world()
    await count()
    expectByChance(await physicalOrder(ctx, 'counted_answer', 'leaf'), leaves())
    const macs = sent.map(({ id }) =>
      createHmac('sha256', pepper).update(Buffer.from(id, 'base64url')).digest('hex'),
    )
    expectByChance(await physicalOrder(ctx, 'spent', 'token_mac'), macs)
  })

  test('one transaction wrote them all', async () => {
    const { ctx } = world()
    await count()
    const found = await writers(ctx, 'counted_answer', 'leaf')
    expect(new Set(found.values()).size).toBeLessThanOrEqual(1)
  })

  test('nor does the place of their bytes in the file or in the log of the engine', async () => {
    await count()
    const disk = await diskBytes(world().ctx)
    const salts = sent.map(({ salt }) => salt)
    const places = new Map(salts.map((salt) => [salt, disk.indexOf(salt)]))
    expect([...places.values()].every((place) => place >= 0)).toBe(true)
    const found = [...salts].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    expectByChance(found, salts)
  })

  test('the keys that would undo it are gone, and no id or sealed answer is left', async () => {
    const { ctx } = world()
    const sealed = await ctx.db.selectFrom('boxEntry').select('id').execute()
    await count()
    expect(ctx.keys.read(`box/${survey.id}`)).toBeUndefined()
    expect(ctx.keys.read(`pepper/${survey.id}`)).toBeUndefined()
    if (ctx.engine !== 'sqlite') return
    const disk = await diskBytes(ctx)
    expect(sealed.filter(({ id }) => disk.includes(id))).toEqual([])
    expect(disk.includes(Buffer.from(pepper).toString('latin1'))).toBe(false)
  })
})
