import type { Import } from './imports.ts'

/**
 * Who stands on whom in the server, lowest first; names on one line stand side by side and never
 * meet. A new capability takes its place here before anything else.
 */
const ladder: string[][] = [
  ['errors'],
  ['log'],
  ['random'],
  ['throttle'],
  ['config'],
  ['database'],
  ['keys'],
  ['pages'],
  ['context'],
  ['audit'],
  ['ledger'],
  ['tokens'],
  ['dates'],
  ['units'],
  ['accounts'],
  ['forms'],
  ['surveys'],
  ['participation', 'responses'],
  ['paper'],
  ['collection'],
  ['team'],
  ['answering'],
  ['counting'],
  ['results'],
  ['targets'],
  ['road-map'],
  ['reviews'],
  ['campaigns'],
  ['training'],
  ['signals'],
  ['exports'],
  ['bundles'],
  ['http'],
  ['routes'],
  ['app', 'background', 'built-ins'],
  ['simulate'],
  ['dev'],
  ['commands'],
  ['main'],
]

const phonePackages = /^(preact|preact\/hooks|@noble\/(hashes|curves|ciphers)\/.*)$/

/** A sentence per import that the house forbids; `undefined` for all others. */
export function complaint(one: Import): string | undefined {
  const rule =
    betweenRoots(one) ??
    (one.from.startsWith('server/') ? inServer(one) : undefined) ??
    (one.from.startsWith('shared/') ? inShared(one) : undefined)
  return rule && `${one.from} → ${one.to}: ${rule}`
}

/** The same for what runs on a villager's phone, found by following the imports. */
export function phoneComplaint(one: Import): string | undefined {
  const allowed = one.ours
    ? /^(client\/(questionnaire|common)|shared)\//.test(one.to)
    : phonePackages.test(one.to)
  return allowed ? undefined : `${one.from} → ${one.to}: must not reach the phone`
}

/** The first part of a path in `server/`: a capability, or a file without its extension. */
export function serverPart(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '')
}

export function isOnLadder(part: string): boolean {
  return part === 'verify' || rankOf(part) >= 0
}

const reachableRoots: Record<string, string[]> = {
  shared: ['shared'],
  client: ['client', 'shared'],
  server: ['server', 'shared', 'migrations'],
  migrations: ['migrations'],
}

function betweenRoots({ from, to, ours }: Import): string | undefined {
  const root = from.split('/')[0] ?? ''
  const reachable = reachableRoots[root]
  if (!reachable) return undefined
  if (root === 'migrations' && !ours && to !== 'kysely') return 'migrations import kysely only'
  if (!ours || to === 'package.json') return undefined
  return reachable.includes(to.split('/')[0] ?? '') ? undefined : `${root} never meets it`
}

function inServer(one: Import): string | undefined {
  const from = serverPart(one.from)
  if (from === 'verify') return inVerifier(one)
  if (!one.ours) return ofHono(one)
  if (!one.to.startsWith('server/')) return undefined
  const to = serverPart(one.to)
  if (from === to) return undefined
  // It is called at the terminal only, and knows nothing of who calls it.
  if (to === 'verify' && from === 'commands') return undefined
  return throughTheWall(from, to) ?? intoPrivateFile(one, to) ?? downTheLadder(one)
}

function inVerifier({ to, ours }: Import): string | undefined {
  if (ours ? to.startsWith('server/verify/') : to.startsWith('node:')) return undefined
  return 'the verifier stands alone'
}

function ofHono({ from, to }: Import): string | undefined {
  if (
    /^hono(\/|$)/.test(to) &&
    !/(\/routes|^server\/app)\.ts$|^server\/(http|answering)\//.test(from)
  ) {
    return 'only routes.ts, app.ts, http/ and the answering pages know Hono'
  }
  return undefined
}

/** The wall: who took part and what was said are never known in one place. */
function throughTheWall(from: string, to: string): string | undefined {
  const forbidden: Record<string, string[]> = {
    participation: ['responses'],
    responses: ['participation', 'accounts'],
  }
  return forbidden[from]?.includes(to) ? 'the wall' : undefined
}

function intoPrivateFile({ from, to, typeOnly }: Import, capability: string): string | undefined {
  const isSchema = from === 'server/database/schema.ts' && typeOnly
  if (to === `server/${capability}/tables.ts` && !isSchema) return "another capability's tables"
  if (to === `server/${capability}/routes.ts` && from !== 'server/app.ts') {
    return "another capability's routes"
  }
  return undefined
}

function downTheLadder({ from, to, typeOnly }: Import): string | undefined {
  // The one place where a lower part names higher ones: the schema gathers everyone's tables.
  if (from === 'server/database/schema.ts' && typeOnly && to.endsWith('/tables.ts'))
    return undefined
  const low = rankOf(standing(to))
  const high = rankOf(standing(from))
  if (low < 0 || high < 0) return 'not on the ladder'
  return low < high ? undefined : 'imports go down the ladder only'
}

function standing(path: string): string {
  return /^server\/[^/]+\/routes\.ts$/.test(path) ? 'routes' : serverPart(path)
}

function rankOf(part: string): number {
  return ladder.findIndex((step) => step.includes(part))
}

function inShared({ from, to, ours, typeOnly }: Import): string | undefined {
  if (typeOnly) return undefined
  if (to.startsWith('node:')) return 'shared runs in browsers too'
  const isSchema = /(^|\/)schema\.ts$/
  if (isSchema.test(from)) return undefined
  if (!ours && /^zod(\/|$)/.test(to)) return 'zod stays in schema.ts'
  return ours && isSchema.test(to) ? 'pure files know schema.ts by its types only' : undefined
}
