import { randomBytes } from 'node:crypto'
import type { Verdict } from '#shared/paper/limits.ts'
import type { BallotContent, HandCount } from '#shared/paper/schema.ts'
import { type CardSurvey, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import type { Reply, World } from '../world/world.ts'

// Paper as the people of a commune bring it on its way: the numbers of the minutes, cards, two readings, the box.

/** Cards of thôn Ba lie on the table; the first of them are surrendered with the ballots. */
export interface PaperTable extends CardSurvey {
  codes: string[]
}

export async function paperTable(world: World, cards = 12): Promise<PaperTable> {
  const survey = await openCardSurvey(world)
  return { ...survey, codes: (await printedCardsOf(world, survey, 'thon-ba', cards)).codes }
}

const contents = [...Array.from({ length: 19 }, (_, at) => `q${at + 1}`), 'overall']

/** A ballot on which everything is "Hài lòng" but these. */
export function aBallot(...notSatisfied: string[]): BallotContent {
  const answers = Object.fromEntries(
    contents.map((id) => [id, notSatisfied.includes(id) ? 'notSatisfied' : 'satisfied']),
  )
  return { verdict: 'valid', answers }
}

export function invalidBallot(verdict: Exclude<Verdict, 'valid'>): BallotContent {
  return { verdict, answers: {} }
}

export function minutesOf(change: Partial<HandCount> = {}): HandCount {
  const none = { blank: 0, overallTwice: 0, notIssued: 0, notSatisfied: {} }
  return { cards: 0, valid: 0, ...none, ...change }
}

/** What one does with a stack, as one of the clerks. */
export function atStack(world: World, slug: string, stackId: string) {
  const path = `/api/surveys/${slug}/paper-stacks/${stackId}`
  return {
    path,
    look: (who: Person) => world.as(who)('get', path),
    scan: (code: string, who: Person = 'staff') => world.as(who)('post', `${path}/cards`, { code }),
    key: (
      who: Person,
      pass: number,
      position: number,
      content: BallotContent,
      id = ballotId(pass, position),
    ) => world.as(who)('put', `${path}/passes/${pass}/ballots/${id}`, { position, content }),
    unkey: (who: Person, pass: number, position: number) =>
      world.as(who)('delete', `${path}/passes/${pass}/ballots/${ballotId(pass, position)}`),
    end: (who: Person, pass: number, ballots: number) =>
      world.as(who)('put', `${path}/passes/${pass}/end`, { ballots }),
    settle: (first: number, second: number, content: BallotContent | null) =>
      world.as('staff')('post', `${path}/settlements`, { first, second, content }),
    finish: (confirmation = 1, explanation?: string): Promise<Reply> =>
      world.as('staff')('put', `${path}/end`, {
        confirmation,
        ...(explanation === undefined ? {} : { explanation }),
      }),
  }
}

export function ballotId(pass: number, position: number): string {
  return `ballot-${pass}-${position}`
}

/** @returns the id of a new stack of thôn Ba */
export async function newStackOf(
  world: World,
  slug: string,
  handCount: HandCount,
  villageId = 'thon-ba',
): Promise<string> {
  const reply = await world.as('staff')('post', `/api/surveys/${slug}/paper-stacks`, {
    villageId,
    handCount,
  })
  return expected(reply, 201).body.stack.id
}

/** Cards scanned, and all ballots keyed by both clerks alike; not finished yet. */
export async function keyedTwice(
  world: World,
  table: Pick<PaperTable, 'slug'>,
  given: { ballots: BallotContent[]; codes: string[]; villageId?: string },
): Promise<{ stackId: string } & ReturnType<typeof atStack>> {
  const { ballots, codes, villageId } = given
  const count = (verdict: Verdict) => ballots.filter((one) => one.verdict === verdict).length
  const minutes = minutesOf({
    ...{ cards: codes.length, valid: count('valid'), blank: count('blank') },
    ...{ overallTwice: count('overallTwice'), notIssued: count('notIssued') },
  })
  const stackId = await newStackOf(world, table.slug, minutes, villageId)
  const desk = atStack(world, table.slug, stackId)
  for (const code of codes) expected(await desk.scan(code), 200)
  for (const [who, pass] of [
    ['staff', 1],
    ['clerk', 2],
  ] as const) {
    for (const [at, content] of ballots.entries()) {
      expected(await desk.key(who, pass, at + 1, content), 200)
    }
    expected(await desk.end(who, pass, ballots.length), 200)
  }
  return { stackId, ...desk }
}

export function randomBallotId(): string {
  return randomBytes(12).toString('base64url')
}
