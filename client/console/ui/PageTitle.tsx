import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { uiText } from '../messages/ui.ts'
import { Icon } from './Icon.tsx'

export interface PageTitleProps {
  /** Answers the question of the page: "5 xã đã trình, 2 xã cần xem trước". */
  title: string
  sub?: ComponentChildren
  /** The way up, where the page is part of another. */
  back?: { href: string; label: string } | undefined
  /** To the right: what can be done with the whole page. */
  actions?: ComponentChildren
}

/** The heading of a page and of the browser's tab. After a change of page the focus comes here. */
export function PageTitle({ title, sub, back, actions }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – ${uiText.product}`
  }, [title])
  useEffect(() => {
    const waiting = document.activeElement === document.body || isFrame(document.activeElement)
    // The browser announces the first page itself. Later ones take the focus that was left without a place,
    // also when the title had to wait for its data; never from something already in use.
    if (arrived && waiting) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  return (
    <div class="page-title">
      <div>
        {back && (
          <a class="back" href={back.href}>
            <Icon name="chevronLeft" /> {back.label}
          </a>
        )}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {sub !== undefined && <p class="page-sub">{sub}</p>}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </div>
  )
}

let arrived = false

function isFrame(element: Element | null): boolean {
  return element?.id === 'main'
}

/** Moves the focus to the heading of the page just come to, so that it is read out from its start. */
export function focusPage(): void {
  const main = document.getElementById('main')
  const heading = main?.querySelector<HTMLElement>('h1')
  ;(heading ?? main)?.focus({ preventScroll: true })
}

/** The parts of a page, under one another at even distance. */
export function Page({ children }: { children: ComponentChildren }) {
  return <div class="page">{children}</div>
}
