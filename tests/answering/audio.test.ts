import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import '#server/forms/tables.ts'
import { aRecording, withAudio } from '../forms/recordings.ts'
import { sampleForm } from '../forms/sample.ts'
import { openSurvey } from '../responses/open-survey.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const slug = 'nghe'
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
  test('is there for everybody, under the short name that the page has, for a year', async () => {
    const { audio } = JSON.parse(
      /json">(.*?)<\/script>/s.exec(await (await world().request(`/s/${slug}`)).text())?.[1] ?? '',
    )
    const response = await get(audio.vi.road.split(' ')[0])
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(response.headers.get('content-type')).toBe('audio/ogg')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect((await get(file)).status).toBe(200)
  })

  test('is sent in parts to players that ask for parts', async () => {
    const parts: [asked: string, range: string, from: number, to: number][] = [
      ['bytes=0-1', 'bytes 0-1/1004', 0, 2],
      ['bytes=1000-', 'bytes 1000-1003/1004', 1000, 1004],
      ['bytes=-4', 'bytes 1000-1003/1004', 1000, 1004],
      ['bytes=0-9999', 'bytes 0-1003/1004', 0, 1004],
    ]
    for (const [range, told, from, to] of parts) {
      const response = await get(file, { range })
      expect([response.status, response.headers.get('content-range')]).toEqual([206, told])
      const part = Buffer.from(await response.arrayBuffer())
      expect(part.equals(bytes.slice(from, to))).toBe(true)
    }
    for (const range of ['bytes=9-2', 'bytes=-', 'chunks=1-2', 'bytes=0-1,4-5', 'bytes=5000-']) {
      expect((await get(file, { range })).status).toBe(200)
    }
  })

  test('of another form, or by too short a name, is not there', async () => {
    const other = aRecording('hai')
    const name = createHash('sha256').update(other).digest('base64url')
    await keep(name, other)
    for (const one of [name, file.slice(0, 7), '', 'x'.repeat(43)]) {
      expect((await get(one)).status).toBe(404)
    }
    expect((await world().request(`/s/khong-co/audio/${file}`)).status).toBe(404)
  })
})
