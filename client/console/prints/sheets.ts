import type { ComponentType } from 'preact'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { includes } from '#shared/surveys/sight.ts'
import { hasResult } from '#shared/surveys/state.ts'
import { lazyPart } from '../lazy-part.tsx'
import { printsText, type sheetWords } from '../messages/prints.ts'
import type { SheetProps } from './props.ts'

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

export const sheets: readonly Sheet[] = [
  {
    ...{ name: 'ballot', group: 'before', of: byCards },
    component: lazyPart('ballot', () => import('./BallotSheet.tsx').then((it) => it.BallotSheet)),
  },
  {
    ...{ name: 'poster', group: 'before', of: always },
    component: lazyPart('poster', () => import('./PosterSheet.tsx').then((it) => it.PosterSheet)),
  },
  {
    ...{ name: 'notice', group: 'before', of: byCards },
    component: lazyPart('notice', () => import('./NoticeSheet.tsx').then((it) => it.NoticeSheet)),
  },
  {
    ...{ name: 'register', group: 'before', of: byCards },
    component: lazyPart('register', () =>
      import('./RegisterSheet.tsx').then((it) => it.RegisterSheet),
    ),
  },
  {
    ...{ name: 'draw', group: 'before', of: isDrawn },
    component: lazyPart('draw', () => import('./DrawSheet.tsx').then((it) => it.DrawSheet)),
  },
  {
    ...{ name: 'reminder', group: 'collecting', of: always, unprinted: true },
    component: lazyPart('reminder', () =>
      import('./ReminderTexts.tsx').then((it) => it.ReminderTexts),
    ),
  },
  {
    ...{ name: 'hand-count', group: 'after', of: byCards },
    component: lazyPart('hand-count', () =>
      import('./HandCountSheet.tsx').then((it) => it.HandCountSheet),
    ),
  },
  {
    ...{ name: 'village-count', group: 'after', of: byCards, notYet: beforeVillageCount },
    component: lazyPart('village-count', () =>
      import('./VillageCountSheet.tsx').then((it) => it.VillageCountSheet),
    ),
  },
  {
    ...{ name: 'minutes-posted', group: 'after', of: byCards, notYet: beforeCount },
    component: lazyPart('minutes-posted', () =>
      import('./MinutesSheet.tsx').then((it) => it.PostedMinutes),
    ),
  },
  {
    ...{ name: 'minutes-file', group: 'after', of: byCards, notYet: beforeCount },
    component: lazyPart('minutes-file', () =>
      import('./MinutesSheet.tsx').then((it) => it.FileMinutes),
    ),
  },
  {
    ...{ name: 'key-minutes', group: 'after', of: byCards, notYet: beforeCount },
    component: lazyPart('key-minutes', () =>
      import('./KeyMinutesSheet.tsx').then((it) => it.KeyMinutesSheet),
    ),
  },
  {
    ...{ name: 'posting', group: 'after', of: isOfficial, notYet: beforeCount },
    component: lazyPart('posting', () =>
      import('./PostingNotice.tsx').then((it) => it.PostingNotice),
    ),
  },
]

function always(): boolean {
  return true
}

function byCards({ survey }: SurveyPage): boolean {
  return survey.access === 'card'
}

/** Its households are drawn, not all asked. */
function isDrawn({ counting }: SurveyPage): boolean {
  return counting.selection !== 'all'
}

function isOfficial({ survey }: SurveyPage): boolean {
  return survey.track === 'official'
}

/** Only where a village was counted before the others. */
function beforeVillageCount({ milestones }: SurveyPage): string | undefined {
  const any = milestones.some(({ kind }) => kind === 'villageCounted')
  return any ? undefined : printsText.noVillageCounted
}

/** Whoever may not see the result yet gets no paper of it either. */
function beforeCount({ survey, sight }: SurveyPage): string | undefined {
  const ready = hasResult(survey.state) && includes(sight, 'result')
  return ready ? undefined : printsText.afterCount
}
