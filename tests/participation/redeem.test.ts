import { describe, expect, test } from 'vitest'
import { completeCode } from '#shared/tokens/code.ts'
import { useWorld } from '../world/world.ts'
import {
  anAnswerWith,
  aToken,
  type CardSurvey,
  openCardSurvey,
  printedCardsOf,
  redeemed,
} from './scene.ts'

const world = useWorld()
let survey: CardSurvey
let codes: string[]
const ask = (rest: string, body: unknown) =>
  world().anyone('post', `/api/surveys/${survey.slug}${rest}`, body)
const card = (at = 0) => codes[at] ?? ''

world.given(async () => {
  survey = await openCardSurvey(world())
  codes = (await printedCardsOf(world(), survey, 'thon-ba', 3)).codes
})

async function key(): Promise<string> {
  return (await ask('/card-checks', { code: card() })).body.publicKey
}

describe('a card', () => {
  test('says its village and is not spent by asking', async () => {
    for (let time = 0; time < 2; time++) {
      const { body } = await ask('/card-checks', { code: card() })
      expect(body).toMatchObject({ state: 'unused', village: { id: 'thon-ba' } })
    }
  })

  test('is exchanged once: the same blinded token gets the same reply, another none', async () => {
    const publicKey = await key()
    const { blinded } = aToken(publicKey)
    const first = await ask('/redemptions', { code: card(), blinded })
    const again = await ask('/redemptions', { code: card(), blinded })
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    const other = await ask('/redemptions', { code: card(), blinded: aToken(publicKey).blinded })
    expect([other.status, other.body.error.reason]).toEqual([409, 'card_used'])
    expect((await ask('/card-checks', { code: card() })).body.state).toBe('used')
  })

  test('on many phones at once is exchanged by exactly one', async () => {
    const publicKey = await key()
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        ask('/redemptions', { code: card(), blinded: aToken(publicKey).blinded }),
      ),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
  })

  test('that was used before can be reported, and counts once', async () => {
    expect((await ask('/used-card-reports', { code: card() })).status).toBe(409)
    await redeemed(world(), survey.slug, card())
    await ask('/used-card-reports', { code: card() })
    expect((await ask('/used-card-reports', { code: card() })).status).toBe(200)
    const { body } = await world().as('staff')('get', `/api/surveys/${survey.slug}/cards`)
    expect(body.villages[2]).toMatchObject({ used: 1, reports: 1 })
  })
})

describe('a code that no card carries', () => {
  const unknown = (at: number) => completeCode(String(1_000_000_000_000 + at))

  test('is unknown, and cannot be exchanged', async () => {
    expect((await ask('/card-checks', { code: unknown(1) })).body.state).toBe('unknown')
    const { blinded } = aToken(await key())
    const reply = await ask('/redemptions', { code: unknown(1), blinded })
    expect([reply.status, reply.body.error.reason]).toEqual([404, 'card_unknown'])
    expect((await ask('/card-checks', { code: '12' })).status).toBe(422)
  })

  test('may be tried three hundred times in ten minutes from one address; good cards are never slowed down', async () => {
    for (let at = 0; at < 40; at++) await ask('/card-checks', { code: card() })
    const tries: number[] = []
    for (let at = 0; at < 301; at++) {
      tries.push((await ask('/card-checks', { code: unknown(at) })).status)
    }
    expect(tries).toEqual([...Array(300).fill(200), 429])
  })
})

test('what is no blinded token is refused and spends nothing', async () => {
  const zero = Buffer.alloc(256).toString('base64url')
  expect((await ask('/redemptions', { code: card(), blinded: zero })).status).toBe(422)
  expect((await ask('/redemptions', { code: card(), blinded: 'AAAA' })).status).toBe(422)
  expect((await ask('/card-checks', { code: card() })).body.state).toBe('unused')
})

test('an open survey knows no cards, a survey that is over exchanges none', async () => {
  world().setNow('2026-04-01T00:00:00.000Z')
  expect((await ask('/card-checks', { code: card() })).status).toBe(410)
})

test('48 hours after its last midnight a survey takes no card, and however the clock jumps none twice', async () => {
  const proof = await redeemed(world(), survey.slug, card())
  const blinded = (publicKey: string) => aToken(publicKey).blinded
  const publicKey = await key()
  const [first, second] = [blinded(publicKey), blinded(publicKey)]
  const at = async (instant: string, code: string, given: string) => {
    world().setNow(instant)
    return (await ask('/redemptions', { code, blinded: given })).status
  }
  // The last day is the 19th; midnight there is 17:00 in UTC.
  expect(await at('2026-03-19T16:59:59.999Z', card(1), first)).toBe(200)
  expect(await at('2026-03-21T16:59:59.999Z', card(2), second)).toBe(200)
  expect(await at('2026-03-21T17:00:00.000Z', card(2), second)).toBe(410)
  expect((await ask('/responses', anAnswerWith(proof))).status).toBe(410)
  expect(await at('2026-03-10T00:00:00.000Z', card(1), first)).toBe(200)
  expect(await at('2026-03-10T00:00:00.000Z', card(1), second)).toBe(409)
  expect((await ask('/responses', anAnswerWith(proof))).status).toBe(201)
})

describe('an answer with a token', () => {
  test('is taken once; the same again is the same answer, another is a conflict', async () => {
    const answer = anAnswerWith(await redeemed(world(), survey.slug, card()))
    const replies = [await ask('/responses', answer), await ask('/responses', answer)]
    expect(replies.map(({ status }) => status)).toEqual([201, 200])
    expect(replies[1]?.body).toEqual(replies[0]?.body)
    const changed = { ...answer, answers: { ...answer.answers, q1: 'notSatisfied' } }
    expect((await ask('/responses', changed)).status).toBe(409)
  })

  test('under another id is no second answer: the token counts', async () => {
    const proof = await redeemed(world(), survey.slug, card())
    expect((await ask('/responses', anAnswerWith(proof))).status).toBe(201)
    expect((await ask('/responses', anAnswerWith(proof))).status).toBe(409)
  })

  test('is refused when the token is of another village, or the signature is not its own', async () => {
    const proof = await redeemed(world(), survey.slug, card())
    const other = await redeemed(world(), survey.slug, card(1))
    const bodies = [
      anAnswerWith(proof, { village: 'thon-hai' }),
      anAnswerWith({ ...proof, signature: other.signature }),
    ]
    for (const body of bodies) {
      const { status, body: reply } = await ask('/responses', body)
      expect([status, reply.error.reason]).toEqual([422, 'token_invalid'])
    }
    expect((await ask('/responses', anAnswerWith(proof, { village: null }))).status).toBe(422)
  })

  test('must come with both halves of its proof', async () => {
    const { token, signature } = await redeemed(world(), survey.slug, card())
    const bare = anAnswerWith({ token, signature })
    for (const missing of ['token', 'signature'] as const) {
      const { [missing]: _left, ...body } = bare
      const reply = await ask('/responses', body)
      expect([reply.status, reply.body.error.fields]).toEqual([422, { [missing]: 'required' }])
    }
  })
})
