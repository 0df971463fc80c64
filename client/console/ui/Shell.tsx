import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { uiText } from '../messages/ui.ts'
import { AccountMenu, type AccountMenuProps } from './AccountMenu.tsx'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { Logo } from './Icon.tsx'
import { useKeptFocus } from './kept-focus.ts'

export interface NavEntry {
  href: string
  label: string
}

export interface ShellProps {
  home: string
  /** The unit one works in, and for which body: under the name of the product. */
  workplace: string
  nav: readonly NavEntry[]
  /** The present path: the entry that leads nearest to it is marked. */
  path: string
  account: AccountMenuProps
  /** Strips over the page. */
  banners?: ComponentChildren
  children: ComponentChildren
}

/** The frame of every page: who and where on the left, the work on the right. */
export function Shell(props: ShellProps) {
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main)
  return (
    <>
      <a class="skip-link" href="#main">
        {uiText.skipToContent}
      </a>
      <div class="shell">
        <Side {...props} />
        <div>
          <aside aria-label={uiText.banners}>{props.banners}</aside>
          <main id="main" tabIndex={-1} ref={main}>
            {props.children}
          </main>
        </div>
      </div>
    </>
  )
}

/** A page before signing in: one narrow column. */
export function Entrance({
  banners,
  children,
}: {
  banners?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class="entrance">
      <aside aria-label={uiText.banners}>{banners}</aside>
      <main id="main" tabIndex={-1}>
        <p class="product">
          <Logo /> {uiText.product}
        </p>
        {children}
      </main>
    </div>
  )
}

function Side({ home, workplace, nav, path, account }: ShellProps) {
  const [open, setOpen] = useState(false)
  // Another page closes the menu of a phone.
  useEffect(() => setOpen(false), [path])
  return (
    <header class={classes('side', open && 'is-open')}>
      <div class="side-head">
        <a class="product" href={home}>
          <Logo /> {uiText.product}
        </a>
        <p class="workplace">{workplace}</p>
        <div class="menu-button">
          <Button
            small
            icon={open ? 'cross' : 'menu'}
            label={open ? uiText.closeMenu : uiText.openMenu}
            expanded={open}
            controls="side-body"
            onClick={() => setOpen(!open)}
          >
            {uiText.menu}
          </Button>
        </div>
      </div>
      <div class="side-body" id="side-body">
        <Nav entries={nav} home={home} path={path} />
        <AccountMenu {...account} />
      </div>
    </header>
  )
}

interface NavProps {
  entries: readonly NavEntry[]
  home: string
  path: string
}

function Nav({ entries, home, path }: NavProps) {
  const current = nearest(entries, home, path)
  return (
    <nav class="nav" aria-label={uiText.navigation}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <a href={entry.href} aria-current={entry === current ? 'page' : undefined}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The longest address that the path starts with: a page inside a list keeps the list marked. */
function nearest(nav: readonly NavEntry[], home: string, path: string): NavEntry | undefined {
  return nav
    .filter(({ href }) => path === href || (href !== home && path.startsWith(`${href}/`)))
    .sort((one, other) => other.href.length - one.href.length)[0]
}
