import type { Localized } from '#shared/forms/document.ts'

/** A text as props of an element: its words, and `lang` where they are not in the page's language. */
export type Words = { children: string; lang?: string }

/** Gives texts in one language, in Vietnamese where a text lacks it. */
export type Say = (texts: Localized) => Words

export function speaker(language: string): Say {
  return (texts) => {
    const children = texts[language]
    if (language === 'vi' || !children) return { children: texts.vi }
    return { children, lang: language }
  }
}
