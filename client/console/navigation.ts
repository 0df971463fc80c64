import { type PageRoute, routes } from './routes.ts'
import { may, mayBelow } from './session.ts'
import type { NavEntry } from './ui/Shell.tsx'

/** The pages that the present workplace may open. */
export function openRoutes(): PageRoute[] {
  return routes.filter(
    ({ permission, below }) =>
      permission === undefined || (below ? mayBelow(permission) : may(permission)),
  )
}

/** Their entries in the navigation, in the order of the route table. */
export function navigation(): NavEntry[] {
  return openRoutes().flatMap(({ path, nav }) =>
    nav === undefined ? [] : [{ href: path, label: nav }],
  )
}
