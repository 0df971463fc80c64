// `npm run bench`: what it costs to take answers and to count them, as ratios of one run. Measurements
// and no tests: goals that are missed are printed, nothing fails.
import { hash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { type Context, closeContext, createContext } from '#server/context.ts'
import { count } from '#server/counting/count.ts'
import { recount } from '#server/counting/recount.ts'
import { migrate } from '#server/database/migrate.ts'
import { transact } from '#server/database/transaction.ts'
import { readJson } from '#server/http/validate.ts'
import { makeBallot } from '#server/responses/ballot.ts'
import { acknowledge } from '#server/responses/receipts.ts'
import { storeGroup } from '#server/responses/store.ts'
import { readBox } from '#server/responses/survey-box.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { signToken } from '#server/tokens/blind-rsa.ts'
import { createSurveyKeys, readSigningKey, storeVillageKeys } from '#server/tokens/survey-keys.ts'
import type { Answers, Question } from '#shared/forms/document.ts'
import { responseBody } from '#shared/responses/schema.ts'
import { formOf } from '../forms/sample.ts'
import { anAnswer, closeSurvey, openSurvey } from '../responses/open-survey.ts'
import { settle } from '../world/place.ts'
import { median, race, type Speed } from './load.ts'

/** While the survey is open. */
const morning = '2026-03-04T02:00:00.000Z'

const questions = Array.from({ length: 20 }, (_, at): Question => {
  const words = { vi: `Ông/Bà có hài lòng với nội dung ${at + 1} không?` }
  return { id: `q${at + 1}`, type: 'scale', scale: 'five', why: true, text: words, label: words }
})
const answers: Answers = Object.fromEntries(questions.map(({ id }, at) => [id, `${(at % 5) + 1}`]))

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const ctx = await openDatabase()
try {
  const { slug } = await openSurvey(ctx, { form: formOf(...questions) })
  printMachine()
  await benchIntake(slug)
  await benchCards()
  await benchPage(slug)
  await benchCount()
} finally {
  await closeContext(ctx)
  rmSync(folder, { recursive: true, force: true })
}

async function openDatabase(): Promise<Context> {
  const config = { ...readConfig({ DATA_DIR: folder }), trustProxy: true }
  // As large and as hard to compress as the real one.
  const script = randomBytes(9000).toString('base64')
  const html = `<!doctype html><title>%title%</title><script>${script}</script>%data%`
  const page = () => ({ html, hashes: { scripts: ["'sha256-x'"], styles: [] } })
  const made = createContext(config, { now: () => new Date(morning), page })
  await migrate(made.db)
  await settle(made.db)
  return made
}

async function benchIntake(slug: string): Promise<void> {
  const path = `/api/surveys/${slug}/responses`
  const speeds = await race(
    { ours: createApp(ctx), floor: floorOf(path, slug), single: await singleOf(path, slug) },
    { path, answers },
  )
  console.log('\nAnswers, acknowledged when they are on the disk')
  printSpeed('Lắng Nghe', speeds.ours)
  printSpeed('Hono + zod + receipt, nothing stored', speeds.floor)
  printSpeed('one transaction per request', speeds.single)
  printRatio('÷ floor', speeds.ours.perSecond / speeds.floor.perSecond, 0.5)
  printRatio('÷ one transaction per request', speeds.ours.perSecond / speeds.single.perSecond, 4)
}

/** The same with the token of a card, which is checked, and whose box is another. */
async function benchCards(): Promise<void> {
  const village = 'thon-mot'
  const { id, slug } = await openSurvey(ctx, { slug: 'co-the', form: formOf(...questions) })
  const keys = await createSurveyKeys(ctx, id, [village])
  await transact(ctx.db, async (tx) => {
    await storeVillageKeys(tx, id, keys)
    await tx.updateTable('survey').set({ access: 'card' }).where('id', '=', id).execute()
  })
  const key = readSigningKey(ctx, id, village)
  const proofs = () =>
    Array.from({ length: 4000 }, () => {
      const token = randomBytes(32)
      const signature = signToken(key, token).toString('base64url')
      return { token: token.toString('base64url'), signature }
    })
  const path = `/api/surveys/${slug}/responses`
  const contenders = { ours: createApp(ctx), floor: floorOf(path, slug) }
  const speeds = await race(contenders, { path, answers, proofs }, 500)
  console.log('\nAnswers with the token of a card')
  printSpeed('Lắng Nghe', speeds.ours)
  printSpeed('Hono + zod + receipt, nothing stored', speeds.floor)
  printRatio('÷ floor', speeds.ours.perSecond / speeds.floor.perSecond, 0.25)
}

/** The same reading and the same acknowledgement, with nothing behind them. */
function floorOf(path: string, slug: string): Hono {
  const app = new Hono()
  app.post(path, async (http) => {
    const body = await readJson(http, responseBody)
    const leaf = hash('sha256', JSON.stringify(body), 'buffer')
    return http.json(acknowledge(ctx, slug, leaf), 201)
  })
  return app
}

async function singleOf(path: string, slug: string): Promise<Hono> {
  const box = await readBox(ctx, await getSurvey(ctx.db, slug))
  const app = new Hono()
  app.post(path, async (http) => {
    const body = await readJson(http, responseBody)
    const id = Buffer.from(body.id, 'base64url')
    const ballot = makeBallot(box, { token: id, id }, body)
    await storeGroup(ctx, [ballot])
    return http.json(acknowledge(ctx, slug, ballot.leaf), 201)
  })
  return app
}

async function benchPage(slug: string): Promise<void> {
  const ours = createApp(ctx)
  const path = `/s/${slug}`
  const reply = await ours.request(path, { headers: { 'accept-encoding': 'br' } })
  const body = new Uint8Array(await reply.arrayBuffer())
  const buffer = new Hono()
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }
  buffer.get(path, (http) => http.body(body, 200, headers))
  const speeds = await race({ ours, buffer }, { path })
  console.log(`\nThe questionnaire's page (${body.length} bytes)`)
  printSpeed('Lắng Nghe', speeds.ours)
  printSpeed('Hono answering a buffer', speeds.buffer)
  printRatio('÷ buffer', speeds.ours.perSecond / speeds.buffer.perSecond, 0.85)
}

