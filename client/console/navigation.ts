import { createContext } from 'preact'
import type { PageRoute } from './pages.tsx'
import { may, mayBelow } from './session.ts'
import type { NavEntry } from './ui/Shell.tsx'

/** The entries that the present workplace sees, for every page that lists them. */
export const Navigation = createContext<NavEntry[]>([])

/** The pages that the present workplace may open. */
export function openTo(routes: readonly PageRoute[]): PageRoute[] {
  return routes.filter(
    ({ permission, below }) =>
      permission === undefined || (below ? mayBelow(permission) : may(permission)),
  )
}

/** Their entries in the navigation, in the order of the route table. */
export function navigationOf(routes: readonly PageRoute[]): NavEntry[] {
  return openTo(routes).flatMap(({ path, nav }) =>
    nav === undefined ? [] : [{ href: path, label: nav }],
  )
}
