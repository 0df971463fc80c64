import { inflateRawSync } from 'node:zlib'
import { buildExports } from '#server/exports/build.ts'
import { expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import type { World } from '../world/world.ts'

/** Asks for a file, lets the clock make it and fetches it. */
export async function exported(world: World, asked: object, by: Person = 'staff') {
  const { id } = expected(await world.as(by)('post', '/api/exports', asked), 201).body
  await buildExports(world.ctx)
  const file = await fileOf(world, id, by)
  return { id, file }
}

/** Bytes and headers of a file, as a browser gets them. */
export async function fileOf(world: World, id: string, by: Person) {
  const { db } = world.ctx
  expected(await world.as(by)('get', `/api/exports/${id}/file`), 200)
  const row = await db
    .selectFrom('exportJob')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return Buffer.from(row.content ?? [])
}

/** The cells of a worksheet, read back from the file without the library that wrote it. */
export function cellsOf(file: Buffer, sheet = 1): (string | number | null)[][] {
  const parts = unzip(file)
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inside = '']) => plain(inside),
  )
  const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: (string | number | null)[] = []
    for (const [, name = '', attributes = '', inside = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const at = columnOf(name)
      while (cells.length < at) cells.push(null)
      cells[at] = cellValue(attributes, inside, shared)
    }
    return cells
  })
}

function cellValue(attributes: string, inside: string, shared: string[]): string | number | null {
  const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1]
  if (attributes.includes('t="s"')) return shared[Number(value)] ?? null
  if (attributes.includes('t="inlineStr"') || attributes.includes('t="str"')) return plain(inside)
  return value === undefined ? null : Number(value)
}

function columnOf(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** Every text file in the archive, by its central directory. */
export function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const method = file.readUInt16LE(at + 10)
    const size = file.readUInt32LE(at + 20)
    const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
    const [nameLength = 0, extra = 0, comment = 0] = lengths
    const local = file.readUInt32LE(at + 42)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const bytes = file.subarray(start, start + size)
    parts.set(name, (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'))
    at += 46 + nameLength + extra + comment
  }
  return parts
}
