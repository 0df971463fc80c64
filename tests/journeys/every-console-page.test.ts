import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { expectSound, sizes, useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import { type Ask, signedIn } from './office.ts'
import { type Program, startProgram } from './program.ts'

// Every page of the console, seen by somebody whose page it is, in the demonstration: axe finds nothing and nothing is
// wider than its window, on a phone neither. A page that is added has to be added here.

const browse = useBrowser({ stays: true })
const instant = '2026-11-23T02:05:00.000Z'
/** Milliseconds: a whole province is played first, on however slow a machine. */
const forTheDemonstration = 1_200_000
let program: Program
const desks = new Map<string, Promise<Desk>>()

interface Demonstration {
  accounts: { username: string; password: string }[]
  surveys: { slug: string; unit: string; state: string; access: string }[]
}
let shown: Demonstration
type Sized = { units: number }

/** What the addresses name. */
const names: Record<string, string> = {}

beforeAll(async () => {
  program = await startProgram({
    builtFolder: inject('builtFolder'),
    words: ({ port, dataDir }) => [
      ...['demo', '--port', `${port}`, '--data-dir', dataDir, '--districts', '1', '--json'],
    ],
    instant,
  })
  shown = JSON.parse(program.ready)
  const front = await signedInAs('tanhung.mttq')
  const { grants } = await front('get', '/api/session')
  const { survey } = await front('post', '/api/surveys', {
    ...{ unitId: grants[0].unit.id, body: 'mttq', templateId: 'commune-ntm', access: 'card' },
    title: 'Lấy ý kiến các hộ về nông thôn mới',
    settings: { helpPhone: '0900 000 000', complaintPhone: '0900 000 001' },
  })
  const path = `/api/surveys/${survey.slug}`
  await front('put', `${path}/publication`, { closesOn: '2026-12-10' })
  const { villages } = await front('get', `${path}/form`)
  const villageId: string = villages[0].id
  const reviewer = await signedInAs('langgiang.mttq')
  await reviewer('post', `${path}/card-releases`, { villageId, cards: 9 })
  const handCount = { cards: 2, valid: 2, blank: 0, overallTwice: 0, notIssued: 0 }
  const stacks = `${path}/paper-stacks`
  const stack = await front('post', stacks, {
    ...{ villageId, handCount: { ...handCount, notSatisfied: {} } },
  })
  const coordinator = await signedInAs('tinh.dieuphoi')
  const { campaigns } = await coordinator('get', '/api/campaigns')
  const bySize = campaigns.sort((one: Sized, other: Sized) => one.units - other.units)
  const services = await (await signedInAs('tanhung.canbo'))('get', '/api/services')
  Object.assign(names, {
    village: villageId,
    ...{ card: survey.slug, stack: stack.stack?.id ?? stack.id, unit: grants[0].unit.id },
    ...{ campaign: bySize[0].slug, large: bySize.at(-1).slug },
    service: services.services[0].id,
    ...{ open: slugOf('Xã Tân Hưng'), draft: slugOf('Xã Tập huấn Ba') },
    ...{ counted: slugOf('Xã Tập huấn Hai'), submitted: slugOf('Xã Xuân Hương') },
  })
}, forTheDemonstration)
afterAll(() => program?.end())

function slugOf(unit: string): string {
  const own = shown.surveys.find((one) => one.unit === unit && one.access === 'open')
  return own?.slug ?? ''
}

function passwordOf(username: string): string {
  return shown.accounts.find((one) => one.username === username)?.password ?? ''
}

function signedInAs(username: string): Promise<Ask> {
  return signedIn(program.url, username, passwordOf(username))
}

/** Everybody has one browser, whatever pages they look at. */
function deskOf(username: string): Promise<Desk> {
  const sitting = async () => {
    const desk = await sitDown(await browse(), program.url, instant)
    await desk.signIn(username, passwordOf(username))
    return desk
  }
  const desk = desks.get(username) ?? sitting()
  desks.set(username, desk)
  return desk
}

/** By path: who looks, and where; `{card}` is filled in from `names`. */
const visits: Record<string, [username: string, ...addresses: string[]]> = {
  '/console': ['tanhung.mttq', '/console'],
  '/console/reviews': ['langgiang.thamtra', '/console/reviews'],
  '/console/reviews/:slug': ['langgiang.thamtra', '/console/reviews/{submitted}'],
  '/console/reviews/:slug/sign-off': ['langgiang.thamtra', '/console/reviews/{submitted}/sign-off'],
  '/console/reviews/:slug/texts': ['langgiang.thamtra', '/console/reviews/{submitted}/texts'],
  '/console/compare': ['langgiang.thamtra', '/console/compare'],
  '/console/compare/matrix': ['langgiang.thamtra', '/console/compare/matrix'],
  '/console/units/:id/trend': ['tinh.dieuphoi', '/console/units/{unit}/trend'],
  '/console/targets': ['tinh.dieuphoi', '/console/targets', '/console/targets?view=tiles'],
  '/console/targets/road-map': ['tinh.dieuphoi', '/console/targets/road-map'],
  '/console/targets/rules': ['tinh.dieuphoi', '/console/targets/rules'],
  '/console/targets/rules/new': ['tinh.dieuphoi', '/console/targets/rules/new'],
  '/console/campaigns': ['tinh.dieuphoi', '/console/campaigns'],
  '/console/campaigns/new': ['tinh.dieuphoi', '/console/campaigns/new'],
  '/console/campaigns/:slug': ['tinh.dieuphoi', '/console/campaigns/{campaign}'],
  '/console/campaigns/:slug/units': ['tinh.dieuphoi', '/console/campaigns/{campaign}/units'],
  '/console/surveys': ['tanhung.canbo', '/console/surveys'],
  '/console/surveys/new': ['tanhung.mttq', '/console/surveys/new'],
  '/console/surveys/:slug': ['tanhung.mttq', '/console/surveys/{card}'],
  '/console/surveys/:slug/edit': ['taphuanba.canbo', '/console/surveys/{draft}/edit'],
  '/console/surveys/:slug/form': ['taphuanba.canbo', '/console/surveys/{draft}/form'],
  '/console/surveys/:slug/wording': ['tanhung.canbo', '/console/surveys/{open}/wording'],
  '/console/templates': ['taphuanba.canbo', '/console/templates'],
  '/console/templates/:id': ['taphuanba.canbo', '/console/templates/commune-ntm'],
  '/console/surveys/:slug/publish': ['taphuanba.canbo', '/console/surveys/{draft}/publish'],
  '/console/surveys/:slug/paper': ['tanhung.mttq', '/console/surveys/{card}/paper'],
  '/console/surveys/:slug/paper/:stack': ['tanhung.mttq', '/console/surveys/{card}/paper/{stack}'],
  '/console/surveys/:slug/paper/:stack/key': [
    'tanhung.mttq',
    '/console/surveys/{card}/paper/{stack}/key',
  ],
  '/console/surveys/:slug/collection': ['tanhung.mttq', '/console/surveys/{card}/collection'],
  '/console/surveys/:slug/collection/:village': [
    'tanhung.mttq',
    '/console/surveys/{card}/collection/{village}',
  ],
  '/console/surveys/:slug/cards': ['tanhung.mttq', '/console/surveys/{card}/cards'],
  '/console/surveys/:slug/prints': ['tanhung.mttq', '/console/surveys/{card}/prints'],
  '/console/surveys/:slug/prints/:sheet': [
    'tanhung.mttq',
    '/console/surveys/{card}/prints/ballot',
    '/console/surveys/{card}/prints/register',
    '/console/surveys/{card}/prints/reminder',
  ],
  '/console/surveys/:slug/posting': ['taphuanhai.canbo', '/console/surveys/{counted}/posting'],
  '/console/surveys/:slug/results': ['taphuanhai.canbo', '/console/surveys/{counted}/results'],
  '/console/services': ['tanhung.canbo', '/console/services'],
  '/console/exports': ['tanhung.canbo', '/console/exports'],
  '/console/services/new': ['tanhung.canbo', '/console/services/new'],
  '/console/services/:id': ['tanhung.canbo', '/console/services/{service}'],
  '/console/villages': ['tanhung.canbo', '/console/villages'],
  '/console/villages/paste': ['tanhung.canbo', '/console/villages/paste'],
  '/console/units': ['tinh.quantri', '/console/units'],
  '/console/units/import': ['tinh.quantri', '/console/units/import'],
  '/console/units/:id': ['tinh.quantri', '/console/units/{unit}'],
  '/console/units/:id/change': ['tinh.quantri', '/console/units/{unit}/change'],
  '/console/team': ['langgiang.mttq', '/console/team'],
  '/console/accounts': ['tinh.quantri', '/console/accounts'],
  '/console/accounts/new': ['tinh.quantri', '/console/accounts/new'],
  '/console/guide': ['tanhung.mttq', '/console/guide'],
  '/console/password': ['tanhung.mttq', '/console/password'],
}

/** Addresses in the tables of routes, as they stand in the source; the kit is there only in development. */
function routePaths(): string[] {
  const folder = 'client/console'
  const tables = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    /(^|\/)routes\.ts$/.test(path),
  )
  return tables
    .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/path: '([^']+)'/g)])
    .flatMap(([, path]) => path ?? [])
    .filter((path) => path !== '/console/kit')
}

