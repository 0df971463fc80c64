import type { VillageStock } from '#shared/participation/schema.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database/schema.ts'
import { append } from '../ledger/append.ts'
import { leafHash, merkleRoot } from '../ledger/merkle.ts'
import { stockOf } from '../participation/stock.ts'
import type { ReadContents } from '../responses/ballot.ts'
import type { SurveyForms } from '../responses/survey-box.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { newTallySalt, talliesOf, tallyHash } from './tallies.ts'
import './tables.ts'

// What is particular to cards at the count: the tokens become a list of their own, sorted by their own hash, so that no
// row of it lies where its answer lies; and every village gets an event that vouches for its numbers.

interface TokenRow {
  surveyId: string
  tokenHash: string
  villageId: string
  token: Buffer
  signature: Buffer
}

interface VillageGroup {
  /** One village, or the small ones that are poured together. */
  villageIds: string[]
  poured: boolean
}

interface VillagesAct {
  survey: SurveyRecord
  forms: SurveyForms
  /** Those that are counted now. */
  villageIds: readonly string[]
  counted: readonly ReadContents[]
}

const perStep = 200

/**
 * Stores tokens and writes the events `countVillage` {village, poured, n, used, reports, answersRoot, tokensRoot,
 * tallyHash}: with the answers how many cards were used, and how many were reported as used before. A village with
 * fewer answers than the policy's minimum is poured together with the others of its kind: one event for
 * all of them, without a number of each.
 */
export async function settleVillages(ctx: Context, tx: Tx, act: VillagesAct): Promise<void> {
  const { survey, forms, counted } = act
  const tokens = await storeTokens(tx, survey.id, counted)
  const stock = await stockOf(tx, survey.id)
  const { minimum } = frozenPolicy(survey.policy ?? '{}').disclosure
  for (const { villageIds, poured } of groupsOf(act, minimum)) {
    const own = counted.filter(({ village }) => villageIds.includes(village ?? ''))
    const ownTokens = tokens.filter(({ villageId }) => villageIds.includes(villageId))
    const cards = stock.filter(({ villageId }) => villageIds.includes(villageId))
    const tallySalt = newTallySalt(ctx.random)
    const facts = {
      answersRoot: merkleRoot(own.map(({ leaf }) => leaf)).toString('hex'),
      tokensRoot: rootOf(ownTokens),
      tallyHash: tallyHash(talliesOf(forms, own), tallySalt),
    }
    for (const villageId of villageIds) {
      const answers = own.filter(({ village }) => village === villageId).length
      const row = { surveyId: survey.id, villageId, answers, poured: poured ? 1 : 0 }
      await tx
        .insertInto('villageCount')
        .values({ ...row, ...facts, tallySalt })
        .execute()
    }
    await append(ctx, tx, {
      kind: 'countVillage',
      subject: `survey/${survey.slug}`,
      payload: {
        ...(poured ? { village: null, poured: villageIds } : { village: villageIds[0] ?? null }),
        ...{ n: own.length, used: sumOf(cards, 'used'), reports: sumOf(cards, 'reports') },
        ...facts,
      },
    })
  }
}

/** Merkle root, hex, over the hashes of all tokens that were counted, sorted. */
export async function tokensRootOf(tx: Tx, surveyId: string): Promise<string> {
  const rows = await tx
    .selectFrom('countedToken')
    .select('tokenHash')
    .where('surveyId', '=', surveyId)
    .orderBy('tokenHash')
    .execute()
  return rootOf(rows)
}

function sumOf(cards: readonly VillageStock[], of: 'used' | 'reports'): number {
  return cards.reduce((sum, village) => sum + village[of], 0)
}

function groupsOf({ counted, ...act }: VillagesAct, minimum: number): VillageGroup[] {
  const villageIds = [...act.villageIds].sort()
  const isSmall = (id: string) => counted.filter(({ village }) => village === id).length < minimum
  const small = villageIds.filter(isSmall)
  const groups = villageIds
    .filter((id) => !isSmall(id))
    .map((id) => ({ villageIds: [id], poured: false }))
  return small.length > 0 ? [...groups, { villageIds: small, poured: true }] : groups
}

async function storeTokens(
  tx: Tx,
  surveyId: string,
  counted: readonly ReadContents[],
): Promise<TokenRow[]> {
  const rows = counted
    .flatMap(({ proof, village }): TokenRow[] => {
      if (!proof || village === null) return []
      const token = Buffer.from(proof.token, 'base64url')
      const signature = Buffer.from(proof.signature, 'base64url')
      const tokenHash = leafHash(token).toString('hex')
      return [{ surveyId, tokenHash, villageId: village, token, signature }]
    })
    .sort((a, b) => (a.tokenHash < b.tokenHash ? -1 : 1))
  for (let from = 0; from < rows.length; from += perStep) {
    await tx
      .insertInto('countedToken')
      .values(rows.slice(from, from + perStep))
      .execute()
  }
  return rows
}

function rootOf(tokens: readonly Pick<TokenRow, 'tokenHash'>[]): string {
  return merkleRoot(tokens.map(({ tokenHash }) => Buffer.from(tokenHash, 'hex'))).toString('hex')
}
