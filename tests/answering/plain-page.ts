import type { World } from '../world/world.ts'

/** Sends the page as a browser without scripts does. */
export async function sendPlain(world: World, slug: string, fields: URLSearchParams) {
  const response = await world.request(`/s/${slug}`, { method: 'POST', body: fields })
  return { status: response.status, html: await response.text() }
}
