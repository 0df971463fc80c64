import { dayOf } from '#shared/dates/days.ts'
import type { PublicResult, ResultPage } from '#shared/results/schema.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found, notFound } from '../errors.ts'
import { getSurvey, type SurveyRecord } from '../surveys/find.ts'
import { resultOf } from './result.ts'
import { textsOf } from './texts.ts'

/** For those who run or review the survey. @throws Refusal conflict wrong_state, as `resultOf` */
export async function showResult(db: Reader, survey: SurveyRecord): Promise<ResultPage> {
  const seal = await readSeal(db, survey)
  return {
    state: survey.state,
    signedOff: seal.signedOff,
    announcedOn: seal.announcedOn,
    result: await resultOf(db, survey),
    texts: await textsOf(db, survey),
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
  return { announcedOn, signedOff, demo: ctx.config.demo, result }
}

/** The sign-off in force and the announcement. */
async function readSeal(
  db: Reader,
  { id, submissionId }: SurveyRecord,
): Promise<Pick<ResultPage, 'signedOff' | 'announcedOn'>> {
  const signOff = await db
    .selectFrom('signOff')
    .select(['at', 'resultHash'])
    .where('submissionId', '=', submissionId ?? '')
    .executeTakeFirst()
  const announcement = await db
    .selectFrom('announcement')
    .select('at')
    .where('surveyId', '=', id)
    .executeTakeFirst()
  return {
    signedOff: signOff ? { on: dayOf(signOff.at), resultHash: signOff.resultHash } : null,
    announcedOn: announcement ? dayOf(announcement.at) : null,
  }
}
