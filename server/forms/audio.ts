import { createHash } from 'node:crypto'
import { audioFiles } from '#shared/forms/audio.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { Actor } from '../accounts/actor.ts'
import { record } from '../audit/record.ts'
import { type Context, instant } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { type AudioKind, audioKindOf } from './audio-kind.ts'
import './tables.ts'

// Questions read aloud. A recording is kept once, under its hash, and never changed: a form names
// hashes, so a survey inherits its template's recordings with the copy of the form, and publishing
// freezes them with it. They lie in the database, not beside it: what a form names is in the same
// transaction and the same backup as the form, on one machine or on several.

/** A minute as telephones record it; villagers wait for every byte. */
export const longestAudio = 1_048_576

export interface StoredAudio {
  /** base64url of the SHA-256. */
  file: string
  type: AudioKind
  byteCount: number
}

/** @throws Refusal invalid when the bytes are no mp3, ogg, m4a or webm */
export async function storeAudio(
  ctx: Context,
  actor: Actor,
  bytes: Uint8Array,
  whose: { unitId: string; subject: string },
): Promise<StoredAudio> {
  const type = audioKindOf(bytes)
  if (!type) throw new Refusal('invalid', 'fields', { audio: 'not_audio' })
  const file = createHash('sha256').update(bytes).digest('base64url')
  const byteCount = bytes.length
  await transact(ctx.db, async (tx) => {
    await tx
      .insertInto('audioFile')
      .values({ file, type, byteCount, content: Buffer.from(bytes), addedAt: instant(ctx) })
      .onConflict((known) => known.column('file').doNothing())
      .execute()
    await record(ctx, tx, {
      act: 'forms.storeAudio',
      ...{ accountId: actor.accountId, ...whose, detail: { file, type, byteCount } },
    })
  })
  return { file, type, byteCount }
}

export async function findAudio(
  db: Reader,
  file: string,
): Promise<{ type: string; content: Uint8Array } | undefined> {
  return db
    .selectFrom('audioFile')
    .select(['type', 'content'])
    .where('file', '=', file)
    .executeTakeFirst()
}

/** @throws Refusal invalid when the form names a recording that was never stored */
export async function checkAudio(db: Reader, document: FormDocument): Promise<void> {
  const files = audioFiles(document)
  if (files.length === 0) return
  const rows = await db.selectFrom('audioFile').select('file').where('file', 'in', files).execute()
  if (rows.length < files.length) throw new Refusal('invalid', 'fields', { audio: 'unknown' })
}
