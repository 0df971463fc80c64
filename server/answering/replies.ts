import type { Context as HonoContext } from 'hono'
import type { FormPage } from '#shared/forms/page.ts'
import type { Context } from '../context.ts'
import type { Refusal } from '../errors.ts'
import { readFormPage } from './form-page.ts'
import { type Markup, plainPolicy } from './layout.ts'
import { errorsInWords, type Filled } from './plain-body.ts'
import { plainForm } from './plain-form.ts'
import { gonePage, problemPage } from './plain-pages.ts'
import type { Visit } from './visits.ts'
import * as words from './words.ts'

// What a browser without scripts gets back, with the status that says the same.

type PageStatus = 200 | 201 | 404 | 409 | 410 | 422 | 429 | 503
type Reply = Response | Promise<Response>

/** A page of the server's own: never kept, because it may show what somebody filled in. */
export function sendPlain(http: HonoContext, page: Markup, status: PageStatus = 200): Reply {
  http.header('Content-Security-Policy', plainPolicy)
  http.header('Cache-Control', 'no-store')
  return http.html(page, status)
}

export interface Refused {
  found: Visit
  page: FormPage
  filled: Filled
  error: Refusal
}

export function sayRefused(
  ctx: Context,
  http: HonoContext,
  { found, page, filled, error }: Refused,
): Reply {
  switch (error.code) {
    case 'too_many':
    case 'unavailable':
      http.header('Retry-After', '30')
      return sendPlain(
        http,
        plainForm(page, { ...filled, notStored: true }),
        error.code === 'too_many' ? 429 : 503,
      )
    case 'conflict': {
      const { conflictTitle: title, conflictText: text } = words
      return sendPlain(http, problemPage({ title, text, page, demo: page.demo }), 409)
    }
    case 'gone':
      return error.reason === 'village_closed'
        ? sayVillageClosed(http, page)
        : sayGone(ctx, http, found)
    case 'invalid':
      if (error.reason !== 'fields') return sayBroken(http, page, words.brokenText)
      return sendPlain(
        http,
        plainForm(page, { ...filled, errors: errorsInWords(error.fields ?? {}) }),
        422,
      )
    default:
      return sayNotFound(ctx, http)
  }
}

export async function sayGone(ctx: Context, http: HonoContext, found: Visit): Promise<Response> {
  const page = await readFormPage(ctx, found)
  return sendPlain(http, gonePage(page, `/s/${page.slug}/results`), 410)
}

/** The survey goes on elsewhere: only the village of the card has ended. */
function sayVillageClosed(http: HonoContext, page: FormPage): Reply {
  const { villageClosedTitle: title, villageClosedText: text } = words
  return sendPlain(http, problemPage({ title, text, page, demo: page.demo }), 410)
}

export function sayNotFound(ctx: Context, http: HonoContext): Reply {
  const { notFoundTitle: title, notFoundText: text } = words
  return sendPlain(http, problemPage({ title, text, demo: ctx.config.demo }), 404)
}

export function sayBroken(http: HonoContext, page: FormPage, text: string): Reply {
  const link = { href: `/s/${page.slug}?plain=1`, text: words.openAgain }
  const problem = { title: words.brokenTitle, text, page, demo: page.demo, link }
  return sendPlain(http, problemPage(problem), 422)
}

export function sayNotReady(ctx: Context, http: HonoContext, slug: string): Reply {
  const link = { href: `/s/${slug}?plain=1`, text: words.openPlain }
  const { notReadyTitle: title, notReadyText: text } = words
  return sendPlain(http, problemPage({ title, text, demo: ctx.config.demo, link }), 503)
}
