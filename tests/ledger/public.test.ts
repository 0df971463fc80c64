import { describe, expect, test } from 'vitest'
import { checkSignature } from '#client/ledger/signature.ts'
import type { LedgerPage } from '#shared/ledger/page.ts'
import { eventList } from '#shared/ledger/schema.ts'
import { receiptOf } from '#shared/responses/receipt.ts'
import { anAnswer } from '../responses/open-survey.ts'
import { draftSurvey, expected, openSurvey, surveyIn } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const ask = (path: string) => world().anyone('get', path)
const leavesOf = (slug: string) => ask(`/api/public/surveys/${slug}/leaves`)

async function pageOf(slug: string): Promise<LedgerPage> {
  const { body } = expected(await ask(`/s/${slug}/ledger`), 200)
  return JSON.parse(/<script type="application\/json">(.*?)<\/script>/s.exec(body)?.[1] ?? '')
}

describe('the public ledger', () => {
  test('lists what was done with a survey, the newest first, in words that can be checked', async () => {
    const page = await pageOf(await surveyIn(world(), 'announced'))
    expect(page.events.map(({ kind }) => kind)).toEqual([
      ...['announce', 'signOff', 'keysDestroyed', 'count', 'close', 'publish'],
    ])
    const [, , , count, close] = page.events
    expect(count).toMatchObject({ answers: 12, on: '2026-03-04' })
    expect(close?.reason).toBe('Đã đủ phiếu')
    expect([page.counted, page.announced]).toEqual([true, true])
  })

  test('is made anew when something has happened', async () => {
    const slug = await openSurvey(world())
    expect((await pageOf(slug)).events).toHaveLength(1)
    await world().as('staff')('put', `/api/surveys/${slug}/closure`, { reason: 'Đủ phiếu' })
    expect((await pageOf(slug)).events).toHaveLength(2)
  })

  test('gives the signed events page by page, for everybody', async () => {
    await surveyIn(world(), 'announced')
    const first = eventList.parse((await ask('/api/public/ledger')).body)
    expect(first.events).toHaveLength(6)
    expect(first.next).toBeNull()
    const rest = eventList.parse((await ask('/api/public/ledger?from=4')).body)
    expect(rest.events).toEqual(first.events.slice(3))
    expect((await ask('/api/public/ledger?from=0')).status).toBe(422)
  })

  test('knows nothing of a draft or of a survey that does not exist', async () => {
    for (const slug of [await draftSurvey(world()), 'khong-co', '%00']) {
      expect((await ask(`/s/${slug}/ledger`)).status).toBe(404)
      expect((await leavesOf(slug)).status).toBe(404)
    }
  })
})

test('the signature of a receipt holds for its survey and its own letters only, as the page checks it', async () => {
  const slug = await openSurvey(world())
  const answer = anAnswer({ answers: { q1: 'satisfied' } })
  const reply = await world().anyone('post', `/api/surveys/${slug}/responses`, answer)
  const { receipt, signed } = expected(reply, 201).body
  const { ledgerKey } = await pageOf(slug)
  const check = (change: object) => checkSignature(ledgerKey, { slug, receipt, signed, ...change })
  expect(await check({})).toBe('good')
  expect(await check({ signed: ` ${signed.slice(0, 40)}\n${signed.slice(40)} ` })).toBe('good')
  const others = [
    { slug: 'khac' },
    { receipt: 'A'.repeat(16) },
    { signed: signed.toUpperCase() },
    { signed: '' },
    { signed: 'không phải chữ ký' },
  ]
  for (const other of others) expect([other, await check(other)]).toEqual([other, 'bad'])
})

describe('the list of leaves', () => {
  test('is empty before the count, and says so', async () => {
    const slug = await surveyIn(world(), 'closed')
    expect((await leavesOf(slug)).body).toEqual({ counted: false, leaves: [] })
  })

  test('holds every receipt that was given out, and names nothing else', async () => {
    const slug = await openSurvey(world())
    const receipts: string[] = []
    for (let at = 0; at < 3; at++) {
      const answer = anAnswer({ answers: { q1: 'satisfied' } })
      const reply = await world().anyone('post', `/api/surveys/${slug}/responses`, answer)
      receipts.push(expected(reply, 201).body.receipt)
    }
    await world().as('staff')('put', `/api/surveys/${slug}/closure`, { reason: 'Đủ phiếu' })
    await world().as('staff')('put', `/api/surveys/${slug}/count`)
    const { counted, leaves } = (await leavesOf(slug)).body
    expect(counted).toBe(true)
    expect(leaves).toEqual([...leaves].sort())
    const listed = leaves.map((leaf: string) => receiptOf(Buffer.from(leaf, 'hex')))
    expect(new Set(listed)).toEqual(new Set(receipts))
  })
})
