import { roleWords } from '../messages/words.ts'
import { placeName, type Workplace } from '../session.ts'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Places } from './Places.tsx'

/** For roles whose question is answered by a page of its own: where to go from here. */
export function PlacesHome({ place }: { place: Workplace }) {
  return (
    <Page>
      <PageTitle title={placeName(place)} sub={roleWords[place.role]} />
      <Places />
    </Page>
  )
}
