// An extra from the second visit on: the page opens without a network, and what was heard is heard
// again. The network comes first, so that nobody answers a form of yesterday; what is kept ends with
// the survey. Nothing that anybody answered passes through here.

/** What the standard gives a worker, as far as it is used; the compiler knows pages only. */
type Worker = {
  registration: { scope: string }
  clients: {
    matchAll(which: { includeUncontrolled: boolean }): Promise<readonly { url: string }[]>
    claim(): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener(name: string, act: (event: WorkerEvent) => void): void
}
type WorkerEvent = {
  request: Request
  waitUntil(done: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}

const worker = self as unknown as Worker
/** Milliseconds for the network, where there is something to show instead. */
const patience = 8000

worker.addEventListener('install', (event) => {
  event.waitUntil(keepOpenPages().then(() => worker.skipWaiting()))
})
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, searchParams } = new URL(request.url)
  if (request.method !== 'GET') return
  if (pathname.includes('/audio/')) event.respondWith(recording(event))
  else if (request.mode === 'navigate' && !searchParams.has('plain')) {
    event.respondWith(page(event))
  }
})

/** The visit in which the worker came: its page is already on the phone, asking again costs a header. */
async function keepOpenPages(): Promise<void> {
  const clients = await worker.clients.matchAll({ includeUncontrolled: true })
  const { scope } = worker.registration
  const urls = clients.map(({ url }) => url).filter((url) => url.startsWith(scope))
  await Promise.all(urls.map(async (url) => keep(url, await fetch(addressOf(url)))))
}

async function page(event: WorkerEvent): Promise<Response> {
  const { request } = event
  const fresh = fetch(request).then((response) => {
    if (response.status >= 500) throw response
    event.waitUntil(keep(request.url, response.clone()))
    return response
  })
  const held = await findPage(request.url)
  if (!held) return fresh.catch(orResponse)
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(held), patience))
  return Promise.race([fresh, late]).catch(() => held)
}

/** A fault of the server is shown as it came where nothing can be shown instead. */
function orResponse(reason: unknown): Response {
  if (reason instanceof Response) return reason
  throw reason
}

/** Undefined from the end of the survey on: then only the server knows what to say. */
async function findPage(url: string): Promise<Response | undefined> {
  const cache = await opened()
  const held =
    (await cache.match(addressOf(url))) ??
    (await cache.match(addressOf(url), { ignoreSearch: true }))
  const until = held?.headers.get('open-until')
  return until && Date.now() < Date.parse(until) ? held : undefined
}

/** Only what may be shown again and until when is said; else nothing of it is left. */
async function keep(url: string, response: Response): Promise<void> {
  const cache = await opened()
  if (response.ok && response.headers.has('open-until')) await cache.put(addressOf(url), response)
  else await cache.delete(addressOf(url), { ignoreSearch: true })
}

async function recording(event: WorkerEvent): Promise<Response> {
  const { url, headers } = event.request
  const cache = await opened()
  const held = await cache.match(url)
  const whole = held ?? (await fetch(url))
  if (!held && whole.ok) event.waitUntil(cache.put(url, whole.clone()))
  return inPart(whole, headers.get('range'))
}

/** Players ask for parts, and some take nothing else. */
async function inPart(whole: Response, range: string | null): Promise<Response> {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (!whole.ok || first === undefined) return whole
  const content = await whole.blob()
  const from = Number(first)
  const to = Math.min(last ? Number(last) : content.size, content.size - 1)
  return new Response(content.slice(from, to + 1), {
    status: 206,
    headers: {
      'content-type': `${whole.headers.get('content-type')}`,
      'content-range': `bytes ${from}-${to}/${content.size}`,
    },
  })
}

/** Without the fragment, which is nobody's business. */
function addressOf(url: string): string {
  return url.split('#')[0] ?? url
}

function opened(): Promise<Cache> {
  return caches.open('langnghe')
}
