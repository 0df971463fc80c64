import type { KeyHolder } from '#shared/surveys/kinds.ts'
import type { Reader } from '../database/schema.ts'
import type { SurveyRecord } from './find.ts'

/** As the public event of its opening says, for the keys themselves belong to a room above; null before that. */
export async function readKeyHolder(
  db: Reader,
  { slug, publishedAt }: SurveyRecord,
): Promise<KeyHolder | null> {
  if (publishedAt === null) return null
  const { payload } = await db
    .selectFrom('ledgerEvent')
    .select('payload')
    .where('subject', '=', `survey/${slug}`)
    .where('kind', '=', 'publish')
    .executeTakeFirstOrThrow()
  return JSON.parse(payload).boxKey.holder
}
