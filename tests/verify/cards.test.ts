import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { kinds } from '#client/ledger/messages/vi.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { isSigned, publicKeyOf, signToken } from '#server/tokens/blind-rsa.ts'
import { readSigningKey } from '#server/tokens/survey-keys.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import {
  anAnswerWith,
  answerAll,
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
} from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { forEachFlip, resealed, tampered, writtenBundle } from './bundle.ts'

const world = useWorld()
let survey: CardSurvey
let folder: string

/** Twelve households of thôn Ba and three of thôn Hai, counted with the key on paper. */
world.given(async () => {
  survey = await openCardSurvey(world())
  for (const [village, cards] of [
    ['thon-ba', 12],
    ['thon-hai', 3],
  ] as const) {
    const { codes } = await printedCardsOf(world(), survey, village, cards)
    await answerAll(world(), survey.slug, village, codes)
  }
  const path = `/api/surveys/${survey.slug}`
  const staff = world().as('staff')
  await closeVillages(world(), survey)
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
  folder = await writtenBundle(world().ctx, survey.slug)
})

/** What the verifier says of a bundle that its maker has changed and signed anew. */
const problemsAfter = (name: string, change: (text: string) => string) =>
  verifyBundle(resealed(world().ctx, tampered(folder, name, change))).problems

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const linesOf = (text: string) => text.trimEnd().split('\n')
const asText = (lines: string[]) => `${lines.join('\n')}\n`

test('a card survey that nobody has touched holds, its poured villages too', () => {
  expect(verifyBundle(folder)).toMatchObject({ ok: true, problems: [], answers: 15 })
})

test('everybody may have the tokens and check them, and every event has its words', async () => {
  const { body } = await world().anyone('get', `/api/public/surveys/${survey.slug}/tokens`)
  expect([body.counted, body.tokens.length]).toEqual([true, 15])
  for (const { village, token, signature } of body.tokens) {
    const { modulus } = body.keys.find((key: { village: string }) => key.village === village)
    const bytes = (text: string) => Buffer.from(text, 'base64url')
    expect(isSigned(publicKeyOf(bytes(modulus)), bytes(token), bytes(signature))).toBe(true)
  }
  const { body: ledger } = await world().anyone('get', '/api/public/ledger')
  for (const { kind } of ledger.events) expect([kind, kinds[kind]]).not.toEqual([kind, undefined])
})

test('before the count there is no list of tokens', async () => {
  const { slug } = await openCardSurvey(world(), { unitId: 'xa-binh' }, 'staffNeighbour')
  const { body } = await world().anyone('get', `/api/public/surveys/${slug}/tokens`)
  expect([body.counted, body.tokens]).toEqual([false, []])
})

test('answers with tokens that a stolen key has signed show: more than cards were used', async () => {
  const { ctx } = world()
  const other = await openCardSurvey(world(), { title: 'Khảo sát khác' })
  const { codes } = await printedCardsOf(world(), other, 'thon-ba', 12)
  await answerAll(world(), other.slug, 'thon-ba', codes.slice(0, 10))
  const { id } = await getSurvey(ctx.db, other.slug)
  const token = randomBytes(32)
  const signature = signToken(readSigningKey(ctx, id, 'thon-ba'), token)
  const [text, signed] = [token, signature].map((bytes) => bytes.toString('base64url'))
  const forged = anAnswerWith({ token: `${text}`, signature: `${signed}` })
  const path = `/api/surveys/${other.slug}`
  expected(await world().anyone('post', `${path}/responses`, forged), 201)
  const staff = world().as('staff')
  await closeVillages(world(), other)
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: other.words }), 200)
  const { ok, problems } = verifyBundle(await writtenBundle(ctx, other.slug))
  expect([ok, problems.length]).toEqual([false, 1])
  expect(problems[0]).toContain('has 11 answers with 10 cards')
})

test('a flipped bit in any token shows', () => {
  const unseen: string[] = []
  const choose = function* (size: number) {
    for (let at = 0; at < size; at += Math.ceil(size / 40)) yield at
  }
  forEachFlip(folder, choose, (place) => {
    if (verifyBundle(folder).ok) unseen.push(place)
  })
  expect(unseen).toEqual([])
})

describe('even signed anew, it shows', () => {
  test('that a token is missing', () => {
    const problems = problemsAfter('tokens.jsonl', (text) => asText(linesOf(text).slice(1)))
    expect(problems).toContain('tokens.jsonl: 14 tokens for 15 answers')
    expect(problems).toContain('tokens.jsonl: another root than in the last count')
  })

  test('that a token stands for two answers', () => {
    const problems = problemsAfter('tokens.jsonl', (text) => {
      const [first = '', , ...rest] = linesOf(text)
      return asText([first, first, ...rest])
    })
    expect(problems.join()).toMatch(/stands there twice/)
  })

  test('that a token was signed for another village', () => {
    const problems = problemsAfter('tokens.jsonl', (text) =>
      text.replace('"village":"thon-ba"', '"village":"thon-hai"'),
    )
    expect(problems.join()).toMatch(/not signed by the key of its village/)
  })

  test('that a signature is no signature', () => {
    const problems = problemsAfter('tokens.jsonl', (text) =>
      text.replace(
        /"signature":"(.)/,
        (_all, first) => `"signature":"${first === 'A' ? 'B' : 'A'}`,
      ),
    )
    expect(problems.join()).toMatch(/not signed by the key of its village/)
  })

  test('that the salts are others', () => {
    const problems = problemsAfter('salts.json', (text) => text.replace(/[0-9a-f]{64}/g, sha256))
    expect(problems.join()).toMatch(/tallies: another hash than in the last count/)
    expect(problems.join()).toMatch(/vouches for another sum/)
  })

  test('that an answer was added without a card', () => {
    const problems = problemsAfter('answers.jsonl', (text) => {
      const [first = '', ...rest] = linesOf(text)
      return asText([first, first, ...rest])
    })
    expect(problems.join()).toMatch(/15 tokens for 16 answers/)
  })
})
