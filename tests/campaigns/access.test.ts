import { describe, expect, test } from 'vitest'
import type { Body, Role } from '#shared/accounts/permissions.ts'
import { roles } from '#shared/accounts/permissions.ts'
import { useWorld } from '../world/world.ts'
import { aCampaign, launched } from './scene.ts'

// Who may do what with a campaign of a district's People's Committee: every role of its own unit, of the
// province above, of a commune below and of a foreign district; and all of them of the other body.

const world = useWorld()
const seats = {
  ...{ own: 'huyen-dong', parent: 'tinh', child: 'xa-an', foreign: 'huyen-tay' },
} as const
type Seat = keyof typeof seats

let slug = ''
world.given(async () => {
  await sit('coordinator', 'ubnd', 'own')
  slug = (await launched(world(), given)).slug
})

const given = { ...aCampaign, unitId: 'huyen-dong' }

/** The one account of these tests takes a seat: its grant becomes this one. */
async function sit(role: Role, body: Body, seat: Seat): Promise<void> {
  await world()
    .ctx.db.updateTable('accountGrant')
    .set({ role, body, unitId: seats[seat] })
    .where('accountId', '=', 'coordinator')
    .execute()
}

const asked = {
  list: async () => {
    const { status, body } = await world().as('coordinator')('get', '/api/campaigns')
    return status === 200 && body.campaigns.length === 0 ? 'empty' : status
  },
  page: () => statusOf('get', `/api/campaigns/${slug}`),
  result: () => statusOf('get', `/api/campaigns/${slug}/result`),
  launch: () => statusOf('post', '/api/campaigns', { ...given, unitIds: ['xa-an'] }),
  addUnits: () => statusOf('post', `/api/campaigns/${slug}/units`, { unitIds: ['xa-nowhere'] }),
  signOff: () => statusOf('put', `/api/campaigns/${slug}/sign-off`, {}),
  revoke: () => statusOf('delete', `/api/campaigns/${slug}/sign-off`, { reason: 'Đã cộng sai' }),
}
type Asked = keyof typeof asked

async function statusOf(method: string, path: string, body?: object): Promise<number> {
  return (await world().as('coordinator')(method, path, body)).status
}

/** What is allowed answers like this; 422 and 409 are refusals of the act itself, behind the door. */
const allowed: Record<Asked, number> = {
  ...{ list: 200, page: 200, result: 200, launch: 201, addUnits: 422 },
  ...{ signOff: 409, revoke: 409 },
}

/** Whose door opens; all others find it shut. */
const mayEnter: Record<Asked, readonly `${Role} ${Seat}`[]> = {
  list: ['reviewer own', 'reviewer parent', 'coordinator own', 'coordinator parent'],
  page: ['reviewer own', 'reviewer parent', 'coordinator own', 'coordinator parent'],
  result: ['reviewer own', 'reviewer parent', 'coordinator own', 'coordinator parent'],
  launch: ['coordinator own'],
  addUnits: ['coordinator own'],
  signOff: ['reviewer parent'],
  revoke: ['reviewer parent'],
}

/** Inside the own tree it is forbidden, outside it is not there at all; a list is simply empty. */
function shut(what: Asked, body: Body, seat: Seat): number | string {
  if (what === 'list') return 'empty'
  return body === 'ubnd' && (seat === 'own' || seat === 'parent') ? 403 : 404
}

const everySeat = Object.keys(seats) as Seat[]

describe.each(roles)('a campaign, for the role %s', (role) => {
  test.each(everySeat)('of the unit that is %s', async (seat) => {
    for (const body of ['ubnd', 'mttq'] as const) {
      await sit(role, body, seat)
      for (const what of Object.keys(asked) as Asked[]) {
        const open = body === 'ubnd' && mayEnter[what].includes(`${role} ${seat}`)
        const expected = open ? allowed[what] : shut(what, body, seat)
        expect([body, what, await asked[what]()]).toEqual([body, what, expected])
      }
    }
  })
})

test('a unit that has a survey of a campaign may begin another one by itself', async () => {
  const own = {
    ...{ unitId: 'xa-an', body: 'ubnd', templateId: 'commune-ntm', title: 'Khảo sát riêng' },
  }
  const reply = await world().as('staff')('post', '/api/surveys', own)
  expect([reply.status, reply.body.mandate]).toEqual([201, null])
  const { slug: other } = reply.body.survey
  const opened = await world().as('staff')('put', `/api/surveys/${other}/publication`, {
    closesOn: '2026-03-25',
  })
  expect([opened.status, opened.body.survey.state]).toEqual([200, 'open'])
  await sit('coordinator', 'ubnd', 'own')
  const { members } = (await world().as('coordinator')('get', `/api/campaigns/${slug}`)).body
  expect(members).toHaveLength(2)
})
