import { lazyPart } from '../lazy-part.tsx'
import { pageText } from '../messages/pages.ts'
import { workplace } from '../session.ts'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'

const PlacesHome = lazyPart('places-home', () =>
  import('./PlacesHome.tsx').then((it) => it.PlacesHome),
)
const ReviewHome = lazyPart('review-home', () =>
  import('./ReviewHome.tsx').then((it) => it.ReviewHome),
)
const UnitHome = lazyPart('unit-home', () => import('./UnitHome.tsx').then((it) => it.UnitHome))

/** The first page: answers the one question of the role in which one works. */
export function HomePage() {
  const place = workplace.value
  switch (place?.role) {
    case 'staff':
    case 'clerk':
      return <UnitHome place={place} />
    case 'reviewer':
      return <ReviewHome place={place} />
    case 'coordinator':
    case 'admin':
      return <PlacesHome place={place} />
    case undefined:
      return <NoWorkplace />
  }
}

function NoWorkplace() {
  return (
    <Page>
      <PageTitle title={pageText.homeTitle} />
      <Empty title={pageText.noWorkplaceTitle}>
        <p>{pageText.noWorkplaceText}</p>
      </Empty>
    </Page>
  )
}
