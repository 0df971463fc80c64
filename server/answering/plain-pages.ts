import { html } from 'hono/html'
import { closesAt } from '#shared/dates/days.ts'
import { formatDay, formatInstant } from '#shared/format.ts'
import type { FormPage } from '#shared/forms/page.ts'
import { receiptInGroups } from '#shared/responses/receipt.ts'
import { layout, type Markup } from './layout.ts'
import * as words from './words.ts'

/** Shown only after the answer is on the disk. */
export function sentPage(page: FormPage, language: string, receipt: string): Markup {
  const { survey, slug } = page
  const title = words.sentTitle
  return layout({
    ...{ title, page, demo: page.demo },
    content: html`
<div class="panel good">
<h1>${title}</h1>
<p>${words.resultsAfter(formatDay(survey.closesOn))}</p>
${survey.resultsNote ? html`<p>${survey.resultsNote}</p>` : ''}
</div>
<details class="panel">
<summary>${words.receiptShow}</summary>
<p class="code">${receiptInGroups(receipt)}</p>
<p>${words.receiptUse}</p>
<p><b>${words.receiptWarning}</b></p>
</details>
${survey.state === 'open' ? html`<a class="line" href="${plainPath(slug, language)}">${words.another}</a>` : ''}`,
  })
}

/** The survey takes nothing any more: cancelled, over, or with a result to look at. */
export function gonePage(page: FormPage, resultsPath: string): Markup {
  const { title, paragraphs } = goneWords(page)
  const link =
    page.survey.state === 'announced'
      ? html`<a class="button" href="${resultsPath}">${words.announcedLink}</a>`
      : ''
  return layout({
    ...{ title, page, demo: page.demo },
    content: html`<div class="panel"><h1>${title}</h1>${inParagraphs(paragraphs)}</div>${link}`,
  })
}

/** The same without a page around it, for the place where scripts do not run. */
export function goneNote(page: FormPage): Markup {
  const { title, paragraphs } = goneWords(page)
  return html`<h1>${title}</h1>${inParagraphs(paragraphs)}`
}

/** The way to the page without scripts. */
export function plainLink(slug: string, language: string): Markup {
  return html`<p>${words.noScript}<a href="${plainPath(slug, language)}">${words.openPlain}</a></p>`
}

/** The address of the page without scripts, in a language of the form. */
export function plainPath(slug: string, language: string): string {
  return `/s/${slug}?plain=1${language === 'vi' ? '' : `&lang=${language}`}`
}

interface Problem {
  title: string
  text: string
  page?: FormPage
  demo: boolean
  link?: { href: string; text: string }
}

/** One thing that is wrong and what to do about it. */
export function problemPage({ title, text, page, demo, link }: Problem): Markup {
  return layout({
    ...{ title, demo },
    ...(page && { page }),
    content: html`
<div class="panel bad"><h1>${title}</h1><p>${text}</p></div>
${link ? html`<a class="button" href="${link.href}">${link.text}</a>` : ''}`,
  })
}

/** Why nothing can be begun here any more, and since when: people may have closed it early. */
export function goneWords({ survey }: FormPage): { title: string; paragraphs: string[] } {
  if (survey.state === 'cancelled') {
    return { title: words.cancelledTitle, paragraphs: [words.cancelledText] }
  }
  const title = survey.state === 'announced' ? words.announcedTitle : words.closedTitle
  const note = survey.resultsNote ? [survey.resultsNote] : []
  const since =
    survey.closesAt === closesAt(survey.closesOn)
      ? words.closedText(formatDay(survey.closesOn))
      : words.closedEarly(formatInstant(survey.closesAt))
  return { title, paragraphs: [since, ...note] }
}

function inParagraphs(paragraphs: string[]): Markup {
  return html`${paragraphs.map((text) => html`<p>${text}</p>`)}`
}
