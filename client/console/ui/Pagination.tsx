import { uiText } from '../messages/ui.ts'
import { Icon } from './Icon.tsx'

export interface PaginationProps {
  /** Counted from 1. */
  page: number
  pages: number
  /** The address of a page of the list; the state of a list lives in the URL. */
  href: (page: number) => string
}

/** One step back or forth in a long list, and where one is. */
export function Pagination({ page, pages, href }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={uiText.pages}>
      {page > 1 ? (
        <a class="button button-secondary button-small" href={href(page - 1)} rel="prev">
          <Icon name="chevronLeft" /> <span>{uiText.previousPage}</span>
        </a>
      ) : (
        <span />
      )}
      <span aria-current="page">{uiText.pageOf(page, pages)}</span>
      {page < pages ? (
        <a class="button button-secondary button-small" href={href(page + 1)} rel="next">
          <span>{uiText.nextPage}</span> <Icon name="chevronRight" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
