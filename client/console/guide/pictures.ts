// Taken by script (`npm run screenshots`) and laid into the build: the guide needs no other site.
const files = import.meta.glob<string>(
  '../../../docs/screenshots/{guide-*,villager-question}.png',
  { eager: true, query: '?url', import: 'default' },
)

/** Addresses of the pictures by name; one that has not been taken has none. */
export const pictures: Record<string, string> = Object.fromEntries(
  Object.entries(files).map(([path, url]) => [nameOf(path), url]),
)

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.png$/g, '')
}
