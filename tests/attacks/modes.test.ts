import { describe, expect, test } from 'vitest'
import { getSurvey } from '#server/surveys/find.ts'
import type { Mode } from '#shared/responses/mode.ts'
import { aBallot, keyedTwice } from '../paper/scene.ts'
import {
  anAnswerWith,
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
  redeemed,
} from '../participation/scene.ts'
import { spellings } from '../responses/stored-bytes.ts'
import { expected } from '../surveys/round.ts'
import { seededRandom } from '../world/random.ts'
import { useWorld } from '../world/world.ts'
import { diskBytes, expectByChance, keysOnDisk, physicalOrder } from './thief.ts'

// A village where a third answer on their own phones, a third on the team's or with somebody's help, and a third on paper.
// Who keyed the pile knows its order; who sat by the phones knows who came when. They take disk, keys and log.

const world = useWorld()
const households = 60
const onPaper = 24
const village = 'thon-mot'
let survey: CardSurvey
/** What each household said, told apart by it: in the order in which they came, and in which paper was keyed. */
let came: string[][]
let keyed: string[][]
let audited: number

const contents = Array.from({ length: 19 }, (_, at) => `q${at + 1}`)
const modes: Mode[] = ['self', 'helped', 'teamPhone']

/** Nobody else is dissatisfied with just these: the number of the household, written in contents. */
const saidBy = (number: number) => contents.filter((_id, at) => (number >> at) & 1)
/** Seeded like the program's own chance, so that what is found is found every time. */
const chance = seededRandom(62)
const salt = () => Buffer.from(chance.bytes(16)).toString('base64url')
const word = (number: number) => `Lời riêng của hộ ${number}`

async function auditRows(): Promise<number> {
  const rows = await world().ctx.db.selectFrom('auditEntry').select('id').execute()
  return rows.length
}

world.given(async () => {
  survey = await openCardSurvey(world())
  const { codes: cards } = await printedCardsOf(world(), survey, village, households)
  const before = await auditRows()
  const phones = cards.slice(onPaper)
  came = []
  for (const [at, code] of phones.entries()) {
    const said = saidBy(at + 1)
    const { answers } = aBallot(...said)
    const mode = modes[at % modes.length]
    const proof = await redeemed(world(), survey.slug, code)
    const body = anAnswerWith(proof, { village, mode, answers, salt: salt() })
    expected(await world().anyone('post', `/api/surveys/${survey.slug}/responses`, body), 201)
    came.push(said)
  }
  audited = (await auditRows()) - before
  keyed = Array.from({ length: onPaper }, (_, at) => saidBy(phones.length + at + 1))
  const ballots = keyed.map((said, at) => {
    const { verdict, answers } = aBallot(...said)
    return { verdict, answers: said.includes('q1') ? { ...answers, 'q1.why': word(at) } : answers }
  })
  const pile = { ballots, codes: cards.slice(0, onPaper), villageId: village }
  const { finish } = await keyedTwice(world(), survey, pile)
  expected(await finish(1, 'Đã đối chiếu cùng trưởng thôn'), 200)
})

async function count(): Promise<void> {
  const staff = world().as('staff')
  const path = `/api/surveys/${survey.slug}`
  await closeVillages(world(), survey)
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
}

/** What the counted answers say, as they lie on the disk. */
async function lying(): Promise<{ said: string; mode: Mode }[]> {
  const { ctx } = world()
  const rows = await ctx.db.selectFrom('countedAnswer').select(['leaf', 'record']).execute()
  const records = new Map(rows.map(({ leaf, record }) => [leaf, JSON.parse(record)]))
  const order = await physicalOrder(ctx, 'counted_answer', 'leaf')
  return order.map((leaf) => {
    const { answers, mode } = records.get(leaf)
    return { said: contents.filter((id) => answers[id] === 'notSatisfied').join(), mode }
  })
}

const asTexts = (lists: string[][]) => lists.map((list) => list.join())

test('answering leaves no row of the audit trail, whatever the mode', () => {
  expect(audited).toBe(0)
})

describe('before the count', () => {
  test('a finished stack has left nothing of what was keyed, and no card is tied to it', async () => {
    const { ctx } = world()
    for (const rows of ['paperBallot', 'paperCard', 'paperSettlement'] as const) {
      const left = await ctx.db
        .selectFrom(rows as 'paperCard')
        .select('stackId')
        .execute()
      expect([rows, left]).toEqual([rows, []])
    }
    // PostgreSQL leaves dead rows until their place is taken; docs/anonymity.md says so.
    const disk = ctx.engine === 'sqlite' ? await diskBytes(ctx) : ''
    const keys = [...keysOnDisk(ctx).values()].map((bytes) => bytes.toString('latin1'))
    const all = [disk, ...keys, ...world().logged].join('\n')
    const words = keyed.flatMap((_said, at) => spellings(word(at)))
    expect(words.filter((one) => all.includes(one))).toEqual([])
  })

  test('what lies in the box is all of one length, on paper and by phone', async () => {
    const { id } = await getSurvey(world().ctx.db, survey.slug)
    const rows = await world()
      .ctx.db.selectFrom('boxEntry')
      .select('sealed')
      .where('surveyId', '=', id)
      .execute()
    expect(rows).toHaveLength(households)
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1)
  })
})

describe('after the count', () => {
  test('neither the order of arrival nor that of the pile can be told from where answers lie', async () => {
    await count()
    const found = await lying()
    expect(found).toHaveLength(households)
    const by = (isPaper: boolean) =>
      found.filter(({ mode }) => (mode === 'paper') === isPaper).map(({ said }) => said)
    expectByChance(by(false), asTexts(came))
    expectByChance(by(true), asTexts(keyed))
  })

  test('nor do answers of one mode lie together', async () => {
    await count()
    const found = (await lying()).map(({ mode }) => mode === 'paper')
    const turns = found.filter((paper, at) => at > 0 && paper !== found[at - 1]).length
    // Of 24 and 36 shuffled well, about 29 times; in two blocks, once.
    expect(turns).toBeGreaterThan(15)
  })
})
