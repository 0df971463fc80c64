// The people who set the scene of a journey, through the program's own doors: a province as the first
// operator makes it, with one commune whose survey villagers can answer.
import { randomBytes } from 'node:crypto'
import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { FormPage } from '#shared/forms/page.ts'
import type { Program } from './program.ts'

/** The commune of every journey, the district that reviews it and their province, by their codes. */
export const codes = { province: '24', district: '215', commune: '07243' }

/** A Wednesday morning with no holiday near: every journey begins here. */
export const morning = '2026-03-04T02:00:00.000Z'

/** Working days after that: twelve, enough to count for the target. */
export const lastDay = '2026-03-19'

export const password = 'mot mat khau de thu'

export const people = {
  quantri: ['admin', 'ubnd', 'province', 'Người thử quản trị'],
  canbo: ['staff', 'ubnd', 'commune', 'Người thử cán bộ xã'],
  nhapphieu: ['clerk', 'ubnd', 'commune', 'Người thử nhập phiếu'],
  thamtra: ['reviewer', 'ubnd', 'district', 'Người thử thẩm tra'],
  mattran: ['staff', 'mttq', 'commune', 'Người thử Mặt trận xã'],
  mattranhai: ['clerk', 'mttq', 'commune', 'Người thử nhập phiếu của Mặt trận'],
  mattrantren: ['reviewer', 'mttq', 'district', 'Người thử Mặt trận cấp trên'],
  dieuphoi: ['coordinator', 'ubnd', 'province', 'Người thử điều phối'],
} as const
export type Username = keyof typeof people

// biome-ignore lint/suspicious/noExplicitAny: a journey knows what it asks for
export type Ask = (method: string, path: string, body?: unknown) => Promise<any>

/** Imports the units and makes the first account, as the README says. @returns its temporary password */
export async function makeProvince(program: Program): Promise<string> {
  await program.run('import-units', '--built-in', 'bac-giang-2023', '--from', '2023-01-01')
  const [role, body, unit, name] = people.quantri
  const account = ['--username', 'quantri', '--name', name, '--role', role, '--body', body]
  const printed = await program.run('account', 'create', ...account, '--unit', codes[unit])
  return /password: (\S+)/.exec(printed)?.[1] ?? ''
}

/** Gives accounts to the administrator and to these people, each with `password`. */
export async function staffProvince(
  program: Program,
  usernames: Exclude<Username, 'quantri'>[],
): Promise<void> {
  await settle(program, 'quantri', await makeProvince(program))
  const admin = await signedIn(program.url, 'quantri')
  for (const username of usernames) {
    const [role, body, unit, displayName] = people[username]
    const unitId = await unitIdOf(admin, unit)
    const given = { username, displayName, role, body, unitId }
    const made = await admin('post', '/api/accounts', given)
    await settle(program, username, made.temporaryPassword)
  }
}

/** Gives the commune its villages with their households: three, or the given ones. */
export async function settleVillages(staff: Ask, lines = villageLines): Promise<void> {
  await staff('post', `/api/units/${await unitIdOf(staff, 'commune')}/village-imports`, {
    text: lines.map(([name, households]) => `${name}\t${households}`).join('\n'),
    ...{ source: 'Danh sách hộ của xã', countedOn: '2026-01-01', apply: true },
  })
}

export const villageLines: [name: string, households: number][] = [
  ['Thôn Đồng Mẫu', 96],
  ['Thôn Hoa Quảng', 72],
  ['Thôn Tân Thành', 40],
]

/**
 * @param form in place of the template's
 * @param opening what is told with the publication
 * @returns the slug of a survey that is open till the end of `lastDay`
 */
export async function openSurvey(
  staff: Ask,
  given: object = {},
  form?: FormDocument,
  opening: (path: string) => Promise<object> = async () => ({ closesOn: lastDay }),
): Promise<string> {
  const { survey, revision } = await staff('post', '/api/surveys', {
    ...{ unitId: await unitIdOf(staff, 'commune'), body: 'ubnd', templateId: 'commune-ntm' },
    ...{ title: 'Lấy ý kiến người dân về nông thôn mới', settings: phones },
    ...given,
  })
  if (form) await staff('put', `/api/surveys/${survey.slug}/draft`, { revision, document: form })
  const path = `/api/surveys/${survey.slug}`
  await staff('put', `${path}/publication`, await opening(path))
  return survey.slug
}

const phones = {
  ...{ helpPhone: '0900 000 000', complaintPhone: '0900 000 001' },
  resultsNote: 'Kết quả được niêm yết tại nhà văn hóa thôn.',
}

/** Households answer on phones of their own, in turn from each village; the first are not satisfied. */
export async function households(
  url: string,
  slug: string,
  { answers, notSatisfied = 0 }: { answers: number; notSatisfied?: number },
): Promise<void> {
  const ask = asking(url)
  const form: FormPage = await ask('get', `/api/surveys/${slug}/form`)
  const scales = allQuestions(form.document).filter(({ type }) => type === 'scale')
  for (let at = 0; at < answers; at++) {
    const value = at < notSatisfied ? 'notSatisfied' : 'satisfied'
    await ask('post', `/api/surveys/${slug}/responses`, {
      ...{ id: randomText(32), salt: randomText(16), version: form.version, mode: 'self' },
      village: form.villages[at % form.villages.length]?.id ?? null,
      answers: Object.fromEntries(scales.map(({ id }) => [id, value])),
    })
  }
}

export async function signedIn(url: string, username: string, secret = password): Promise<Ask> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: secret }),
  })
  if (!reply.ok) throw new Error(`${username} is not let in: ${await reply.text()}`)
  const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return asking(url, cookies.join('; '))
}

/** Replaces the temporary password, as its owner must at the first sign-in. */
async function settle({ url }: Program, username: Username, temporary: string): Promise<void> {
  const ask = await signedIn(url, username, temporary)
  await ask('put', '/api/session/password', { current: temporary, next: password })
}

async function unitIdOf(ask: Ask, level: keyof typeof codes): Promise<string> {
  const { units } = await ask('get', '/api/units')
  const unit = units.find(({ code }: { code: string }) => code === codes[level])
  return unit.id
}

export function asking(url: string, cookie = ''): Ask {
  return async (method, path, body) => {
    const reply = await fetch(`${url}${path}`, {
      method: method.toUpperCase(),
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}

function randomText(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}
