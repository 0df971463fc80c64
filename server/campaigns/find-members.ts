import type { CampaignPage, MemberSearch } from '#shared/campaigns/schema.ts'
import { surveyStates } from '#shared/surveys/state.ts'
import { fold, matches } from '#shared/text.ts'

// Lists of members come to more than two hundred units: the server finds, sorts and pages.

export const membersAPage = 25

type Member = CampaignPage['members'][number]

/** A page of the members that are asked for; beyond the last page, the last. Without a search, all of them. */
export function findMembers(
  all: readonly Member[],
  search: MemberSearch | undefined,
): Pick<CampaignPage, 'members' | 'found' | 'page' | 'pages'> {
  if (!search) return { members: [...all], found: all.length, page: 1, pages: 1 }
  const found = all.filter((member) => isAskedFor(member, search)).sort(orders[search.sort])
  const pages = Math.max(1, Math.ceil(found.length / membersAPage))
  const page = Math.min(search.page, pages)
  const first = (page - 1) * membersAPage
  return { members: found.slice(first, first + membersAPage), found: found.length, page, pages }
}

function isAskedFor(
  { survey, parentName, adoption, differs }: Member,
  { q, adoption: asked, differing }: MemberSearch,
): boolean {
  return (
    matches(q, `${survey.unit.fullName} ${parentName ?? ''}`) &&
    (asked === undefined || adoption === asked) &&
    (differing === undefined || differs.length > 0)
  )
}

type Order = (a: Member, b: Member) => number

const orders: Record<MemberSearch['sort'], Order> = {
  unit: (a, b) => byName(a, b),
  '-unit': (a, b) => byName(b, a),
  state: (a, b) => stepOf(a) - stepOf(b) || byName(a, b),
  '-state': (a, b) => stepOf(b) - stepOf(a) || byName(a, b),
}

/** How far along its way a survey stands; one that was called off comes behind all. */
function stepOf({ survey }: Member): number {
  return surveyStates.indexOf(survey.state)
}

function byName({ survey: one }: Member, { survey: other }: Member): number {
  const [a, b] = [fold(one.unit.name), fold(other.unit.name)]
  if (a !== b) return a < b ? -1 : 1
  return one.slug < other.slug ? -1 : 1
}
