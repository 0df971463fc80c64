import { useLocation, useRoute } from 'preact-iso'

export type QueryPatch = Record<string, string | number | boolean | undefined | null>

/** A path with the given parameters put in, and those that are empty taken out. */
export function withQuery(url: string, patch: QueryPatch): string {
  const [path = '', search = ''] = url.split('?')
  const query = new URLSearchParams(search)
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === null || value === '' || value === false) query.delete(name)
    else query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/**
 * The state of a page as it stands in its address, so that it can be sent to a colleague and survives
 * a reload. `patch` adds a step to the history; with `replace` it changes the present one (typing in a search box).
 */
export function useQuery() {
  const { query, url, route } = useLocation()
  return {
    query,
    patch: (changes: QueryPatch, { replace = false } = {}) =>
      route(withQuery(url, changes), replace),
    href: (changes: QueryPatch) => withQuery(url, changes),
  }
}

/** A part of the path, such as `slug` of `/console/surveys/:slug`. */
export function usePathPart(name: string): string {
  const value = useRoute().params[name]
  if (value === undefined) throw new Error(`no :${name} in this path`)
  return value
}

/** Going to another page of the console from code. */
export function useGo(): (url: string, replace?: boolean) => void {
  return useLocation().route
}

export const signInPath = '/console/sign-in'

/** Where to sign in so as to come back here. */
export function signInUrl(from: string): string {
  return from === '/console' ? signInPath : withQuery(signInPath, { return: from })
}

/** The page asked for before signing in; anything that is no page of the console leads home. */
export function returnUrl(query: Record<string, string>): string {
  const asked = query.return ?? ''
  return /^\/console(?:[/?]|$)/.test(asked) && !asked.startsWith(signInPath) ? asked : '/console'
}
