import type { Context as HonoContext } from 'hono'
import { formPage, pageQuery } from '#shared/answering/schema.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { type FormPage, forPhone, type PhonePage } from '#shared/forms/page.ts'
import type { Context } from '../context.ts'
import { found, notFound, Refusal } from '../errors.ts'
import { findAudio } from '../forms/audio.ts'
import { getVersion } from '../forms/documents.ts'
import { findTemplate } from '../forms/templates.ts'
import { accountEndpoint, type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { type InlinedPage, inlinePage, sendInlined, sendPreview } from '../http/inlined.ts'
import { scriptRoutes } from '../http/script-routes.ts'
import { addressBlock } from '../http/security.ts'
import { sendBytes } from '../http/send-bytes.ts'
import { getSurveySeen } from '../surveys/sight.ts'
import { readFormPage } from './form-page.ts'
import { createPageCache, type PageCache } from './page-cache.ts'
import { pageWords } from './page-words.ts'
import { newFilled } from './plain-body.ts'
import { plainForm } from './plain-form.ts'
import { goneNote, goneWords, plainLink } from './plain-pages.ts'
import { previewOf, surveyPreview } from './preview.ts'
import { sayGone, sayNotFound, sayNotReady, sendPlain } from './replies.ts'
import { takePlain } from './take-plain.ts'
import { type Visit, visit } from './visits.ts'

interface Kept {
  pages: PageCache<InlinedPage>
  /** What addresses may name, of each published form. */
  named: PageCache<Pick<FormDocument, 'languages' | 'audio'>>
}

const kept = new WeakMap<Context, Kept>()
const room = { pages: 200, named: 2000 }

export const answeringRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/preview',
      summary:
        'The questionnaire with the form as it stands, to look at; it keeps and sends nothing',
      query: pageQuery,
    },
    async ({ ctx, actor, params, query, http }) => {
      const survey = await getSurveySeen(ctx, actor, params.slug, 'participation')
      return sendPreviewPage(ctx, http, await surveyPreview(ctx, survey), query.lang)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/form-templates/:id/preview',
      summary:
        'The questionnaire with the form of a template, to look at; it keeps and sends nothing',
      query: pageQuery,
    },
    async ({ ctx, actor, params, query, http }) => {
      const { id, document, ownerUnitId, body } = found(await findTemplate(ctx.db, params.id))
      const [grant] = actor.grants
      if (!grant) throw notFound()
      const page = await previewOf(ctx, {
        ...{ slug: id, title: document.title.vi, document },
        ...{ unitId: ownerUnitId ?? grant.unitId, body: body ?? grant.body },
      })
      return sendPreviewPage(ctx, http, page, query.lang)
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/form',
      summary: 'The form of a published survey, with all that an answer needs',
      reply: formPage,
    },
    async ({ ctx, params, http }) => {
      const found = await visit(ctx, params.slug)
      if (!found) throw notFound()
      http.header('Cache-Control', 'no-cache')
      return readFormPage(ctx, found)
    },
  ),
  ...scriptRoutes,
  publicEndpoint(
    {
      method: 'get',
      path: '/s/:slug',
      summary: 'The questionnaire as one HTML page; ?plain=1 without a script',
      query: pageQuery,
    },
    async ({ ctx, params, query, http }) => {
      const found = await visit(ctx, params.slug)
      if (!found) return sayNotFound(ctx, http)
      if (found.state === 'announced') return sayGone(ctx, http, found)
      if (query.plain === undefined) return sendQuestionnaire(ctx, http, found, query.lang)
      if (found.phase !== 'open') return sayGone(ctx, http, found)
      const page = await readFormPage(ctx, found)
      const language = chooseLanguage(page.languages, query.lang)
      return sendPlain(http, plainForm(page, newFilled(ctx.random, language)))
    },
  ),
  publicEndpoint(
    {
      method: 'get',
      path: '/s/:slug/audio/:file',
      summary: 'A recording of a published form, as <version>.<language>.<what it reads>',
    },
    async ({ ctx, params, http }) => {
      const visited = found(await visit(ctx, params.slug))
      const [, version, language = '', key = ''] =
        /^(\d{1,6})\.([^.]+)\.(.+)$/.exec(params.file) ?? []
      if (!version) throw notFound()
      const { audio } = await namedIn(ctx, visited.survey.id, Number(version))
      const file = found(audio?.[language]?.[key]?.file)
      return sendBytes(http, found(await findAudio(ctx.db, file)))
    },
  ),
  publicEndpoint(
    {
      method: 'post',
      path: '/s/:slug',
      summary: 'Send the page without a script (a form, URL-encoded)',
      maxBytes: 262_144,
    },
    async ({ ctx, params, http }) => {
      const found = await visit(ctx, params.slug)
      if (!found) return sayNotFound(ctx, http)
      if (found.phase === 'over') return sayGone(ctx, http, found)
      return takePlain(ctx, http, found, addressBlock(ctx.config, http))
    },
  ),
]

