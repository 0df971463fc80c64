import { pageText } from '../messages/pages.ts'
import { roleWords } from '../messages/words.ts'
import { navigation } from '../navigation.ts'
import { placeName, workplace } from '../session.ts'
import { Card } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'

/** Where one works, and what can be done from here. */
export function HomePage() {
  const place = workplace.value
  if (!place) {
    return (
      <Page>
        <PageTitle title={pageText.homeTitle} />
        <Empty title={pageText.noWorkplaceTitle}>
          <p>{pageText.noWorkplaceText}</p>
        </Empty>
      </Page>
    )
  }
  const entries = navigation().filter(({ href }) => href !== '/console')
  return (
    <Page>
      <PageTitle title={placeName(place)} sub={roleWords[place.role]} />
      {entries.length > 0 && (
        <Card>
          <ul class="link-list">
            {entries.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}