test('no page of the console has been forgotten', () => {
  expect(Object.keys(visits).sort()).toEqual(routePaths().sort())
})

describe.each(Object.entries(visits))('%s', (_route, [username, ...addresses]) => {
  test.each(addresses)('%s is sound on a phone and on a desk', (address) => look(username, address))
})

test.each([
  ['the comparison', '/console/compare/matrix'],
  ['a campaign', '/console/campaigns/{large}'],
])('%s of the whole province is sound on a phone and on a desk', (_what, address) =>
  look('tinh.dieuphoi', address),
)

async function look(username: string, address: string): Promise<void> {
  const desk = await deskOf(username)
  await desk.open(address.replaceAll(/\{(\w+)\}/g, (_all, name) => names[name] ?? ''))
  await desk.page.getByRole('heading', { level: 1 }).first().waitFor()
  await desk.page.getByText('Đang tải…').first().waitFor({ state: 'detached' })
  for (const size of [sizes.desk, sizes.phone]) {
    await desk.page.setViewportSize(size)
    await expectSound(desk.page, { leaving: laterRows })
  }
  await desk.page.setViewportSize(sizes.desk)
  for (const strange of ['Không tìm thấy', 'Trang này gặp lỗi']) {
    expect(await desk.page.getByRole('heading', { name: strange }).count()).toBe(0)
  }
}

/** Of the same columns as those before: axe takes minutes over a table of the whole province. */
const laterRows = 'tbody tr:nth-child(n+16)'

test('whoever has forgotten the password has a sound page too', async () => {
  const desk = await sitDown(await browse(), program.url, instant)
  await desk.open('/console/sign-in?by=code')
  await desk.stands('Đăng nhập bằng mã một lần')
})
