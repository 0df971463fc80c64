import { lazyPage, type PageRoute } from '../pages.tsx'

/** The pages about paper ballots. */
export const paperRoutes: readonly PageRoute[] = [
  {
    path: '/console/surveys/:slug/paper',
    page: lazyPage(() => import('./PaperPage.tsx').then((it) => it.PaperPage)),
    permission: 'surveys.view',
  },
  {
    path: '/console/surveys/:slug/paper/:stack',
    page: lazyPage(() => import('./StackPage.tsx').then((it) => it.StackPage)),
    permission: 'paper.key',
  },
  {
    path: '/console/surveys/:slug/paper/:stack/key',
    page: lazyPage(() => import('./KeyingPage.tsx').then((it) => it.KeyingPage)),
    permission: 'paper.key',
  },
]
