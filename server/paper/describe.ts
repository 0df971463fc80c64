import type { PaperDesk, StackSummary, StackView } from '#shared/paper/schema.ts'
import { deviationsOf } from '#shared/paper/totals.ts'
import { mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { getForm } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { readKeyed } from './keying.ts'
import { compare } from './settle.ts'
import { getStack, listStacks, type Stack, takesPaper } from './stacks.ts'
import './tables.ts'

/** The stacks of a survey, and what the asking account may do with them. */
export async function describeDesk(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
): Promise<PaperDesk> {
  const stacks = await listStacks(ctx.db, survey.id)
  const summaries: StackSummary[] = []
  for (const stack of stacks) summaries.push(await summaryOf(ctx.db, actor, stack))
  return {
    villages: await villagesOf(ctx.db, survey.id),
    stacks: summaries,
    takes: takesPaper(survey),
    ...(await allowed(ctx, actor, survey)),
  }
}

/**
 * A stack as the asking account may see it: its own reading, and that of another account only when both are done,
 * so that the second is no copy of the first.
 */
export async function describeStack(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
  stackId: string,
): Promise<StackView> {
  const stack = await getStack(ctx.db, survey.id, stackId)
  const villages = await villagesOf(ctx.db, survey.id)
  const underWay = stack.passes.find((pass) => pass.finishedAt === null)
  const own = underWay?.by === actor.accountId ? underWay.pass : 0
  return {
    stack: await summaryOf(ctx.db, actor, stack),
    villageName: villages.find(({ id }) => id === stack.villageId)?.name ?? '',
    own: await readKeyed(ctx.db, stackId, own),
    ...(await comparedOf(ctx.db, stack)),
    ...(await allowed(ctx, actor, survey)),
  }
}

async function comparedOf(db: Reader, stack: Stack) {
  if (stack.stage !== 'settling') return { differences: [], deviations: [] }
  const { differences, ballots } = await compare(db, stack)
  const { document } = await getForm(db, stack.surveyId)
  const cards = await countCards(db, stack.id)
  const minutes = JSON.parse(stack.handCount)
  return {
    differences,
    deviations: ballots ? deviationsOf(document, minutes, { cards, ballots }) : [],
  }
}

async function allowed(ctx: Context, actor: Actor, survey: SurveyRecord) {
  return {
    mayKey: takesPaper(survey) && (await mayThey(ctx, actor, 'paper.key', survey)),
    mayDrop: takesPaper(survey) && (await mayThey(ctx, actor, 'surveys.run', survey)),
  }
}

async function summaryOf(db: Reader, actor: Actor, stack: Stack): Promise<StackSummary> {
  const { id, number, villageId, stage, explanation, droppedReason } = stack
  const { valid, blank, overallTwice, notIssued } = stack
  const isKnown = valid !== null && blank !== null && overallTwice !== null && notIssued !== null
  return {
    ...{ id, number, villageId, stage, explanation, droppedReason },
    cards: stack.cards ?? (await countCards(db, id)),
    handCount: JSON.parse(stack.handCount),
    totals: isKnown ? { valid, blank, overallTwice, notIssued } : null,
    passes: await passesOf(db, actor, stack),
  }
}

async function passesOf(db: Reader, actor: Actor, { id, passes }: Stack) {
  const names = await db
    .selectFrom('paperPass')
    .innerJoin('account', 'account.id', 'paperPass.by')
    .select(['paperPass.pass', 'account.displayName as name'])
    .where('stackId', '=', id)
    .execute()
  const keyed = await db
    .selectFrom('paperBallot')
    .select((on) => ['pass', on.fn.countAll<number>().as('keyed')])
    .where('stackId', '=', id)
    .groupBy('pass')
    .execute()
  return passes.map(({ pass, by, finishedAt }) => ({
    by: { id: by, name: names.find((one) => one.pass === pass)?.name ?? '' },
    keyed: Number(keyed.find((one) => one.pass === pass)?.keyed ?? 0),
    finished: finishedAt !== null,
    mine: by === actor.accountId,
  }))
}

async function countCards(db: Reader, stackId: string): Promise<number> {
  const { cards } = await db
    .selectFrom('paperCard')
    .select((on) => on.fn.countAll<number>().as('cards'))
    .where('stackId', '=', stackId)
    .executeTakeFirstOrThrow()
  return Number(cards)
}

function villagesOf(db: Reader, surveyId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('surveyVillage')
    .select(['unitId as id', 'name'])
    .where('surveyId', '=', surveyId)
    .orderBy('position')
    .execute()
}
