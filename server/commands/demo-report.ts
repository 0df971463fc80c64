import type { Role } from '#shared/accounts/permissions.ts'
import { dayOf } from '#shared/dates/days.ts'
import { type SurveyState, surveyStates } from '#shared/surveys/state.ts'
import { codeInGroups } from '#shared/tokens/code.ts'
import type { Context } from '../context.ts'
import type { OnPaper } from '../simulate/card-rounds.ts'
import { toBeginWith } from '../simulate/cast.ts'
import { demoPassword } from '../simulate/people.ts'
import { describeSurveys } from '../surveys/describe.ts'
import { readSurveys } from '../surveys/find.ts'
import { successorsOf } from '../units/lineage.ts'
import { unitsById } from '../units/tree.ts'

// Who can sign in to a demonstration and what there is to be seen: all of it for programs, the beginning for people.

export type DemoReport = Awaited<ReturnType<typeof describeDemo>>

/** @param papers keys and cards, which only a demonstration that has just been made can tell */
export async function describeDemo(ctx: Context, url: string, papers: OnPaper[]) {
  const today = dayOf(ctx.now())
  const grants = await ctx.db
    .selectFrom('accountGrant')
    .innerJoin('account', 'account.id', 'accountGrant.accountId')
    .select(['role', 'body', 'unitId', 'username', 'displayName'])
    .orderBy('username')
    .execute()
  const surveys = await readSurveys(ctx.db, (query) => query)
  const ids = grants.map((one) => one.unitId)
  // Whoever worked for a unit that has been merged works for its successor.
  const successors = await successorsOf(ctx.db, ids, today)
  const units = await unitsById(ctx.db, [...ids, ...[...successors.values()].flat()], today)
  const nameOf = (id: string) =>
    [id, ...(successors.get(id) ?? [])].flatMap((one) => units.get(one)?.fullName ?? []).join(', ')
  const described = await describeSurveys(ctx, ctx.db, surveys)
  return {
    url,
    accounts: byRole(oncePerPerson(grants)).map(({ unitId, ...grant }) => ({
      ...grant,
      ...{ unit: nameOf(unitId), password: demoPassword },
    })),
    surveys: byState(described).map(({ slug, unit, access, track, state }) => ({
      ...{ slug, unit: unit.fullName, access, track, state },
    })),
    papers,
  }
}

/** A helper of many communes is named once. */
function oncePerPerson<T extends { username: string }>(grants: T[]): T[] {
  return [...new Map(grants.toReversed().map((one) => [one.username, one])).values()]
}

/** The widest view first. */
function byRole<T extends { role: Role }>(grants: T[]): T[] {
  const order: Role[] = ['coordinator', 'reviewer', 'staff', 'clerk', 'admin']
  return grants.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

/** What can be answered now first. */
function byState<T extends { state: SurveyState }>(surveys: T[]): T[] {
  const rank = ({ state }: T) => (state === 'open' ? 0 : 1 + surveyStates.indexOf(state))
  return surveys.toSorted((a, b) => rank(a) - rank(b))
}

/** Where to begin, on one screen of a terminal. */
export function demoInWords({ url, accounts, surveys, papers }: DemoReport): string {
  const first = toBeginWith.flatMap((name) => accounts.filter((one) => one.username === name))
  const others = accounts.filter((one) => !first.includes(one)).map((one) => one.username)
  const pages = [
    ...pagesOf(surveys, 'open', (slug) => `${url}/s/${slug}`, 'trả lời được ngay'),
    ...pagesOf(surveys, 'announced', (slug) => `${url}/s/${slug}/results`, 'kết quả đã công bố'),
  ]
  return `
Lắng Nghe – dữ liệu minh họa, không phải kết quả thật

Trang làm việc: ${url}/console     Mật khẩu của mọi tài khoản: ${demoPassword}
${first.map(({ username, displayName }) => `  ${username.padEnd(22)}${displayName}`).join('\n')}
  và ${others.length} tài khoản khác: ${others.slice(0, 4).join(', ')}, …

Trang của người dân:
${pages.join('\n')}
${papers.map(paperInWords).join('')}
Dừng: Ctrl+C`
}

/** One by cards and one open survey, if there are such. */
function pagesOf(
  surveys: DemoReport['surveys'],
  state: SurveyState,
  address: (slug: string) => string,
  words: string,
): string[] {
  const inState = surveys.filter((one) => one.state === state)
  const shown = (['card', 'open'] as const).flatMap(
    (access) => inState.find((one) => one.access === access) ?? [],
  )
  return shown.map(({ slug, unit, access }) => {
    const how = access === 'card' ? 'bằng thẻ' : 'khảo sát mở'
    return `  ${address(slug).padEnd(58)}${unit}, ${how}: ${words}`
  })
}

/** Of a survey that is counted there is nothing left to be opened or used. */
function paperInWords({ unit, codes, boxKey }: OnPaper): string {
  if (codes.length === 0) return ''
  return `
Trên giấy của cuộc khảo sát bằng thẻ ở ${unit} (chương trình không giữ, chỉ hiện lần này):
  Thẻ chưa dùng: ${codes.slice(0, 4).map(codeInGroups).join('  ')}
  Chìa khóa hòm phiếu: ${boxKey}
`
}