async function benchCount(): Promise<void> {
  const perCount = 8000
  const counted: number[] = []
  const recounted: number[] = []
  for (let round = 0; round < 3; round++) {
    const survey = await openSurvey(ctx, { slug: `dem-${round}`, form: formOf(...questions) })
    const box = await readBox(ctx, await getSurvey(ctx.db, survey.slug))
    for (let stored = 0; stored < perCount; stored += 64) {
      const group = Array.from({ length: 64 }, () => {
        const body = anAnswer({ answers, village: `thon-${['mot', 'hai', 'ba'][stored % 3]}` })
        const id = Buffer.from(body.id, 'base64url')
        return makeBallot(box, { token: id, id }, body)
      })
      await storeGroup(ctx, group)
    }
    await closeSurvey(ctx, survey)
    const record = await getSurvey(ctx.db, survey.slug)
    const started = performance.now()
    const { total } = await count(ctx, record, { by: null })
    const between = performance.now()
    const { differences } = await recount(ctx.db, record)
    counted.push((total / (between - started)) * 1000)
    recounted.push((total / (performance.now() - between)) * 1000)
    if (differences.length > 0) console.log(differences.join('\n'))
  }
  console.log(`\nThe count of ${perCount} answers, put in by groups of 64`)
  printRatio('counted a second', median(counted), 8000)
  printRatio('recounted a second', median(recounted), 200_000)
  const { rows } = await sql<{ bytes: number }>`
    select sum(pgsize) as bytes from dbstat where name like '%counted_answer%'`.execute(ctx.db)
  const stored = (rows[0]?.bytes ?? 0) / (perCount * counted.length)
  console.log(
    `  ${'bytes stored an answer'.padEnd(38)}${stored.toFixed(0).padStart(7)}     goal ≤ 600`,
  )
}

function printMachine(): void {
  const load = loadavg().map((value) => value.toFixed(1))
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${load.join(' ')}`,
  )
  console.log(`Node ${process.versions.node}, SQLite, 64 connections, medians of 5 rounds`)
}

function printSpeed(name: string, { perSecond, p99, statuses }: Speed): void {
  const codes = Object.keys(statuses).join(' ')
  const figures = `${perSecond.toFixed(0).padStart(7)}/s   p99 ${p99.toFixed(1).padStart(6)} ms`
  console.log(`  ${name.padEnd(38)}${figures}   ${codes}`)
}

function printRatio(name: string, value: number, goal: number): void {
  const figure = value < 100 ? value.toFixed(2) : value.toFixed(0)
  const met = value >= goal ? 'met' : 'NOT met'
  console.log(`  ${name.padEnd(38)}${figure.padStart(7)}     goal ≥ ${goal}: ${met}`)
}
