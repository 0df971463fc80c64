import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { listTokens } from '../counting/list-tokens.ts'
import { readSalts } from '../counting/salts.ts'
import { readTallies } from '../counting/tallies.ts'
import type { Tx } from '../database/schema.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import { listVersions } from '../forms/documents.ts'
import { append } from '../ledger/append.ts'
import { findHead } from '../ledger/head.ts'
import { ledgerPublicKey, signText } from '../ledger/key.ts'
import { listEvents } from '../ledger/list.ts'
import { listRecords } from '../responses/records.ts'
import { signedResult } from '../reviews/signed-result.ts'
import { getSurveyById, type SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'

// The audit bundle: everything that somebody else needs to count a survey again, and nothing that says who
// answered or what they wrote. That it was made is an event, and the last one in it.

/** A file of the bundle. */
export interface BundleFile {
  name: string
  bytes: Buffer
}

/**
 * Makes the bundle of a counted survey. @param actor null: the command line
 * @throws Refusal conflict wrong_state before the count
 */
export function composeBundle(
  ctx: Context,
  actor: Actor | null,
  { id }: SurveyRecord,
): Promise<BundleFile[]> {
  return transact(ctx.db, async (tx) => {
    const survey = await getSurveyById(tx, id)
    if (!hasResult(survey.state)) throw new Refusal('conflict', 'wrong_state')
    const subject = `survey/${survey.slug}`
    // From here on nobody else can add an event, so nothing in the bundle is newer than its head.
    await append(ctx, tx, { kind: 'export', subject, payload: { what: 'auditBundle' } })
    await recordDeed(ctx, tx, survey, actor, 'bundles.make')
    const files = await readFiles(tx, survey)
    return [...files, ...(await manifestOf(ctx, tx, survey, files))]
  })
}

async function readFiles(tx: Tx, survey: SurveyRecord): Promise<BundleFile[]> {
  const versions = await listVersions(tx, survey.id)
  const tallies = Object.fromEntries(await readTallies(tx, survey.id))
  return [
    file('events.jsonl', asLines((await listEvents(tx)).map(canonicalJson))),
    ...versions.map(({ number, document }) => file(`form-${number}.json`, document)),
    file('answers.jsonl', asLines(await listRecords(tx, survey.id))),
    ...(survey.access === 'card'
      ? [
          file(
            'tokens.jsonl',
            asLines((await listTokens(tx, survey.id)).map((one) => canonicalJson({ ...one }))),
          ),
        ]
      : []),
    file('tallies.json', canonicalJson(tallies)),
    file('salts.json', canonicalJson(await readSalts(tx, survey.id))),
    file('result.json', await signedResult(tx, survey)),
  ]
}

async function manifestOf(
  ctx: Context,
  tx: Tx,
  { slug }: SurveyRecord,
  files: BundleFile[],
): Promise<BundleFile[]> {
  const manifest = canonicalJson({
    ...{ format: 'langnghe-bundle-1', survey: slug, ledgerKey: ledgerPublicKey(ctx.keys) },
    head: await findHead(tx),
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  })
  return [
    file('bundle.json', manifest),
    file('bundle.sig', signText(ctx.keys, `bundle ${sha256(manifest)}`)),
  ]
}

function asLines(lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function file(name: string, text: string): BundleFile {
  return { name, bytes: Buffer.from(text, 'utf8') }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
