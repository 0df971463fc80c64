import { pageText } from '../messages/pages.ts'
import { workplace } from '../session.ts'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { PlacesHome } from './PlacesHome.tsx'
import { ReviewHome } from './ReviewHome.tsx'
import { UnitHome } from './UnitHome.tsx'

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
