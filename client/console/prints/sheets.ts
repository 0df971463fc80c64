import type { ComponentType } from 'preact'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { lazyPart } from '../lazy-part.tsx'
import type { printsText, sheetWords } from '../messages/prints.ts'

// Everything that is printed for a survey, in the order in which it is needed. Each sheet is one file,
// fetched when it is opened.

export type SheetName = keyof typeof sheetWords

export interface Sheet {
  name: SheetName
  group: keyof typeof printsText.groups
  /** Whether such a survey has this sheet at all. */
  of: (page: SurveyPage) => boolean
  /** Why it cannot be printed yet, as a sentence. */
  notYet?: (page: SurveyPage) => string | undefined
  /** Read out or sent, not printed. */
  unprinted?: true
  component: ComponentType<SheetProps>
}

export interface SheetProps {
  page: SurveyPage
}

export const sheets: readonly Sheet[] = [
  {
    ...{ name: 'ballot', group: 'before', of: byCards },
    component: lazyPart('ballot', () => import('./BallotSheet.tsx').then((it) => it.BallotSheet)),
  },
  {
    ...{ name: 'poster', group: 'before', of: always },
    component: lazyPart('poster', () => import('./PosterSheet.tsx').then((it) => it.PosterSheet)),
  },
]

function always(): boolean {
  return true
}

function byCards({ survey }: SurveyPage): boolean {
  return survey.access === 'card'
}
