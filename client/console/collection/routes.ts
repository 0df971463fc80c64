import { lazyPage, type PageRoute } from '../pages.tsx'

/** The pages about the end of the collecting. */
export const collectionRoutes: readonly PageRoute[] = [
  {
    path: '/console/surveys/:slug/collection',
    page: lazyPage(() => import('./CollectionPage.tsx').then((it) => it.CollectionPage)),
    permission: 'surveys.view',
  },
  {
    path: '/console/surveys/:slug/collection/:village',
    page: lazyPage(() => import('./VillagePage.tsx').then((it) => it.VillagePage)),
    permission: 'surveys.view',
  },
]
