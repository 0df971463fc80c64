import { canonicalJson } from '#shared/canonical-json.ts'
import type { BallotContent, FinishedStack } from '#shared/paper/schema.ts'
import { deviationsOf, totalsOf, withCard } from '#shared/paper/totals.ts'
import { tokenBytes } from '#shared/tokens/suite.ts'
import { type Context, instant } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { getForm } from '../forms/documents.ts'
import { append } from '../ledger/append.ts'
import { merkleRoot } from '../ledger/merkle.ts'
import { shuffled } from '../random.ts'
import { type Ballot, makeBallot } from '../responses/ballot.ts'
import { shareBox, storeStack } from '../responses/store.ts'
import { readBox, type SurveyBox } from '../responses/survey-box.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { signToken } from '../tokens/blind-rsa.ts'
import { readSigningKey } from '../tokens/survey-keys.ts'
import { compare } from './settle.ts'
import {
  cardMacsOf,
  forgetDrafts,
  getStack,
  holdStack,
  isUnfinished,
  type Stack,
  sweepDrafts,
  takesPaper,
  type Who,
} from './stacks.ts'
import './tables.ts'

// "Hoàn tất tập": the ballots are shuffled, each gets a token of the village for a card of the stack, and all go into
// the box at once; what was keyed is deleted in the same transaction. From here on nobody can read, correct or find one.

/**
 * Finishes a stack. Event `paperStack` {stack, number, village, cards, answers, notIssued, answersRoot, explanation}: the
 * root binds the answers before the count has opened the box.
 * @throws Refusal conflict wrong_state, not_settled, more_ballots_than_cards, explanation_required or
 * wrong_confirmation
 */
export async function finishStack(
  ctx: Context,
  who: Who,
  survey: SurveyRecord,
  stackId: string,
  given: FinishedStack,
): Promise<void> {
  const seen = await getStack(ctx.db, survey.id, stackId)
  if (given.confirmation !== seen.number) throw new Refusal('invalid', 'wrong_confirmation')
  const { ballots } = await compare(ctx.db, seen)
  if (!takesPaper(survey) || !isUnfinished(seen)) throw new Refusal('conflict', 'wrong_state')
  if (seen.stage !== 'settling' || !ballots) throw new Refusal('conflict', 'not_settled')
  const boxed = makeAll(ctx, await readBox(ctx, survey), seen, ballots)
  await transact(ctx.db, async (tx) => {
    await shareBox(ctx, tx, survey.id)
    const { stack, survey: held } = await holdStack(ctx, tx, survey.id, stackId)
    const { ballots: now } = await compare(tx, stack)
    if (canonicalJson(now ?? null) !== canonicalJson(ballots)) {
      throw new Refusal('conflict', 'changed_meanwhile')
    }
    const cards = (await cardMacsOf(tx, stackId)).length
    const totals = totalsOf(ballots)
    if (withCard(totals) > cards) throw new Refusal('conflict', 'more_ballots_than_cards')
    const explanation = await explained(tx, stack, { cards, ballots }, given.explanation)
    await storeStack(ctx, tx, boxed)
    await forgetDrafts(tx, stackId)
    const finished = { finishedAt: instant(ctx), finishedBy: who.accountId, explanation }
    await tx
      .updateTable('paperStack')
      .set({ ...finished, cards, ...totals })
      .where('id', '=', stackId)
      .execute()
    const payload = {
      ...{ stack: stackId, number: stack.number, village: stack.villageId, cards },
      ...{ answers: boxed.length, notIssued: totals.notIssued },
      ...{ answersRoot: rootOf(boxed), explanation },
    }
    await append(ctx, tx, { kind: 'paperStack', subject: `survey/${held.slug}`, payload })
    await recordDeed(ctx, tx, held, who, 'paper.finish', payload)
  })
  await sweepDrafts(ctx)
}

async function explained(
  tx: Tx,
  { surveyId, handCount }: Stack,
  keyed: { cards: number; ballots: BallotContent[] },
  explanation: string | undefined,
): Promise<string | null> {
  const { document } = await getForm(tx, surveyId)
  const deviations = deviationsOf(document, JSON.parse(handCount), keyed)
  if (deviations.length === 0) return null
  if (!explanation) throw new Refusal('conflict', 'explanation_required')
  return explanation
}

/** Which token goes with which ballot is chance, and so is the order in which they are made. */
function makeAll(
  ctx: Context,
  box: SurveyBox,
  { id: stack, villageId }: Stack,
  ballots: BallotContent[],
): Ballot[] {
  const version = Math.max(...box.versions.keys())
  const key = readSigningKey(ctx, box.surveyId, villageId)
  const issued = ballots.filter(({ verdict }) => verdict !== 'notIssued')
  return shuffled(ctx.random, issued).map(({ verdict, answers }) => {
    const token = ctx.random.bytes(tokenBytes)
    const proof = { token: asText(token), signature: asText(signToken(key, token)) }
    // Nobody sends a ballot of paper again: its id is made for the moment and forgotten.
    return makeBallot(
      box,
      { token, id: ctx.random.bytes(32) },
      {
        ...{ version, village: villageId, mode: 'paper' as const, stack },
        ...(verdict === 'overallTwice' ? { invalid: verdict } : {}),
        ...{ salt: asText(ctx.random.bytes(16)), answers, proof },
      },
    )
  })
}

function rootOf(ballots: readonly Ballot[]): string {
  const leaves = ballots.map(({ leaf }) => leaf).sort(Buffer.compare)
  return merkleRoot(leaves).toString('hex')
}

function asText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
