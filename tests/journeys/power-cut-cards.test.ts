import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { aToken } from '../participation/scene.ts'
import { type CardRound, closeVillages, openWithCards } from './card-scene.ts'
import { type Ask, morning, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

// The program is killed while households use their cards, and again while their answers are counted: what it has
// acknowledged is there afterwards, a card gives one answer, and a count has happened whole or not at all.

let program: Program
let staff: Ask
let round: CardRound

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo', 'thamtra'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  const reviewer = await signedIn(program.url, 'thamtra')
  round = await openWithCards({ staff, reviewer }, 60)
})
afterAll(() => program?.end())

/** Status 0: the connection broke. */
async function send(what: string, body: object) {
  try {
    const reply = await fetch(`${program.url}/api/surveys/${round.slug}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: reply.status, body: await reply.json() }
  } catch {
    return { status: 0, body: undefined }
  }
}

/** All of them at once; the program is killed when so many have been acknowledged. */
async function sendAll(what: string, bodies: object[], killAfter: number) {
  let acknowledged = 0
  let killed: Promise<void> | undefined
  const replies = await Promise.all(
    bodies.map(async (body, at) => {
      for (let turn = 0; turn < at; turn++) await new Promise(setImmediate)
      const reply = await send(what, body)
      if (reply.status === 200 || reply.status === 201) acknowledged++
      if (acknowledged >= killAfter) killed ??= program.crash()
      return reply
    }),
  )
  await killed
  return replies
}

test('no use of a card and no answer that was acknowledged is lost when the program is killed', async () => {
  const { publicKey } = (await send('card-checks', { code: round.codes[0] ?? '' })).body
  const phones = round.codes.map((code) => ({ code, ...aToken(publicKey) }))
  const asked = phones.map(({ code, blinded }) => ({ code, blinded }))
  const first = await sendAll('redemptions', asked, 10)
  const answers = []
  for (const [at, { finish }] of phones.entries()) {
    const again = await send('redemptions', asked[at] ?? {})
    expect(again.status).toBe(200)
    if (first[at]?.status === 200) expect(again.body).toEqual(first[at].body)
    answers.push({
      ...{ id: randomBytes(32).toString('base64url'), version: 1, village: round.village },
      ...{
        mode: 'self',
        salt: randomBytes(16).toString('base64url'),
        answers: { q1: 'satisfied' },
      },
      ...finish(again.body.blindSignature),
    })
  }
  const sent = await sendAll('responses', answers, 10)
  for (const [at, answer] of answers.entries()) {
    const { status } = await send('responses', answer)
    expect(sent[at]?.status === 201 ? [200] : [200, 201]).toContain(status)
  }
})

test('killed while it counts, it has counted all of them or none, and can be told to count again', async () => {
  const path = `/api/surveys/${round.slug}`
  await closeVillages(staff, round.slug)
  await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' })
  for (const turns of [1, 30, 200]) {
    const counting = staff('put', `${path}/count`, { boxKey: round.words }).catch(() => undefined)
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
    await Promise.all([program.crash(), counting])
    const { state } = (await staff('get', path)).survey
    if (state === 'counted') break
    expect(state).toBe('closed')
  }
  const { state } = (await staff('get', path)).survey
  if (state === 'closed') await staff('put', `${path}/count`, { boxKey: round.words })
  const { tokens } = await staff('get', `/api/public/surveys/${round.slug}/tokens`)
  const { leaves } = await staff('get', `/api/public/surveys/${round.slug}/leaves`)
  expect([tokens.length, leaves.length]).toEqual([60, 60])
})
