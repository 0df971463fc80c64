import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { pageText } from './messages/pages.ts'
import { Button } from './ui/Button.tsx'
import { Page, PageTitle } from './ui/PageTitle.tsx'

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
