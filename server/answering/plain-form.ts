import { html } from 'hono/html'
import { formatCount, formatDay } from '#shared/format.ts'
import type { AskedQuestion, Localized, NumberQuestion } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { FormPage } from '#shared/forms/page.ts'
import { askedAs, choicesOf, textKeysOf } from '#shared/questions/registry.ts'
import { whyKey, whyLength } from '#shared/questions/scale.ts'
import {
  cardAsk,
  cardHint,
  cardHousehold,
  cardReport,
  cardReported,
} from '#shared/tokens/wording.ts'
import { layout, type Markup } from './layout.ts'
import { pageWords } from './page-words.ts'
import { answerField, type Filled, otherVillage } from './plain-body.ts'
import { plainPath } from './plain-pages.ts'
import * as words from './words.ts'

/** The whole form on one page, for browsers without JavaScript; with what was filled in and what is wrong with it. */
export function plainForm(page: FormPage, filled: Filled): Markup {
  const { survey, document } = page
  const say = speaking(filled)
  const title = document.title[filled.language] ?? document.title.vi
  const wrong = Object.keys(filled.errors).length > 0 || filled.notStored
  return layout({
    title: wrong ? `${words.errorPrefix}${title}` : title,
    page,
    demo: page.demo,
    content: html`
${wrong ? '' : languageLinks(page, filled)}
<h1>${say(document.title)}</h1>
${document.provenance ? html`<p class="muted">${say(document.provenance)}</p>` : ''}
${wrong ? errorSummary(page, filled) : promises(page)}
<form id="${fieldId('form')}" method="post" action="/s/${page.slug}" accept-charset="utf-8">
<input type="hidden" name="id" value="${filled.id}">
<input type="hidden" name="salt" value="${filled.salt}">
<input type="hidden" name="version" value="${page.version}">
<input type="hidden" name="lang" value="${filled.language}">
${survey.access === 'card' ? cardField(filled) : ''}
${asksForVillage(page) ? villageField(page, filled) : ''}
${document.sections.map(
  (section) => html`
${section.title ? html`<h2>${say(section.title)}</h2>` : ''}
${section.questions.flatMap(askedAs).map((question) => questionField(page, question, filled))}`,
)}
<button type="submit">${words.send}</button>
<p class="muted">${words.sendHint} ${words.deadline(formatDay(survey.closesOn))}</p>
</form>`,
  })
}

/** A card tells its village by itself. */
export function asksForVillage({ survey, villages }: FormPage): boolean {
  return survey.access === 'open' && villages.length > 0
}

/** Each text in the language of the page, marked as such; in Vietnamese where the form lacks it. */
function speaking({ language }: Filled): (text: Localized) => Markup | string {
  return (text) => {
    const words = text[language]
    return language === 'vi' || !words ? text.vi : html`<span lang="${language}">${words}</span>`
  }
}

/** Before anything is filled in, for it would be lost with the page. */
function languageLinks(page: FormPage, { language }: Filled): Markup | '' {
  if (page.languages.length < 2) return ''
  const link = ([code, name]: [string, string]) => html`
<a class="line" href="${plainPath(page.slug, code)}" ${code === language ? html`aria-current="true"` : ''}>${name}</a>`
  return html`<nav aria-label="${words.languages}">${Object.entries(pageWords(page).languages).map(link)}
</nav>`
}

/** Only what is true of this page: here the running server sees more than on the page with scripts. */
function promises(page: FormPage): Markup {
  const { purpose, length, skip, kept, onlookers } = pageWords(page)
  return html`<div class="panel">
<p>${purpose}</p>
<p>${length} ${skip}</p>
<p>${kept} ${words.serverSees(page.survey.access === 'card')}</p>
<p>${onlookers}</p>
</div>`
}

function errorSummary({ document }: FormPage, filled: Filled): Markup {
  const { errors, notStored } = filled
  if (notStored) return html`<div class="panel bad" role="alert"><p>${words.notStored}</p></div>`
  const labels = new Map(
    allQuestions(document).flatMap((question) =>
      [question.id, ...textKeysOf(question)].map((key) => [key, question.label] as const),
    ),
  )
  const item = ([key, message]: [string, string]) => {
    const label = labels.get(key)
    const name = label ? html`${speaking(filled)(label)}: ` : ''
    return html`<li><a href="#${fieldId(key)}">${name}${message}</a></li>`
  }
  return html`<div class="panel bad" role="alert">
<p><b>${words.errorTitle}</b></p>
<ul>${Object.entries(errors).map(item)}</ul>
</div>`
}

/** The Enter key presses the first button of a form: an unseen one sends, before the one that reports. */
function cardField({ card, cardUsed, errors }: Filled): Markup {
  return html`<div class="field${errors.card ? ' wrong' : ''}">
<label class="ask" for="${fieldId('card')}">${cardAsk}</label>
<p class="muted">${cardHint}</p>
${errorLine(errors.card)}
<input type="text" inputmode="numeric" autocomplete="off" id="${fieldId('card')}" name="card" value="${card}">
${cardUsed === 'reported' ? html`<p role="status"><b>${cardReported}</b></p>` : ''}
${cardUsed === 'used' ? html`<button hidden></button><button class="second" name="report" value="1">${cardReport}</button>` : ''}
<p class="muted">${cardHousehold}</p>
</div>`
}

