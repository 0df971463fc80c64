import type { Reader } from '../database/schema.ts'
import './tables.ts'

/** A token as everybody may check it: 32 random bytes that the village's key has signed, base64url. */
export interface ListedToken {
  village: string
  token: string
  signature: string
}

/** The tokens of all counted answers, in the order of their hashes: beside no answer, and none twice. */
export async function listTokens(db: Reader, surveyId: string): Promise<ListedToken[]> {
  const rows = await db
    .selectFrom('countedToken')
    .select(['villageId', 'token', 'signature'])
    .where('surveyId', '=', surveyId)
    .orderBy('tokenHash')
    .execute()
  return rows.map(({ villageId, token, signature }) => ({
    village: villageId,
    token: Buffer.from(token).toString('base64url'),
    signature: Buffer.from(signature).toString('base64url'),
  }))
}
