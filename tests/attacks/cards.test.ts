import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { boxLabel } from '#server/responses/ballot.ts'
import { createOpener } from '#server/responses/box.ts'
import { sha256 } from '#server/responses/receipts.ts'
import { useWorld } from '../world/world.ts'
import { from, type Household, quietVillage, ways } from './quiet-village.ts'
import { diskBytes, expectByChance, keysOnDisk, physicalOrder, writers } from './thief.ts'

// A thief takes the disk of a quiet village with KEYDIR and the logs, before the count and once more after it. Only the key
// of the box is not there to be taken: it is on paper.

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytesOf = (text: string) => Buffer.from(text, 'base64url')
const tokenHashOf = ({ body }: Household) =>
  Buffer.from(sha256(Buffer.concat([Buffer.of(0), bytesOf(body.token)])))

describe.each(ways)('answering on %s', (...way) => {
  const world = useWorld({ trustProxy: true })
  const { word, came, count, countTheirs, leafIn } = quietVillage(world, way)
  const arrivals = (of: (one: Household) => string) => came.map(of)

  /** Which of these stand somewhere on the disk, in KEYDIR or in the log, as text or as bytes. */
  async function found(secrets: { text?: string; bytes?: Uint8Array }[]): Promise<unknown[]> {
    const keys = [...keysOnDisk(world().ctx)].map(
      ([name, bytes]) => name + bytes.toString('latin1'),
    )
    const all = [await diskBytes(world().ctx), ...keys, ...world().logged].join('\n')
    return secrets.filter(({ text, bytes }) => {
      const spellings = text === undefined ? [] : [Buffer.from(text, 'utf8').toString('latin1')]
      if (bytes) {
        const buffer = Buffer.from(bytes)
        spellings.push(
          buffer.toString('latin1'),
          buffer.toString('hex'),
          buffer.toString('base64url'),
        )
      }
      return spellings.some((spelling) => all.includes(spelling))
    })
  }

  const traces = () => [
    { text: from['x-forwarded-for'] },
    { text: from['user-agent'] },
    ...came.flatMap(({ code, blinded, body: { id } }) => [
      { text: code },
      { text: code.replace(/(\d{5})(?=\d)/g, '$1-') },
      ...(blinded ? [{ bytes: bytesOf(blinded) }] : []),
      { bytes: bytesOf(id) },
    ]),
  ]

  describe('before the count', () => {
    test('disk, keys and log show no code, no token, no word, no address and no device', async () => {
      const contents = came.flatMap((one) => [
        { bytes: bytesOf(one.body.token) },
        { bytes: bytesOf(one.body.signature) },
        { text: one.body.salt },
        { bytes: leafIn(one) },
      ])
      expect(await found([...traces(), ...contents, { text: word }])).toEqual([])
    })

    test('no key of KEYDIR opens the box', async () => {
      const { ctx } = world()
      const keys = [...keysOnDisk(ctx).values()].filter((key) => key.length === 32)
      const entries = await ctx.db.selectFrom('boxEntry').selectAll().execute()
      expect([keys.length > 0, entries.length]).toEqual([true, 60])
      const opened = keys.flatMap((key) => {
        const opener = createOpener(key)
        return entries.filter(({ surveyId, villageId, sealed }) =>
          opener.open(sealed, boxLabel(surveyId, villageId)),
        )
      })
      expect(opened).toEqual([])
    })
  })

  describe.each([
    ['the count', count],
    ['the count of their village alone', countTheirs],
  ])('after %s', (_which, count) => {
    test('no list lies in the order in which households came, and one transaction wrote each', async () => {
      const { ctx } = world()
      const pepper = [...keysOnDisk(ctx)].find(([name]) => name.startsWith('pepper'))?.[1]
      const redeemed = await physicalOrder(ctx, 'redemption', 'code_mac')
      await count()
      const mac = (text: string) =>
        createHmac('sha256', pepper ?? '')
          .update(bytesOf(text))
          .digest('hex')
      const lists: [string, string, string[]][] = [
        ['counted_answer', 'leaf', arrivals((one) => asText(leafIn(one)))],
        ['counted_token', 'token_hash', arrivals((one) => asText(tokenHashOf(one)))],
        ['spent', 'token_mac', arrivals(({ body }) => mac(body.token))],
        ['redemption', 'code_mac', redeemed],
      ]
      for (const [table, key, arrival] of lists) {
        expectByChance(await physicalOrder(ctx, table, key), arrival)
        const wrote = await writers(ctx, table, key)
        expect([table, new Set(wrote.values()).size <= 1]).toEqual([table, true])
      }
    })

    test('nor do their bytes, nor lie a token and its answer at the same place of their lists', async () => {
      const { ctx } = world()
      await count()
      const disk = await diskBytes(ctx)
      const places = (texts: string[]) => {
        const at = new Map(texts.map((text) => [text, disk.indexOf(text)]))
        expect([...at.values()].every((place) => place >= 0)).toBe(true)
        return [...texts].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
      }
      const salts = arrivals(({ body }) => body.salt)
      const tokens = arrivals(({ body }) => bytesOf(body.token).toString('latin1'))
      expectByChance(places(salts), salts)
      expectByChance(places(tokens), tokens)
      const answerOf = new Map(came.map((one) => [tokenHashOf(one).toString('hex'), leafIn(one)]))
      const beside = (await physicalOrder(ctx, 'counted_token', 'token_hash')).map((hash) =>
        (answerOf.get(hash) ?? Buffer.alloc(0)).toString('hex'),
      )
      expectByChance(beside, await physicalOrder(ctx, 'counted_answer', 'leaf'))
    })

    test('who took disk and keys before it as well cannot match answers with tokens or with their order', async () => {
      const { ctx } = world()
      const keys = [...keysOnDisk(ctx).values()]
      const spent = await ctx.db.selectFrom('spent').select('contentMac').execute()
      const macs = new Set(spent.map(({ contentMac }) => Buffer.from(contentMac).toString('hex')))
      await count()
      const matching = keys.flatMap((key) =>
        came.flatMap((one) => {
          const leaf = leafIn(one)
          const { token, signature, salt } = one.body
          const known = [bytesOf(token), bytesOf(signature), bytesOf(salt), tokenHashOf(one)]
          return known.filter((bytes) => {
            const mac = createHmac('sha256', key).update(bytes).update(leaf).digest('hex')
            return macs.has(mac)
          })
        }),
      )
      expect(matching).toEqual([])
    })
  })

  describe('after the count', () => {
    test('the keys are gone, and still there is no code, no id, no address and no device', async () => {
      await count()
      expect([...keysOnDisk(world().ctx).keys()].sort()).toEqual(['ledger', 'ledger-head.json'])
      expect(await found(traces())).toEqual([])
      expect(await found([{ text: word }])).toEqual([{ text: word }])
    })
  })
})
