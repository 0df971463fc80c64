import { addDays } from '#shared/dates/days.ts'
import { collect, expected, lastDay } from '../surveys/round.ts'
import { type World, worldNow } from '../world/world.ts'

// A campaign of the province over the two communes of a district.

export const aCampaign = {
  unitId: 'tinh',
  body: 'ubnd',
  title: 'Lấy ý kiến nông thôn mới 2026',
  templateId: 'commune-ntm',
  closesOn: lastDay,
  unitIds: ['xa-an', 'xa-binh'],
}

export interface Launched {
  slug: string
  an: string
  binh: string
}

/** A new campaign with the surveys of its two communes. */
export async function launched(world: World, given: object = {}): Promise<Launched> {
  const reply = await world.as('coordinator')('post', '/api/campaigns', { ...aCampaign, ...given })
  const { campaign, members } = expected(reply, 201).body
  const surveyOf = (unitId: string): string => {
    type Member = { survey: { slug: string; unit: { id: string } } }
    const member = members.find((one: Member) => one.survey.unit.id === unitId)
    return member?.survey.slug
  }
  return { slug: campaign.slug, an: surveyOf('xa-an'), binh: surveyOf('xa-binh') }
}

const communes = {
  an: { staff: 'staff', villages: ['thon-mot', 'thon-hai', 'thon-ba'] },
  binh: { staff: 'staffNeighbour', villages: ['thon-bon', 'thon-nam'] },
} as const

/** Takes one commune's survey to its count, or on to its sign-off; the clock stands where it stood afterwards. */
export async function played(
  world: World,
  campaign: Launched,
  commune: 'an' | 'binh',
  answers: { answers: number; notSatisfied?: number },
  until: 'counted' | 'signedOff',
): Promise<void> {
  const { staff, villages } = communes[commune]
  const put = async (person: Parameters<World['as']>[0], what: string, body: object) =>
    expected(await world.as(person)('put', `/api/surveys/${campaign[commune]}/${what}`, body), 200)
  await put(staff, 'publication', { closesOn: lastDay })
  await collect(world, campaign[commune], { ...answers, villages: [...villages] })
  world.setNow(`${addDays(lastDay, 1)}T02:00:00.000Z`)
  await put(staff, 'closure', {})
  await put(staff, 'count', {})
  if (until === 'signedOff') {
    await put(staff, 'submission', {})
    await put('reviewer', 'sign-off', { countsForTarget: true })
  }
  world.setNow(worldNow)
}