/** Made once per state of the survey and language, then only handed out. */
async function sendQuestionnaire(
  ctx: Context,
  http: HonoContext,
  found: Visit,
  asked: string | undefined,
): Promise<Response> {
  const { survey, phase, state, version, today } = found
  const language = await languageFor(ctx, found, asked)
  // The unit may be called differently tomorrow.
  const key = [survey.id, version, state, survey.closesAt, today, language].join(' ')
  try {
    const page = await keptBy(ctx).pages.get(key, () => makeQuestionnaire(ctx, found, language))
    // Till then a phone may show what it has kept of this page.
    if (phase === 'open') http.header('Open-Until', survey.closesAt)
    return sendInlined(http, page, phase === 'open' ? 200 : 410)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    ctx.log.warn('the questionnaire is not built: run "npm run build"')
    return sayNotReady(ctx, http, survey.slug)
  }
}

function keptBy(ctx: Context): Kept {
  const known = kept.get(ctx)
  if (known) return known
  const made = {
    pages: createPageCache<InlinedPage>(room.pages),
    named: createPageCache<Pick<FormDocument, 'languages' | 'audio'>>(room.named),
  }
  kept.set(ctx, made)
  return made
}

/** A language of the form, whatever stands in the address: nobody can fill the cache with others. */
async function languageFor(ctx: Context, found: Visit, asked = 'vi'): Promise<string> {
  if (asked === 'vi') return asked
  const { languages } = await namedIn(ctx, found.survey.id, found.version)
  return chooseLanguage(languages, asked)
}

/** Of any version: a phone that has kept an older page reads it aloud as it was. */
function namedIn(ctx: Context, surveyId: string, version: number) {
  return keptBy(ctx).named.get(`${surveyId} ${version}`, async () => {
    const { languages, audio } = await getVersion(ctx.db, surveyId, version)
    return { languages, ...(audio && { audio }) }
  })
}

async function makeQuestionnaire(
  ctx: Context,
  found: Visit,
  language: string,
): Promise<InlinedPage> {
  const built = ctx.page('questionnaire')
  const page = await readFormPage(ctx, found)
  const isOpen = found.phase === 'open'
  const noscript = await (isOpen ? plainLink(page.slug, language) : goneNote(page))
  const data = phonePage(page, language)
  return inlinePage(built, {
    title: page.survey.title,
    data: isOpen ? data : { ...data, over: goneWords(page) },
    noscript: String(noscript),
  })
}

function phonePage(page: FormPage, language: string): PhonePage {
  return { ...forPhone(page, language), words: pageWords(page) }
}

/** In one of the form's languages; anything else is Vietnamese. */
function sendPreviewPage(
  ctx: Context,
  http: HonoContext,
  page: FormPage,
  asked: string | undefined,
): Response {
  const language = chooseLanguage(page.languages, asked)
  return sendPreview(http, ctx.page('questionnaire'), {
    title: page.survey.title,
    data: phonePage(page, language),
  })
}

function chooseLanguage(languages: string[], asked: string | undefined): string {
  return languages.find((one) => one === asked) ?? 'vi'
}
