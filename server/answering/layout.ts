import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { FormPage } from '#shared/forms/page.ts'
import { plainStyle } from './plain-style.ts'
import * as words from './words.ts'

/** HTML whose every value has been escaped. */
export type Markup = ReturnType<typeof html>

export interface Layout {
  title: string
  /** Whose page it is; nobody's when the survey is not there. */
  page?: FormPage
  demo: boolean
  content: Markup | Markup[]
}

const styleHash = createHash('sha256').update(plainStyle).digest('base64')

/** No script runs on these pages, and they can only be sent back to where they came from. */
export const plainPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** A whole page in the look of the questionnaire: green header, large type, help at the foot. */
export function layout({ title, page, demo, content }: Layout): Markup {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${page?.survey.title ?? words.appName}</title>
<link rel="icon" href="data:,">
<style>${raw(plainStyle)}</style>
</head>
<body>
<header>
${demo ? html`<p class="demo">${words.demoBanner}</p>` : ''}
${page?.training ? html`<p class="demo">${page.training}</p>` : ''}
${
  page
    ? html`<p>${page.survey.bodyName}</p><p>${page.survey.title}</p>`
    : html`<p>${words.appName}</p>`
}
</header>
<main>
${content}
</main>
${page ? help(page) : ''}
</body>
</html>`
}

function help({ survey }: FormPage): Markup {
  return html`<footer>
${phoneLine(words.helpPhone, survey.helpPhone)}
${phoneLine(words.complaintPhone, survey.complaintPhone)}
</footer>`
}

function phoneLine(label: string, number: string | null | undefined): Markup | '' {
  if (!number) return ''
  return html`<a class="line" href="tel:${number.replace(/[^+\d]/g, '')}">${label}<b>${number}</b></a>`
}
