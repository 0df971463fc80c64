import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import type { Permission } from '#shared/accounts/permissions.ts'
import { pageText } from './messages/pages.ts'
import { Button } from './ui/Button.tsx'
import { Page, PageTitle } from './ui/PageTitle.tsx'

export interface PageRoute {
  path: string
  page: ComponentType
  /** Without it the page is for everybody who has signed in. */
  permission?: Permission
  /** Only for those whose permission also reaches the units below their own. */
  below?: boolean
  /** The entry in the navigation; entries stand in the order of this table. */
  nav?: string
}

/**
 * A page that is fetched when it is first opened. When it cannot be fetched (no network, or a newer
 * version has been put in place meanwhile) a page that says so stands in for it.
 */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  return lazy(() => load().catch(() => PageNotLoaded))
}

function PageNotLoaded() {
  return <ReloadPage title={pageText.pageNotLoadedTitle} text={pageText.pageNotLoadedText} />
}

/** A page that failed while it was drawn. */
export function CrashedPage() {
  return <ReloadPage title={pageText.crashTitle} text={pageText.crashText} />
}

function ReloadPage({ title, text }: { title: string; text: string }) {
  return (
    <Page>
      <PageTitle title={title} sub={text} />
      <div>
        <Button kind="primary" onClick={() => location.reload()}>
          {pageText.reloadPage}
        </Button>
      </div>
    </Page>
  )
}
