import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { expect } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Context } from '#server/context.ts'
import { acceptRestored, checkHead, findHead, OlderDatabase } from '#server/ledger/head.ts'
import { type Head, readHeadFile } from '#server/ledger/head-file.ts'
import { anAnswerWith, aToken } from '../participation/scene.ts'
import { failingAt } from '../races/faults.ts'
import { type ModelCard, phoneUse } from './card-model.ts'
import type { Play } from './card-play.ts'

// What happens to a machine while people answer: the program is killed in the middle of something, and an older copy of
// its database is put back. KEYDIR stays as it stands.

/** A copy of the database, with what the model was then. */
export interface Backup extends Pick<Play, 'cards' | 'reissued'> {
  putBack(): Promise<unknown>
  head: Head
  /** Tokens of strays whose answers it holds. */
  late: Set<string>
}

/** Killed at one of its statements, or before it replies: the phone asks again, and it is as if it had asked once. */
export async function kill(play: Play, card: ModelCard | undefined, pick: number): Promise<void> {
  const { world, doors } = play
  const use = card && phoneUse(card)
  if (use && !card.sent) {
    const body = card.lost?.body ?? anAnswerWith(use.proof, { village: card.village })
    await killedAt(play, pick, 'responses', body)
    const { status, body: reply } = await doors.phone('responses', body)
    expect([200, 201]).toContain(status)
    card.sent = { body, receipt: reply.receipt }
  } else if (card && !card.use && !card.withdrawn) {
    const { publicKey } = (await doors.phone('card-checks', { code: card.code })).body
    const { blinded, finish } = aToken(publicKey)
    await killedAt(play, pick, 'redemptions', { code: card.code, blinded })
    const { status, body } = await doors.phone('redemptions', { code: card.code, blinded })
    expect(['redeemed after a kill', status]).toEqual(['redeemed after a kill', 200])
    const { blindSignature } = body
    card.use = { blinded, blindSignature, proof: finish(blindSignature) }
  } else await world.restart()
}

async function killedAt(
  { world, survey }: Play,
  pick: number,
  what: string,
  body: unknown,
): Promise<void> {
  const { ctx } = world
  let remains = () => {}
  const dying = failingAt(ctx, 1 + (pick % 9), () => {
    remains = diskOf(ctx)
  })
  const { status } = await createApp(dying).request(`/api/surveys/${survey.slug}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (dying.failed()) expect(status).toBeGreaterThanOrEqual(500)
  await world.restart(async () => remains())
}

/** What a killed process leaves of an embedded database at this moment; a server of its own rolls back by itself. */
function diskOf({ engine, config }: Context): () => void {
  if (engine !== 'sqlite') return () => {}
  const file = config.databaseUrl.slice('sqlite:'.length)
  const parts = ['', '-wal'].filter((end) => existsSync(file + end))
  for (const end of parts) copyFileSync(file + end, `${file}.killed${end}`)
  return () => {
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
    for (const end of parts) copyFileSync(`${file}.killed${end}`, file + end)
  }
}

export async function backUp(play: Play): Promise<void> {
  const { world, strays, cards, reissued } = play
  const head = await findHead(world.ctx.db)
  let putBack = async (): Promise<unknown> => undefined
  await world.restart(async (database) => {
    putBack = await database.save()
  })
  if (!head) throw new Error('A survey was opened, so there is an event')
  const late = new Set(strays.filter(({ sent }) => sent).map(({ proof }) => proof.token))
  play.backup = { ...structuredClone({ cards, reissued, late }), putBack, head }
}

/** The copy is refused when the ledger has gone on since; told why, the program begins again from what it holds. */
export async function putBack(play: Play): Promise<void> {
  const { world, backup } = play
  if (!backup) return
  const seen = readHeadFile(world.ctx.config)
  await world.restart(async () => void (await backup.putBack()))
  const { ctx } = world
  const isOlder = seen?.hash !== backup.head.hash
  const started = checkHead(ctx)
  if (isOlder) await expect(started).rejects.toThrow(OlderDatabase)
  else await started
  const reason = 'Hỏng ổ đĩa, dùng bản sao lưu'
  await acceptRestored(ctx, reason)
  await checkHead(ctx)
  const { kind, payload } = await ctx.db
    .selectFrom('ledgerEvent')
    .select(['kind', 'payload'])
    .orderBy('height', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(kind).toBe('restore')
  expect(JSON.parse(payload)).toEqual({ reason, lost: seen, found: backup.head })
  if (isOlder && seen) play.givenUp = seen
  play.putBacks++
  forget(play, backup)
}

/**
 * Cards are again what they were. What a phone has in its hands since then still holds: a token that was signed, an answer
 * that was acknowledged; and a card that was printed since is a piece of paper.
 */
function forget(play: Play, { cards, reissued, late }: Backup): void {
  for (const stray of play.strays) {
    if (late.has(stray.proof.token)) continue
    Object.assign(stray, { sent: undefined, lost: stray.sent ?? stray.lost })
  }
  const known = new Map(structuredClone(cards).map((card) => [card.code, card]))
  for (const { code, village, sent, lost, ...card } of play.cards) {
    const before = known.get(code)
    if (!before) play.gone.push(code)
    const use = phoneUse({ code, village, ...card })
    const kept = before && phoneUse(before)
    const inHand = sent ?? lost
    if (use && use.blinded !== kept?.blinded) {
      play.strays.push({ village, proof: use.proof, lost: inHand })
    } else if (before && !before.sent && inHand) before.lost = inHand
  }
  play.cards = [...known.values()]
  play.reissued = structuredClone(reissued)
}
