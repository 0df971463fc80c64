import { canonicalJson } from '#shared/canonical-json.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { pairUp } from '#shared/paper/compare.ts'
import type { BallotContent, Difference, Settlement } from '#shared/paper/schema.ts'
import { textKeysOf } from '#shared/questions/registry.ts'
import { type Context, instant } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { notFound, Refusal } from '../errors.ts'
import { getForm } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { cleanContent, readKeyed } from './keying.ts'
import { onStack, type Stack, type Who } from './stacks.ts'
import './tables.ts'

/** Two readings side by side. */
export interface Compared {
  differences: Difference[]
  /** The ballots of the stack; undefined while something is left to settle. */
  ballots: BallotContent[] | undefined
}

/**
 * Says which ballot stands where the readings differ: one of them, a third that both look up, or none.
 * @throws Refusal not_found where they do not differ, conflict wrong_state, invalid
 */
export async function settle(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  stackId: string,
  { first, second, content }: Settlement,
): Promise<void> {
  const clean = content && canonicalJson(await cleanContent(ctx.db, survey.id, content))
  await onStack(ctx, survey, stackId, async (tx, stack, held) => {
    if (stack.stage !== 'settling') throw new Refusal('conflict', 'wrong_state')
    const { differences } = await compare(tx, stack)
    const there = differences.some((one) => one.first === first && one.second === second)
    if (!there) throw notFound()
    const said = { content: clean, at: instant(ctx), by: who.accountId }
    await tx
      .insertInto('paperSettlement')
      .values({ stackId, first, second, ...said })
      .onConflict((conflict) => conflict.columns(['stackId', 'first', 'second']).doUpdateSet(said))
      .execute()
    await recordDeed(ctx, tx, held, who, 'paper.settle', { stack: stackId, first, second })
  })
}

/**
 * What both finished readings of a stack come to. Only ticks are compared: no two people copy the words of a
 * reason alike, and they are taken from the first reading that has any.
 */
export async function compare(
  db: Reader,
  { id: stackId, surveyId }: Pick<Stack, 'id' | 'surveyId'>,
): Promise<Compared> {
  const texts = allQuestions((await getForm(db, surveyId)).document).flatMap(textKeysOf)
  const readings = [await readKeyed(db, stackId, 1), await readKeyed(db, stackId, 2)]
  const [one = [], other = []] = readings.map((reading) => reading.map(({ content }) => content))
  const settled = await readSettlements(db, stackId)
  const differences: Difference[] = []
  const ballots: BallotContent[] = []
  const ticks = (content: BallotContent) => ticksOf(content, texts)
  for (const { first, second } of pairUp(one.map(ticks), other.map(ticks))) {
    const contents = { first: one[first - 1] ?? null, second: other[second - 1] ?? null }
    if (contents.first && contents.second && ticks(contents.first) === ticks(contents.second)) {
      const { verdict, answers } = contents.first
      ballots.push({ verdict, answers: { ...contents.second.answers, ...answers } })
      continue
    }
    const said = settled.get(`${first} ${second}`)
    differences.push({ first, second, contents, settled: said ?? null })
    if (said?.content) ballots.push(said.content)
  }
  const done = differences.every((one) => one.settled)
  return { differences, ballots: done ? ballots : undefined }
}

async function readSettlements(db: Reader, stackId: string) {
  const rows = await db
    .selectFrom('paperSettlement')
    .select(['first', 'second', 'content'])
    .where('stackId', '=', stackId)
    .execute()
  return new Map(
    rows.map(({ first, second, content }) => [
      `${first} ${second}`,
      { content: content === null ? null : (JSON.parse(content) as BallotContent) },
    ]),
  )
}

function ticksOf({ verdict, answers }: BallotContent, texts: readonly string[]): string {
  const ticks = Object.entries(answers).filter(([key]) => !texts.includes(key))
  return canonicalJson({ verdict, answers: Object.fromEntries(ticks) })
}
