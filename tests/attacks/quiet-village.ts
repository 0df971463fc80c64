import { exchangeCard, findCardKey } from '#server/answering/plain-card.ts'
import { sha256 } from '#server/responses/receipts.ts'
import { canonical, leafOf } from '#shared/responses/canonical.ts'
import type { Mode } from '#shared/responses/mode.ts'
import { codeInGroups } from '#shared/tokens/code.ts'
import { hiddenFields } from '../answering/page-fields.ts'
import {
  anAnswerWith,
  aToken,
  type CardSurvey,
  closeVillage,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
} from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { seededRandom } from '../world/random.ts'
import type { UsedWorld, World } from '../world/world.ts'

// Sixty households of a quiet village answer with their cards, one after the other, and somebody has written down who came
// when. Chance is seeded, so that what is found is found every time.

/** One that came: its card, what was made of it, what was said. */
export interface Household {
  code: string
  /** Only a phone has sent it. */
  blinded?: string
  body: Sent
}

interface Sent {
  id: string
  token: string
  signature: string
  version: number
  village: string
  mode: Mode
  salt: string
  answers: Answers
}

export const village = 'thon-mot'
/** The canary: of every request. */
export const from = { 'x-forwarded-for': '203.0.113.98', 'user-agent': 'ChimVanhKhuyen/6.6' }

export interface QuietVillage {
  /** Everybody writes it. Whoever has the log of the engine has that of all its databases: no two villages say the same. */
  word: string
  /** In the order in which they came. */
  came: Household[]
  count(): Promise<void>
  /** They have ended their collecting while the others go on: the keys stay. */
  countTheirs(): Promise<void>
  leafIn(household: Household): Buffer
}

type Way = (
  world: World,
  slug: string,
  card: { code: string; answers: Answers },
) => Promise<Household>
type Answers = Record<string, string>

/** Each test of the world has the village after the last household has answered. */
export function quietVillage(
  world: UsedWorld,
  [name, answer]: (typeof ways)[number],
): QuietVillage {
  const word = `nhà tôi thấy thế này, bằng ${name}`
  const came: Household[] = []
  let survey: CardSurvey
  world.given(async () => {
    survey = await openCardSurvey(world())
    const { codes, jobId } = await printedCardsOf(world(), survey, village, 60)
    const job = `/api/surveys/${survey.slug}/print-jobs/${jobId}`
    expected(await world().as('staff')('put', `${job}/end`), 200)
    for (const [at, code] of codes.entries()) {
      const answers = { q1: 'notSatisfied', 'q1.why': `Hộ thứ ${at}: ${word}` }
      came.push(await answer(world(), survey.slug, { code, answers }))
    }
  })
  return {
    ...{ word, came },
    count: async () => {
      const staff = world().as('staff')
      const path = `/api/surveys/${survey.slug}`
      await closeVillages(world(), survey)
      expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
      expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
    },
    countTheirs: async () => {
      await closeVillage(world(), survey, village)
      const path = `/api/surveys/${survey.slug}/villages/${village}/count`
      expected(await world().as('staff')('put', path, { boxKey: survey.words }), 200)
    },
    leafIn: ({ body: { id: _i, token: _t, signature: _s, ...given } }) => {
      const record = canonical({ survey: survey.slug, ...given }, ['q1.why'], sha256)
      return Buffer.from(leafOf(record, sha256))
    },
  }
}

const chance = seededRandom(61)
const drawn = (bytes: number) => Buffer.from(chance.bytes(bytes)).toString('base64url')

/** A household's own phone: what it sends over the network carries no card with the answer. */
const byPhone: Way = async (world, slug, { code, answers }) => {
  const ask = (what: string, body: unknown) =>
    world.anyone('post', `/api/surveys/${slug}/${what}`, body, from)
  const { publicKey } = expected(await ask('card-checks', { code }), 200).body
  const { blinded, finish } = aToken(publicKey, Buffer.from(chance.bytes(32)))
  const { blindSignature } = expected(await ask('redemptions', { code, blinded }), 200).body
  const given = { village, answers, id: drawn(32), salt: drawn(16) }
  const body: Sent = { ...anAnswerWith(finish(blindSignature)), ...given }
  expected(await ask('responses', body), 201)
  return { code, blinded, body }
}

/** A browser without scripts: card and answer come in one request, and the server does what a phone would have done. */
const byPlainPage: Way = async (world, slug, { code, answers }) => {
  const page = await world.request(`/s/${slug}?plain=1`, { headers: from })
  const fields = hiddenFields(await page.text())
  const [id, salt] = [drawn(32), drawn(16)]
  // As if the server had drawn them, whose seeded chance other tests on the same engine share.
  for (const [name, value] of Object.entries({ id, salt })) fields.set(name, value)
  fields.set('card', codeInGroups(code))
  for (const [key, value] of Object.entries(answers)) fields.set(`a:${key}`, value)
  const sent = { method: 'POST', headers: from, body: fields }
  const { status } = await world.request(`/s/${slug}`, sent)
  if (status !== 201) throw new Error(`The page was not taken: ${status}`)
  const body = { id, salt, version: 1, mode: 'plain' as const, village, answers }
  return { code, body: { ...body, ...(await tokenOf(world, slug, { code, id })) } }
}

/** What the server has made of card and page, and told nobody: the same page again is the same token. */
async function tokenOf({ ctx }: World, slug: string, { code, id }: { code: string; id: string }) {
  const key = await findCardKey(ctx, slug, code, '')
  if (!key) throw new Error('The card is unknown')
  const { token = '', signature = '' } = await exchangeCard(ctx, slug, { code, id, ...key }, '')
  return { token, signature }
}

export const ways: [name: string, way: Way][] = [
  ['phones', byPhone],
  ['pages without scripts', byPlainPage],
]
