import { canonicalJson } from '#shared/canonical-json.ts'
import type { Reader } from '../database/schema.ts'
import { resultOf } from '../results/result.ts'
import type { SurveyRecord } from '../surveys/find.ts'

/** The result as it was signed, word for word; before the sign-off as it stands now. Canonical JSON. */
export async function signedResult(db: Reader, survey: SurveyRecord): Promise<string> {
  const signOff = await db
    .selectFrom('signOff')
    .select('result')
    .where('submissionId', '=', survey.submissionId ?? '')
    .executeTakeFirst()
  return signOff?.result ?? canonicalJson(await resultOf(db, survey))
}
