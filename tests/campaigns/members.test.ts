import { expect, test } from 'vitest'
import { membersAPage } from '#server/campaigns/find-members.ts'
import { type CampaignPage, campaignPage } from '#shared/campaigns/schema.ts'
import { expected } from '../surveys/round.ts'
import { wholeProvince } from '../targets/whole-province.ts'
import { useWorld } from '../world/world.ts'
import { aCampaign, launched } from './scene.ts'

const world = useWorld()

const read = async (slug: string, query = ''): Promise<CampaignPage> =>
  expected(await world().as('coordinator')('get', `/api/campaigns/${slug}${query}`), 200).body

const namesOf = ({ members }: CampaignPage) => members.map(({ survey }) => survey.unit.name)

test('the units of a campaign over 209 communes are paged, sorted and found by the server', async () => {
  const { province, units } = await wholeProvince(world().ctx)
  const communes = units.filter(({ level }) => level === 'commune')
  const asked = { ...aCampaign, unitId: province.id, unitIds: communes.map(({ id }) => id) }
  const reply = await world().as('coordinator')('post', '/api/campaigns', asked)
  const { slug } = expected(reply, 201).body.campaign
  expect(reply.body.members).toHaveLength(communes.length)

  const first = await read(slug)
  expect([first.members.length, first.found, first.pages]).toEqual([membersAPage, 209, 9])
  expect(campaignPage.parse(first).waiting).toHaveLength(209)
  const all = await Promise.all(
    Array.from({ length: first.pages }, (_, at) => read(slug, `?page=${at + 1}`)),
  )
  const ids = all.flatMap(({ members }) => members.map(({ survey }) => survey.unit.id))
  expect(new Set(ids).size).toBe(209)

  const backwards = await read(slug, '?sort=-unit&page=9')
  expect(namesOf(backwards).at(-1)).toBe(namesOf(first)[0])
  const found = await read(slug, '?q=phuc%20son')
  expect(namesOf(found)).toEqual(['Phúc Sơn', 'Phúc Sơn'].slice(0, found.found))
  const district = await read(slug, '?q=huyen%20yen%20the')
  expect(district.found).toBe(19)
  expect(district.members.every(({ parentName }) => parentName === 'Huyện Yên Thế')).toBe(true)
  expect((await read(slug, '?page=99')).page).toBe(9)
})

test('members are found by how they take part and by whether they can be compared', async () => {
  const { slug, binh } = await launched(world(), { locked: false })
  const reason = { reason: 'Xã đã lấy ý kiến trong tháng trước' }
  const path = `/api/surveys/${binh}/cancellation`
  expected(await world().as('staffNeighbour')('put', path, reason), 200)
  expect(namesOf(await read(slug, '?adoption=declined'))).toEqual(['Bình'])
  expect(namesOf(await read(slug, '?adoption=waiting'))).toEqual(['An'])
  expect((await read(slug, '?differing=yes')).found).toBe(0)
  expect((await read(slug)).taking).toEqual(['xa-an'])
  const wrong = await world().as('coordinator')('get', `/api/campaigns/${slug}?sort=mood`)
  expect(wrong.status).toBe(422)
})
