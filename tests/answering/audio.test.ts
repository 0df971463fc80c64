import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import '#server/forms/tables.ts'
import { aRecording, withAudio } from '../forms/recordings.ts'
import { sampleForm } from '../forms/sample.ts'
import { openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const slug = 'nghe'
const road = '1.vi.road'
const bytes = aRecording('một')
const file = createHash('sha256').update(bytes).digest('base64url')

async function keep(name: string, content: Uint8Array): Promise<void> {
  await world()
    .ctx.db.insertInto('audioFile')
    .values({
      ...{ file: name, type: 'audio/ogg', byteCount: content.length },
      ...{ content: Buffer.from(content), addedAt: '2026-03-01T00:00:00.000Z' },
    })
    .execute()
}

beforeEach(async () => {
  await keep(file, bytes)
  await openSurvey(world().ctx, { slug, form: withAudio(sampleForm(), 'vi', () => file) })
})

const get = (name: string, headers: HeadersInit = {}) =>
  world().request(`/s/${slug}/audio/${name}`, { headers })

describe('a recording of a published form', () => {
  test('is there for everybody, under the key that the page has, for a year', async () => {
    const { audio } = JSON.parse(
      /json">(.*?)<\/script>/s.exec(await (await world().request(`/s/${slug}`)).text())?.[1] ?? '',
    )
    expect(audio.vi.road).toBe('road :two')
    const response = await get(road)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(response.headers.get('content-type')).toBe('audio/ogg')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect((await get('1.vi.:two')).status).toBe(200)
  })

  test('is sent in parts to players that ask for parts', async () => {
    const parts: [asked: string, range: string, from: number, to: number][] = [
      ['bytes=0-1', 'bytes 0-1/1004', 0, 2],
      ['bytes=1000-', 'bytes 1000-1003/1004', 1000, 1004],
      ['bytes=-4', 'bytes 1000-1003/1004', 1000, 1004],
      ['bytes=0-9999', 'bytes 0-1003/1004', 0, 1004],
    ]
    for (const [range, told, from, to] of parts) {
      const response = await get(road, { range })
      expect([response.status, response.headers.get('content-range')]).toEqual([206, told])
      const part = Buffer.from(await response.arrayBuffer())
      expect(part.equals(bytes.slice(from, to))).toBe(true)
    }
    for (const range of ['bytes=9-2', 'bytes=-', 'chunks=1-2', 'bytes=0-1,4-5', 'bytes=5000-']) {
      expect((await get(road, { range })).status).toBe(200)
    }
  })

  test('stays what it was under the version that it was published with', async () => {
    const other = aRecording('hai')
    const name = createHash('sha256').update(other).digest('base64url')
    await keep(name, other)
    const { db } = world().ctx
    const first = await db.selectFrom('formVersion').selectAll().executeTakeFirstOrThrow()
    const document = JSON.stringify(withAudio(sampleForm(), 'vi', () => name))
    await db
      .insertInto('formVersion')
      .values({ ...first, number: 2, document })
      .execute()
    const heard = async (version: number) =>
      Buffer.from(await (await get(`${version}.vi.road`)).arrayBuffer())
    expect((await heard(1)).equals(bytes)).toBe(true)
    expect((await heard(2)).equals(other)).toBe(true)
  })

  test.each([
    ...['2.vi.road', '1.nut.road', '1.vi.other2', '1.vi.constructor', '1.constructor.name'],
    ...['1.__proto__.x', '1.vi', 'road', '', 'x'.repeat(43)],
  ])('that nobody published is not there: %s', async (name) => {
    expect((await get(name)).status).toBe(404)
  })

  test('is not there without its survey', async () => {
    expect((await world().request(`/s/khong-co/audio/${road}`)).status).toBe(404)
  })
})
