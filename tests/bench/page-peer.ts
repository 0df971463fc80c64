// A page of the same questions with SurveyJS, served like ours: compressed once, by the same kind of
// server. It is spared whatever can be: no fonts, one script, one style, tree-shaken and minified.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { build } from 'vite'
import type { Question } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { FormPage } from '#shared/forms/page.ts'
import { choicesOf } from '#shared/questions/registry.ts'

export interface Peer {
  url: string
  end(): void
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Builds the page from the packages in node_modules and serves it. */
export async function servePeer(page: FormPage): Promise<Peer> {
  mkdirSync('node_modules/.cache', { recursive: true })
  const outDir = mkdtempSync(resolve('node_modules/.cache/peer-'))
  await build({
    configFile: false,
    root: resolve('tests/bench/peer'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome109', chunkSizeWarningLimit: 10_000 },
  })
  const app = new Hono()
  for (const path of readdirSync(outDir, { recursive: true }) as string[]) {
    const type = types[extname(path)]
    if (!type) continue
    const text = readFileSync(join(outDir, path), 'utf8')
    const body = Uint8Array.from(
      brotliCompressSync(text.replace('"%model%"', () => modelJson(page))),
    )
    const address = path === 'index.html' ? '/' : `/${path}`
    app.get(address, (http) => {
      return http.body(body, 200, { 'content-type': type, 'content-encoding': 'br' })
    })
  }
  rmSync(outDir, { recursive: true })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}/`, end: () => server.close() }
}

function modelJson(page: FormPage): string {
  return JSON.stringify(modelOf(page)).replaceAll('<', '\\u003c')
}

/** The same words and choices in SurveyJS's own terms, one question a page after a start page. */
function modelOf({ survey, document, villages }: FormPage) {
  const village = {
    ...{ type: 'radiogroup', name: 'village', title: `Ông/Bà ở thôn nào của ${survey.unitName}?` },
    choices: villages.map(({ id, name }) => ({ value: id, text: name })),
  }
  const questions = allQuestions(document).flatMap((question) => elementsOf(question, document))
  return {
    ...{ locale: 'vi', title: survey.title, startSurveyText: 'Bắt đầu' },
    ...{ questionsOnPageMode: 'questionPerPage', firstPageIsStartPage: true },
    ...{ showProgressBar: true, progressBarType: 'questions' },
    pages: [
      { elements: [{ type: 'html', name: 'start', html: `<h1>${document.title.vi}</h1>` }] },
      { elements: villages.length > 0 ? [village, ...questions] : questions },
    ],
  }
}

function elementsOf(question: Question, document: FormPage['document']): object[] {
  const { id: name, text, type } = question
  if (type === 'text') {
    return [{ type: 'comment', name, title: text.vi, maxLength: question.maxLength }]
  }
  const choices = choicesOf(question, document).map(({ value, label }) => {
    return { value, text: label.vi }
  })
  const asked = { type: 'radiogroup', name, title: text.vi, choices }
  if (type !== 'scale' || !question.why) return [asked]
  const why = { type: 'comment', name: `${name}-why`, title: 'Vì sao?', maxLength: 200 }
  return [{ ...asked, showCommentArea: true, commentText: why.title }]
}
