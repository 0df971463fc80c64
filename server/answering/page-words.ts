import { formatDay } from '#shared/format.ts'
import { visibleQuestions } from '#shared/forms/journey.ts'
import { languageNames } from '#shared/forms/languages.ts'
import type { FormPage, PageWords } from '#shared/forms/page.ts'
import * as words from './words.ts'

const secondsPerQuestion = 18

/** What both pages say before the first question, and after the last: only what is true of this survey. */
export function pageWords({ survey, document, languages }: FormPage): PageWords {
  const questions = visibleQuestions(document, {})
  const minutes = Math.ceil((questions.length * secondsPerQuestion) / 60)
  const withCard = survey.access === 'card'
  const day = formatDay(survey.closesOn)
  return {
    languages: languages[1]
      ? Object.fromEntries(languages.map((code) => [code, nameOf(code)]))
      : {},
    invitation: words.invitation(questions.length),
    purpose: words.purpose(survey.bodyName, document.aboutNtmResults),
    length: words.lengthOf(minutes, questions.length),
    skip: questions.some(({ required }) => required) ? words.skipSome : words.skipAny,
    kept: words.notKept + (withCard ? words.cardKnown : ''),
    onlookers: words.onlookers,
    more: words.whoCouldKnow(withCard),
    deadline: words.deadline(day),
    received: words.resultsAfter(day),
  }
}

/** As those call it who speak it. */
function nameOf(code: string): string {
  return words.ownLanguageNames[code] ?? languageNames[code] ?? code
}
