import { dayOf } from '#shared/dates/days.ts'
import type { PublicResult, ResultPage, Revocation } from '#shared/results/schema.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found, notFound } from '../errors.ts'
import { findHead } from '../ledger/head.ts'
import { getSurvey, type SurveyRecord } from '../surveys/find.ts'
import { describePosting } from '../surveys/posting.ts'
import { resultOf } from './result.ts'
import { textsOf } from './texts.ts'

/**
 * For those who see the result as the table of sights says; villagers' words only for the survey's own body.
 * @throws Refusal conflict wrong_state, as `resultOf`
 */
export async function showResult(
  db: Reader,
  survey: SurveyRecord,
  { texts }: { texts: boolean },
): Promise<ResultPage> {
  const seal = await readSeal(db, survey)
  return {
    state: survey.state,
    signedOff: seal.signedOff,
    announcedOn: seal.announcedOn,
    revocations: await revocationsOf(db, survey.id),
    ledgerHead: (await findHead(db, `survey/${survey.slug}`)) ?? null,
    result: await resultOf(db, survey),
    texts: texts ? await textsOf(db, survey) : [],
  }
}

export interface Announced {
  survey: SurveyRecord
  announcedOn: string
  signedOff: NonNullable<ResultPage['signedOff']>
}

/** @throws Refusal not_found until the result is announced */
export async function getAnnounced(db: Reader, slug: string): Promise<Announced> {
  const survey = await getSurvey(db, slug)
  if (survey.state !== 'announced') throw notFound()
  const { signedOff, announcedOn } = await readSeal(db, survey)
  return { survey, announcedOn: found(announcedOn), signedOff: found(signedOff) }
}

/** For everybody. */
export async function showPublicResult(
  ctx: Context,
  { survey, announcedOn, signedOff }: Announced,
): Promise<PublicResult> {
  const result = await resultOf(ctx.db, survey)
  const revocations = await revocationsOf(ctx.db, survey.id)
  const { on, resultHash } = signedOff
  const { villages } = await describePosting(ctx.db, survey)
  const ledgerHead = (await findHead(ctx.db, `survey/${survey.slug}`)) ?? null
  return {
    ...{ announcedOn, signedOff: { on, resultHash }, revocations },
    ...{ ledgerHead, demo: ctx.config.demo },
    posting: villages.flatMap(({ unitId, posting }) => (posting ? { unitId, ...posting } : [])),
    result,
  }
}

/** Confirmations that were taken back, oldest first. */
export async function revocationsOf(db: Reader, surveyId: string): Promise<Revocation[]> {
  const rows = await db
    .selectFrom('signOffRevocation as revoked')
    .innerJoin('signOff', 'signOff.submissionId', 'revoked.submissionId')
    .leftJoin('announcement', 'announcement.submissionId', 'revoked.submissionId')
    .select(['revoked.at', 'revoked.reason', 'signOff.resultHash'])
    .select(['signOff.at as signedAt', 'announcement.at as announcedAt'])
    .where('revoked.surveyId', '=', surveyId)
    .orderBy('revoked.at')
    .execute()
  return rows.map(({ at, reason, resultHash, signedAt, announcedAt }) => ({
    ...{ on: dayOf(at), reason, resultHash, signedOffOn: dayOf(signedAt) },
    announcedOn: announcedAt === null ? null : dayOf(announcedAt),
  }))
}

/** The sign-off in force and its announcement. */
async function readSeal(
  db: Reader,
  { submissionId, state }: SurveyRecord,
): Promise<Pick<ResultPage, 'signedOff' | 'announcedOn'>> {
  if (state !== 'signedOff' && state !== 'announced') return { signedOff: null, announcedOn: null }
  const { at, resultHash, countsForTarget, announcedAt } = await db
    .selectFrom('signOff')
    .leftJoin('announcement', 'announcement.submissionId', 'signOff.submissionId')
    .select(['signOff.at', 'signOff.resultHash', 'signOff.countsForTarget'])
    .select('announcement.at as announcedAt')
    .where('signOff.submissionId', '=', submissionId)
    .executeTakeFirstOrThrow()
  return {
    signedOff: { on: dayOf(at), resultHash, countsForTarget: countsForTarget === 1 },
    announcedOn: announcedAt === null ? null : dayOf(announcedAt),
  }
}