function villageField({ survey, villages }: FormPage, { village, errors }: Filled): Markup {
  const option = (value: string, name: string) =>
    html`<option value="${value}" ${value === village ? 'selected' : ''}>${name}</option>`
  return html`<div class="field${errors.village ? ' wrong' : ''}">
<label class="ask" for="${fieldId('village')}">${words.villageAsk(survey.unitName)}</label>
${errorLine(errors.village)}
<select id="${fieldId('village')}" name="village">
${option('', words.villageChoose)}
${villages.map(({ id, name }) => option(id, name))}
${option(otherVillage, words.villageOther)}
</select>
</div>`
}

function questionField(page: FormPage, question: AskedQuestion, filled: Filled): Markup {
  const { id, text, hint, required } = question
  const say = speaking(filled)
  const error = filled.errors[id]
  const asking = html`${say(text)}${required ? html` ${words.required}` : ''}`
  const notes = html`${onlyIf(page, question, filled)}
${hint ? html`<p class="muted">${say(hint)}</p>` : ''}
${bounds(question)}${errorLine(error)}`
  const mark = error ? ' wrong' : ''
  if (question.type === 'text' || question.type === 'number') {
    return html`<div class="field${mark}">
<label class="ask" for="${fieldId(id)}">${asking}</label>
${notes}
${
  question.type === 'text'
    ? textField(id, filled, question.maxLength, question.size === 'long' ? 4 : 1)
    : numberField(question, filled)
}
</div>`
  }
  return html`<fieldset class="${mark.trim()}">
<legend>${asking}</legend>
${notes}
${choiceFields(page, question, filled)}
${question.type === 'scale' && question.why ? whyField(question, filled) : ''}
</fieldset>`
}

/** Without a script every question stands there; which ones are meant is said in words. */
function onlyIf(page: FormPage, { showIf }: AskedQuestion, filled: Filled): Markup | '' {
  const asked = showIf && allQuestions(page.document).find(({ id }) => id === showIf.question)
  if (!asked) return ''
  const say = speaking(filled)
  const answers = choicesOf(asked, page.document)
    .filter(({ value }) => showIf.isOneOf.includes(value))
    .map(({ label }) => say(label))
  return html`<p class="muted">${words.onlyIf(say(asked.label), answers)}</p>`
}

function bounds(question: AskedQuestion): Markup | '' {
  if (question.type === 'number') {
    const [min, max] = [question.min, question.max].map((bound) => formatCount(bound))
    return html`<p class="muted">${words.numberBetween(min ?? '', max ?? '')}</p>`
  }
  if (question.type !== 'multiple') return ''
  const { max } = question
  return html`<p class="muted">${max ? words.chooseAtMost(max) : words.chooseSeveral}</p>`
}

function numberField({ id, unit }: NumberQuestion, filled: Filled): Markup {
  const field = html`<input type="text" inputmode="numeric" autocomplete="off" id="${fieldId(id)}" name="${answerField(id)}" value="${String(filled.answers[id] ?? '')}">`
  return unit ? html`<p class="unit">${field} ${speaking(filled)(unit)}</p>` : field
}

function choiceFields({ document }: FormPage, question: AskedQuestion, filled: Filled): Markup {
  const { id, required } = question
  const several = question.type === 'multiple'
  const given = [filled.answers[id] ?? []].flat()
  const choices = choicesOf(question, document).map((choice) => ({
    ...choice,
    words: speaking(filled)(choice.label),
  }))
  const skip = { value: '', words: words.skip, apart: true }
  return html`${(required || several ? choices : [...choices, skip]).map(
    ({ value, words, apart }, place) => html`
<label class="choice${apart ? ' apart' : ''}">
<input type="${several ? 'checkbox' : 'radio'}" name="${answerField(id)}" value="${value}" ${place === 0 ? html`id="${fieldId(id)}"` : ''} ${given.includes(value) ? 'checked' : ''}>
<span>${words}</span>
</label>`,
  )}`
}

/** Without a script it cannot appear by itself, so it always stands there; after a satisfied answer it is ignored. */
function whyField(question: { id: string }, filled: Filled): Markup {
  const key = whyKey(question)
  return html`<div class="why">
<label for="${fieldId(key)}"><b>${words.why}</b> ${words.whyHint}</label>
${errorLine(filled.errors[key])}
${textField(key, filled, whyLength, 2)}
</div>`
}

function textField(key: string, { answers }: Filled, longest: number, rows: number): Markup {
  // The line break after the tag belongs to the element, not to the text.
  return html`<textarea id="${fieldId(key)}" name="${answerField(key)}" rows="${rows}" maxlength="${longest}">
${String(answers[key] ?? '')}</textarea>`
}

function errorLine(message: string | undefined): Markup | '' {
  return message ? html`<p class="error">${message}</p>` : ''
}

/** Ids of questions have no colon. */
function fieldId(key: string): string {
  return `f:${key}`
}
