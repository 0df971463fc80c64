import { canonicalJson } from '#shared/canonical-json.ts'
import type { Reader } from '../database/schema.ts'
import { resultOf } from '../results/result.ts'
import type { SurveyRecord } from '../surveys/find.ts'

/** The result as it was signed, word for word; without a sign-off in force as it stands now. Canonical JSON. */
export async function signedResult(db: Reader, survey: SurveyRecord): Promise<string> {
  if (survey.state !== 'signedOff' && survey.state !== 'announced') {
    return canonicalJson(await resultOf(db, survey))
  }
  const { result } = await db
    .selectFrom('signOff')
    .select('result')
    .where('submissionId', '=', survey.submissionId ?? '')
    .executeTakeFirstOrThrow()
  return result
}
