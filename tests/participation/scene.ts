import { randomBytes } from 'node:crypto'
import { draftSurvey, expected, lastDay } from '../surveys/round.ts'
import { blind } from '../tokens/reference.ts'
import type { Person } from '../world/people.ts'
import type { World } from '../world/world.ts'

// A survey with cards as people bring it on its way: publish, release, print, draw a card, answer.

export interface CardSurvey {
  slug: string
  /** What stands on the printed key of the box. */
  words: string
  by: Person
}

/** Open till the end of the day, its box closed by a key that only the test holds. */
export async function openCardSurvey(
  world: World,
  given: Record<string, unknown> = {},
  by: Person = 'staff',
  closesOn = lastDay,
): Promise<CardSurvey> {
  const slug = await draftSurvey(world, { access: 'card', ...given }, by)
  const offered = await world.as(by)('post', `/api/surveys/${slug}/box-keys`)
  const { words, publicKey } = expected(offered, 201).body
  const opening = { closesOn, boxKey: publicKey }
  expected(await world.as(by)('put', `/api/surveys/${slug}/publication`, opening), 200)
  return { slug, words, by }
}

/** Settings of a survey that asks seven of ten households, drawn by a number of the next day. */
export function aDraw(change: Record<string, unknown> = {}) {
  const selection = {
    ...{ share: { num: 7000, den: 10_000 }, seedOn: '2026-03-06' },
    ...{ seedSource: 'Giải đặc biệt xổ số miền Bắc', legalBasis: 'Kế hoạch số 12/KH-MTTQ' },
    ...change,
  }
  const thresholds = {
    overall: { share: { num: 90, den: 100 }, comparison: 'atLeast' },
    eachContent: { share: { num: 80, den: 100 }, comparison: 'atLeast' },
    ...{ name: 'Xã đạt chuẩn', legalBasis: 'Quyết định số 1' },
  }
  const rest = { denominator: 'valid', overall: 'question', minimum: null }
  return { settings: { counting: { ...rest, thresholds, selection } } }
}

/** A villager's phone that has exchanged a card for a token. */
export interface Redeemed {
  token: string
  signature: string
}

/** What a phone computes between card and answer, with the reference of tests/tokens. */
export function aToken(publicKey: string, token = randomBytes(32)) {
  const { blinded, unblind } = blind(Buffer.from(publicKey, 'base64url'), token)
  return {
    blinded: blinded.toString('base64url'),
    finish: (blindSignature: string): Redeemed => ({
      token: token.toString('base64url'),
      signature: unblind(Buffer.from(blindSignature, 'base64url')).toString('base64url'),
    }),
  }
}

/** All cards of the village released, some of them printed. */
export async function printedCardsOf(
  world: World,
  { slug, by }: CardSurvey,
  villageId: string,
  cards: number,
): Promise<{ jobId: string; codes: string[] }> {
  const path = `/api/surveys/${slug}`
  const reviewer = world.as(by === 'staffFront' ? 'reviewerFront' : 'reviewer')
  expected(await reviewer('post', `${path}/card-releases`, { villageId, cards }), 200)
  const staff = world.as(by)
  const job = { villageId, cards, witnesses: 'Hai người chứng kiến' }
  const { jobs } = expected(await staff('post', `${path}/print-jobs`, job), 201).body
  const jobId: string = jobs[0].id
  const printed = expected(await staff('post', `${path}/print-jobs/${jobId}/prints`), 200).body
  return { jobId, codes: printed.cards.map(({ code }: { code: string }) => code) }
}

/** A household's phone, up to the moment before its answer is sent. */
export async function redeemed(world: World, slug: string, code: string): Promise<Redeemed> {
  const path = `/api/surveys/${slug}`
  const check = expected(await world.anyone('post', `${path}/card-checks`, { code }), 200)
  const { blinded, finish } = aToken(check.body.publicKey)
  const reply = await world.anyone('post', `${path}/redemptions`, { code, blinded })
  return finish(expected(reply, 200).body.blindSignature)
}

/** The nineteen contents of the form and the whole. */
const satisfied = Object.fromEntries(
  [...Array.from({ length: 19 }, (_, at) => `q${at + 1}`), 'overall'].map((key) => [
    key,
    'satisfied',
  ]),
)

/** The body of an answer that comes with a token. */
export function anAnswerWith(proof: Redeemed, change: Record<string, unknown> = {}) {
  return {
    ...{ id: randomBytes(32).toString('base64url'), version: 1, village: 'thon-ba' },
    mode: 'self' as const,
    ...{ salt: randomBytes(16).toString('base64url'), answers: satisfied, ...proof, ...change },
  }
}

/** Every card answers. */
export async function answerAll(
  world: World,
  slug: string,
  village: string,
  codes: string[],
): Promise<void> {
  for (const code of codes) {
    const answer = anAnswerWith(await redeemed(world, slug, code), { village })
    expected(await world.anyone('post', `/api/surveys/${slug}/responses`, answer), 201)
  }
}

/** Every village that has not, ends its collecting; its register has as many signatures as cards went out. */
export async function closeVillages(
  world: World,
  survey: Omit<CardSurvey, 'words'>,
): Promise<void> {
  const { body } = await world.as(survey.by)('get', `/api/surveys/${survey.slug}/collection`)
  for (const { id, stage } of body.villages) {
    if (stage !== 'counted') await closeVillage(world, survey, id)
  }
}

export async function closeVillage(
  world: World,
  { slug, by }: Omit<CardSurvey, 'words'>,
  villageId: string,
): Promise<void> {
  const path = `/api/surveys/${slug}`
  const staff = world.as(by)
  const { villages } = expected(await staff('get', `${path}/collection`), 200).body
  const { figures } = villages.find(({ id }: { id: string }) => id === villageId)
  const given = { handedOut: figures.issued, explanation: 'Đã đối chiếu cùng trưởng thôn' }
  expected(await staff('put', `${path}/villages/${villageId}/closing`, given), 200)
}
