import { pageText } from './messages/pages.ts'
import { ButtonLink } from './ui/Button.tsx'
import { Page, PageTitle } from './ui/PageTitle.tsx'

/** An address that leads nowhere, or nowhere for this account. */
export function NotFoundPage() {
  return (
    <Page>
      <PageTitle title={pageText.notFoundTitle} sub={pageText.notFoundText} />
      <div>
        <ButtonLink kind="primary" href="/console">
          {pageText.toHome}
        </ButtonLink>
      </div>
    </Page>
  )
}
