import { addDays, type Day, dayOf, opensAt } from '#shared/dates/days.ts'
import { type DaysOff, endOfWorkingDays } from '#shared/dates/working-days.ts'
import { fold } from '#shared/text.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { listChildren } from '../units/tree.ts'
import { officeHour } from './office-hour.ts'
import { type DemoAccount, helpEverywhere, seatPeople } from './people.ts'
import { communeByCode, settleVillages } from './places.ts'
import type { Player } from './player.ts'
import { playRound, type Stage } from './rounds.ts'

// Two campaigns fill the province's boards: one district from end to end, and seven more that stand wherever
// their communes happen to stand. One helper a district plays the staff of all its communes.

interface Team {
  district: Unit
  communes: Unit[]
  staff: DemoAccount
  reviewer: DemoAccount
}

/** How one commune takes part. */
interface Part {
  stage: Stage | 'declined'
  answers: number
}

export interface PlayedCommune {
  commune: Unit
  staff: DemoAccount
  reviewer: DemoAccount
  /** Its survey is announced and holds enough answers. */
  complete: boolean
}

const wholeDistrict = '215'
const otherDistricts = ['213', '216', '219', '220', '221', '222', '223']
const template = 'commune-ntm-advanced'
const finished: Part = { stage: 'announced', answers: 36 }

/** In turn over the communes: neutral results everywhere, but not everybody is done. */
const parts: Part[] = [
  finished,
  { stage: 'collecting', answers: 14 },
  finished,
  { stage: 'submitted', answers: 33 },
  finished,
  { stage: 'announced', answers: 16 },
  { stage: 'counted', answers: 31 },
  { stage: 'draft', answers: 0 },
  finished,
  { stage: 'declined', answers: 0 },
]

/** Seats a helper for all communes and a reviewer in each of the districts that campaigns go to. */
export async function seatTeams(
  ctx: Context,
  on: Day,
  districts = otherDistricts.length,
): Promise<Team[]> {
  const teams: Team[] = []
  for (const code of [wholeDistrict, ...otherDistricts.slice(0, districts)]) {
    const district = await communeByCode(ctx, code, on)
    const communes = await listChildren(ctx.db, district.id, on)
    const [first, ...others] = communes
    if (!first) continue
    const word = fold(district.name).replaceAll(' ', '')
    const named = { body: 'ubnd', unitId: district.id } as const
    const where = `${district.kind} ${district.name}`
    const [reviewer, staff] = await seatPeople(ctx, [
      {
        ...{ ...named, username: `${word}.thamtra`, role: 'reviewer' },
        displayName: `Người thẩm tra ${where}`,
      },
      {
        ...{ ...named, unitId: first.id, username: `${word}.canbo`, role: 'staff' },
        displayName: `Cán bộ các xã của ${where}`,
      },
    ])
    if (!reviewer || !staff) continue
    await helpEverywhere(ctx, staff, others)
    teams.push({ district, communes, staff, reviewer })
  }
  return teams
}

interface Direction {
  province: Unit
  coordinator: DemoAccount
  /** Confirms a campaign's sum for the province. */
  reviewer: DemoAccount
  launchedOn: Day
  /** The last working day before today. */
  yesterday: Day
  off: DaysOff
}

/** Plays both campaigns. @returns all communes that took part */
export async function playCampaigns(
  stage: Player & { ctx: Context },
  teams: Team[],
  direction: Direction,
): Promise<PlayedCommune[]> {
  const [whole, ...others] = teams
  if (!whole) return []
  const title = 'Lấy ý kiến về nông thôn mới nâng cao'
  const wholeTitle = `${title} ${whole.district.kind} ${whole.district.name}`
  const first = await playOne(stage, [whole], direction, wholeTitle, () => finished)
  stage.setNow(officeHour(direction.yesterday, 15))
  await stage.as(direction.reviewer.id)('put', `/api/campaigns/${first.slug}/sign-off`, {
    note: 'Đã đối chiếu kết quả của từng đơn vị.',
  })
  const second = await playOne(stage, others, direction, `${title} các huyện, thành phố`, (at) => {
    return parts[at % parts.length] ?? finished
  })
  return [...first.played, ...second.played]
}

async function playOne(
  stage: Player & { ctx: Context },
  teams: Team[],
  { province, coordinator, launchedOn, off }: Direction,
  title: string,
  partOf: (at: number) => Part,
): Promise<{ slug: string; played: PlayedCommune[] }> {
  const closesOn = endOfWorkingDays(launchedOn, 20, off)
  const places = teams.flatMap((team) => team.communes.map((commune) => ({ commune, ...team })))
  stage.setNow(new Date(opensAt(addDays(launchedOn, -1))))
  for (const { commune, staff } of places) {
    const size = { villages: 3, households: 600, on: dayOf(stage.now()) }
    await settleVillages(stage.ctx, staff.id, commune, size)
  }
  const { campaign, members } = await stage.as(coordinator.id)('post', '/api/campaigns', {
    ...{ unitId: province.id, body: 'ubnd', title, templateId: template },
    unitIds: places.map(({ commune }) => commune.id),
  })
  const slugs = new Map<string, string>(
    members.map((one: { survey: { slug: string; unit: Unit } }) => [
      one.survey.unit.id,
      one.survey.slug,
    ]),
  )
  const played: PlayedCommune[] = []
  for (const [at, { commune, staff, reviewer }] of places.entries()) {
    const part = partOf(at)
    const slug = slugs.get(commune.id) ?? ''
    played.push({ commune, staff, reviewer, complete: part === finished })
    if (part.stage === 'declined') {
      const reason = 'Xã đã lấy ý kiến bằng phiếu giấy trong quý này.'
      await stage.as(staff.id)('put', `/api/surveys/${slug}/cancellation`, { reason })
      continue
    }
    // Those that still collect have begun later than the others.
    const opensOn = part.stage === 'collecting' ? addDays(closesOn, 4) : launchedOn
    await playRound(
      stage,
      {
        ...{ commune, staff, reviewer, template, title, opensOn, days: 20, begun: slug },
        ...{ stage: part.stage, answers: answersOf(part, at) },
        mood: { satisfied: 94 + (at % 5), sore: { 'Giao thông': 90 + (at % 7) } },
      },
      off,
    )
  }
  return { slug: campaign.slug, played }
}

/** No two communes are answered alike; whoever has enough keeps enough. */
function answersOf(part: Part, at: number): number {
  return part === finished ? part.answers + ((at * 11) % 37) : part.answers
}
